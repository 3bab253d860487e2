/** How a part of the tests ended. */
export type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What a person should know: what was skipped and the command that would provide it. */
  readonly notes: readonly string[]
}

export function passedOrFailed(ok: boolean): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, notes: [] }
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
      notes: [...total.notes, ...one.notes],
    }),
    { passed: 0, failed: 0, skipped: 0, notes: [] },
  )
}
