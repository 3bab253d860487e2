import { expect, test } from 'vitest'
import { countJourneys } from '#tests/run/journey-report.ts'

const stats = { expected: 13, unexpected: 0, flaky: 1, skipped: 2 }

function reportOf(...attempts: readonly (readonly string[])[]) {
  const results = attempts.map((messages) => ({ errors: messages.map((message) => ({ message })) }))
  return { stats, suites: [{ suites: [{ specs: [{ tests: [{ status: 'flaky', results }] }] }] }] }
}

test('a journey whose page crashed once counts as passed, and is told apart', () => {
  expect(countJourneys(reportOf(['Error: locator.evaluate: Page crashed'], []))).toEqual({
    passed: 14,
    failed: 0,
    skipped: 2,
    crashed: 1,
  })
})

test.each([
  ['an expectation that did not hold at first', [['expect(received).toEqual(expected)'], []]],
  ['a crash beside something else', [['Error: Target crashed', 'expect(received).toEqual(expected)'], []]],
])('%s has failed, whatever the second try says', (_what, attempts) => {
  expect(countJourneys(reportOf(...attempts))).toEqual({ passed: 13, failed: 1, skipped: 2, crashed: 0 })
})

test('anything else than a report is refused', () => {
  expect(() => countJourneys({ suites: [] })).toThrow()
})
