import { isAnswered, isKeyed } from './questions.ts'
import type { AnswerValue, Answers, Block, FormContent, FormRow, Instrumen, RosterId } from './types.ts'

/** One thing in which a form differs from the register. */
export type Difference = {
  readonly question: string
  /** The row of the form, or of the register when it is gone from the form; absent for the family itself. */
  readonly row?: FormRow
  readonly kind: 'changed' | 'rowAdded' | 'rowRemoved'
  readonly before?: AnswerValue
  readonly after?: AnswerValue
}

/**
 * In what a form differs from the register, in the order of the paper: changed answers, and rows that came or went (with all
 * their answers). Answers about the visit and the paper do not count, nor computed ones.
 */
export function findDifferences(instrumen: Instrumen, content: FormContent, base: FormContent): Difference[] {
  return instrumen.blocks
    .filter((block) => block.aboutForm !== true)
    .flatMap((block) => {
      if (block.roster === undefined) return inAnswers(block, content.answers, base.answers, undefined, 'changed')
      return inRows(block, block.roster, content, base)
    })
}

function inRows(block: Block, roster: RosterId, content: FormContent, base: FormContent): Difference[] {
  const now = content.rows.filter((row) => row.roster === roster)
  const before = base.rows.filter((row) => row.roster === roster)
  const kept = now.flatMap((row) => {
    const old = findSameRow(row, before)
    return inAnswers(block, row.answers, old?.answers ?? {}, row, old === undefined ? 'rowAdded' : 'changed')
  })
  const gone = before.filter((old) => findSameRow(old, now) === undefined)
  return [...kept, ...gone.flatMap((row) => inAnswers(block, {}, row.answers, row, 'rowRemoved'))]
}

/** The same row on the other side: by the registered member; rows about nobody in the register by their place. */
export function findSameRow(row: FormRow, others: readonly FormRow[]): FormRow | undefined {
  if (row.anggotaId !== undefined) return others.find((other) => other.anggotaId === row.anggotaId)
  return others.find(
    (other) => other.anggotaId === undefined && other.roster === row.roster && other.order === row.order,
  )
}

function inAnswers(
  block: Block,
  now: Answers,
  old: Answers,
  row: FormRow | undefined,
  kind: Difference['kind'],
): Difference[] {
  return block.questions.flatMap((question) => {
    const [after, before] = [now[question.id], old[question.id]]
    if (!isKeyed(question) || (before ?? '') === (after ?? '')) return []
    return [
      {
        question: question.id,
        kind,
        ...(row === undefined ? {} : { row }),
        ...(isAnswered(before) ? { before } : {}),
        ...(isAnswered(after) ? { after } : {}),
      },
    ]
  })
}
