import { z } from 'zod'

const Attempt = z.object({ errors: z.array(z.object({ message: z.string().default('') })) })
const Journey = z.object({ tests: z.array(z.object({ status: z.string(), results: z.array(Attempt) })) })
type Journey = z.infer<typeof Journey>
const Suite = z.object({
  specs: z.array(Journey).default([]),
  get suites(): z.ZodDefault<z.ZodArray<typeof Suite>> {
    return z.array(Suite).default([])
  },
})
type Suite = z.infer<typeof Suite>
const Report = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  suites: z.array(Suite),
})

/** `crashed`: passed at the second try after the page of the browser crashed; they count as passed too. */
export type JourneyCounts = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly crashed: number
}

/**
 * Counts a Playwright report. A journey that passed only at the second try has failed, unless all that went wrong before was the page of
 * the browser crashing: an old Electron does that on a busy machine, and it says nothing about Padan. Throws on anything else than a report.
 */
export function countJourneys(report: unknown): JourneyCounts {
  const { stats, suites } = Report.parse(report)
  const flaky = suites
    .flatMap(journeysIn)
    .flatMap(({ tests }) => tests)
    .filter(({ status }) => status === 'flaky')
  const crashed = flaky.filter(({ results }) => results.flatMap(({ errors }) => errors).every(isCrash)).length
  return {
    passed: stats.expected + crashed,
    failed: stats.unexpected + stats.flaky - crashed,
    skipped: stats.skipped,
    crashed,
  }
}

function journeysIn({ specs, suites }: Suite): Journey[] {
  return [...specs, ...suites.flatMap(journeysIn)]
}

function isCrash({ message }: { readonly message: string }): boolean {
  return /\b(Page|Target) crashed\b/.test(message)
}
