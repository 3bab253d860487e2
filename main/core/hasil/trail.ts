import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** What an answer of SIKS-NG said about a row that was sent. */
export type AnswerTrail = {
  readonly formulirId: string
  readonly batchId: string
  readonly rowNumber: number
  readonly outcome: Tables['jawaban']['outcome']
  readonly alasan: string
  readonly words: string
  readonly registeredName: string
  readonly match: Tables['jawaban']['match']
  readonly at: string
  readonly intakeId: string
  readonly fileName: string
  readonly byId: string | null
}

/** The answers that stand for the rows of these forms, in the order they came. */
export async function answerTrails(db: Kysely<Tables>, formulirIds: readonly string[]): Promise<AnswerTrail[]> {
  if (formulirIds.length === 0) return []
  return db
    .selectFrom('batch_baris as r')
    .innerJoin('jawaban as j', (join) =>
      join.onRef('j.batch_id', '=', 'r.batch_id').onRef('j.row_number', '=', 'r.row_number'),
    )
    .innerJoin('intake as i', 'i.id', 'j.intake_id')
    .select([
      'r.formulir_id as formulirId',
      'r.batch_id as batchId',
      'r.row_number as rowNumber',
      'j.outcome as outcome',
      'j.alasan as alasan',
      'j.words as words',
      'j.registered_name as registeredName',
      'j.match as match',
      'j.at as at',
      'i.id as intakeId',
      'i.name as fileName',
      'i.applied_by as byId',
    ])
    .where('r.formulir_id', 'in', formulirIds)
    .orderBy('j.at')
    .orderBy('r.row_number')
    .execute()
}
