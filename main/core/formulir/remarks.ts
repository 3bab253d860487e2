import type { Kysely } from 'kysely'
import type { AnswerPlace } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'
import type { ReasonKey } from './issues.ts'

type Db = Kysely<Tables>

/** What a person wrote about one place of a form: why a value stands, or a note. `byId`: the account. */
export type Remark = AnswerPlace & { readonly text: string; readonly byId: string; readonly at: string }
export type StoredReason = Remark & ReasonKey

/** The reasons of a form, oldest first. */
export async function listReasons(db: Db, formulirId: string): Promise<StoredReason[]> {
  const rows = await db
    .selectFrom('formulir_alasan')
    .selectAll()
    .where('formulir_id', '=', formulirId)
    .orderBy('at')
    .orderBy('rule')
    .execute()
  return rows.map((row) => ({
    rule: row.rule,
    ...toPlace(row.question, row.row_id),
    text: row.text,
    byId: row.by_id,
    at: row.at,
  }))
}

/** Stores the reason for an issue, in place of an earlier one. */
export async function putReason(db: Db, formulirId: string, reason: StoredReason): Promise<void> {
  const stored = { text: reason.text, by_id: reason.byId, at: reason.at }
  await db
    .insertInto('formulir_alasan')
    .values({
      formulir_id: formulirId,
      rule: reason.rule,
      question: reason.question,
      row_id: reason.rowId ?? '',
      ...stored,
    })
    .onConflict((c) => c.columns(['formulir_id', 'rule', 'question', 'row_id']).doUpdateSet(stored))
    .execute()
}

export async function dropReasons(db: Db, formulirId: string, reasons: readonly ReasonKey[]): Promise<void> {
  for (const reason of reasons) {
    await db
      .deleteFrom('formulir_alasan')
      .where('formulir_id', '=', formulirId)
      .where('rule', '=', reason.rule)
      .where('question', '=', reason.question)
      .where('row_id', '=', reason.rowId ?? '')
      .execute()
  }
}

/** The notes of a form, oldest first. */
export async function listNotes(db: Db, formulirId: string): Promise<Remark[]> {
  const rows = await db
    .selectFrom('formulir_catatan')
    .selectAll()
    .where('formulir_id', '=', formulirId)
    .orderBy('at')
    .orderBy('question')
    .execute()
  return rows.map((row) => ({
    ...toPlace(row.question, row.row_id),
    text: row.text,
    byId: row.by_id,
    at: row.at,
  }))
}

/** Stores the note of a place in place of the one before; an empty text takes it away. */
export async function putNote(db: Db, formulirId: string, note: Remark): Promise<void> {
  const rowId = note.rowId ?? ''
  if (note.text === '') {
    await db
      .deleteFrom('formulir_catatan')
      .where('formulir_id', '=', formulirId)
      .where('question', '=', note.question)
      .where('row_id', '=', rowId)
      .execute()
    return
  }
  const stored = { text: note.text, by_id: note.byId, at: note.at }
  await db
    .insertInto('formulir_catatan')
    .values({ formulir_id: formulirId, question: note.question, row_id: rowId, ...stored })
    .onConflict((c) => c.columns(['formulir_id', 'question', 'row_id']).doUpdateSet(stored))
    .execute()
}

function toPlace(question: string, rowId: string): AnswerPlace {
  return rowId === '' ? { question } : { question, rowId }
}

/** Takes away all reasons and notes of a form. */
export async function dropRemarks(db: Db, formulirId: string): Promise<void> {
  await db.deleteFrom('formulir_alasan').where('formulir_id', '=', formulirId).execute()
  await db.deleteFrom('formulir_catatan').where('formulir_id', '=', formulirId).execute()
}
