import { defineConfig } from 'vitest/config'
import { projectDir } from '#main/tools/places.ts'

export default defineConfig({
  root: projectDir,
  envDir: false,
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/setup.ts'],
    // Real databases, real files, password hashing that is slow on purpose, and machines with two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
