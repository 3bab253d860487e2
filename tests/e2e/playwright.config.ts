import { defineConfig } from '@playwright/test'
import { inProject } from '#main/tools/places.ts'
import type { HostOptions } from './fixtures.ts'

/** Every journey runs twice from the same page objects: in the desktop app, and in a browser against the web host. */
export default defineConfig<HostOptions>({
  outputDir: inProject('test-results', 'e2e'),
  // A desk has one clerk and this machine few cores: journeys are timed, not raced.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // The page of an old Electron may crash on a busy machine; a second try tells that from a defect. Any other
  // journey that needs one has failed: see tests/run/journey-report.ts.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: inProject('test-results', 'e2e.json') }]],
  use: { actionTimeout: 10_000, trace: 'off' },
  projects: [
    { name: 'electron', testMatch: ['journeys/**/*.test.ts', 'desktop/**/*.test.ts'], use: { hostKind: 'electron' } },
    { name: 'browser', testMatch: 'journeys/**/*.test.ts', use: { hostKind: 'browser' } },
    { name: 'package', testMatch: 'package/**/*.test.ts', timeout: 300_000 },
  ],
})
