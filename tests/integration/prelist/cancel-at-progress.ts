import type { TestOffice } from '#tests/builders/office.ts'

/** Cancels the work on a list as soon as it has told of some progress, as a person does who sees it run. */
export async function cancelAtProgress(desk: TestOffice, intakeId: string, atLeast = 1): Promise<void> {
  const seen = () => desk.events.filter(({ type }) => type === 'progress').length
  const from = seen()
  while (seen() < from + atLeast) await new Promise((resolve) => setImmediate(resolve))
  await desk.must('intake.cancel', { id: intakeId })
}
