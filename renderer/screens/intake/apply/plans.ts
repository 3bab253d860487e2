import type { Output } from '#shared/contract/index.ts'

/** What applying a list would do. */
export type PrelistPlan = Output<'prelist.plan'>
export type Match = Output<'hasil.match'>
/** A row of an answer that was matched by person, not by NIK. */
export type Unsure = Match['unsure'][number]

/** 0.873 → '87%'. */
export function scoreWords(score: number | null): string {
  return score === null ? '–' : `${Math.round(score * 100)}%`
}
