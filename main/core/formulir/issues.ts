import type { AnswerPlace, Issue } from '#shared/instrumen/types.ts'
import { samePlace } from './content.ts'

/** What an issue of level 'reason' was answered with. */
export type ReasonKey = AnswerPlace & { readonly rule: string }

/** Issues that keep the form open: what blocks, and what asks for a reason and has none. */
export function openIssues(issues: readonly Issue[], reasons: readonly ReasonKey[]): Issue[] {
  return issues.filter((issue) => {
    switch (issue.level) {
      case 'block':
        return true
      case 'reason':
        return !reasons.some((reason) => explains(reason, issue))
      case 'inform':
        return false
    }
  })
}

/** How many open issues of each level. */
export function countOpen(open: readonly Issue[]): { readonly block: number; readonly reason: number } {
  const block = open.filter((issue) => issue.level === 'block').length
  return { block, reason: open.length - block }
}

/** How many issues only tell. */
export function countInforms(issues: readonly Issue[]): number {
  return issues.filter((issue) => issue.level === 'inform').length
}

/** True when this reason answers this issue. */
export function explains(reason: ReasonKey, issue: Issue): boolean {
  return reason.rule === issue.rule && samePlace(reason, issue)
}

/**
 * Reasons that no longer stand: the value that they explain was changed, or what they explain is no longer reported.
 * A reason that outlived its issue would silently answer the next one.
 */
export function fallenReasons<R extends ReasonKey>(
  reasons: readonly R[],
  issues: readonly Issue[],
  changed: readonly AnswerPlace[],
): R[] {
  return reasons.filter(
    (reason) =>
      changed.some((place) => samePlace(place, reason)) ||
      !issues.some((issue) => issue.level === 'reason' && explains(reason, issue)),
  )
}

/** The path of a place in a validation reply: 'alamat', or '<row id>/nik'. */
export function placePath(place: AnswerPlace): string {
  return place.rowId === undefined ? place.question : `${place.rowId}/${place.question}`
}
