import { findQuestionAndBlock, isKeyed } from '#shared/instrumen/questions.ts'
import type {
  AnswerPlace,
  AnswerValue,
  Block,
  FormContent,
  FormRow,
  Instrumen,
  RosterId,
} from '#shared/instrumen/types.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { rowsOf } from '#shared/instrumen/asked.ts'
import type { FormChange } from './change.ts'
import { answerAt, withAnswer, withNewRow, withoutRow, withRestoredRow } from './content.ts'
import type { StoredFormulir } from './stored-formulir.ts'

/** The place of a call's input, without an absent row id. */
export function placeIn(input: { readonly question: string; readonly rowId?: string | undefined }): AnswerPlace {
  return input.rowId === undefined ? { question: input.question } : { question: input.question, rowId: input.rowId }
}

/** Stores one answer, or takes it away. Fails: notFound (no such row), validation (not a question that is keyed there). */
export function answerChange(
  form: StoredFormulir,
  instrumen: Instrumen,
  place: AnswerPlace,
  value: AnswerValue | null,
  cursor?: StoredFormulir['cursor'],
): FormChange {
  refuseUnlessKeyable(instrumen, form.content, place)
  const old = answerAt(form.content, place)
  const now = isBlank(value) ? null : value
  const moved = cursor ? { cursor } : {}
  if ((old ?? null) === now) return { action: 'putAnswer', unchanged: true, ...moved }
  return {
    action: 'putAnswer',
    content: withAnswer(form.content, place, now),
    touched: [place],
    ...moved,
    before: { ...place, value: old ?? null },
    after: { ...place, value: now },
  }
}

/**
 * Adds an empty row at the end of a roster; asked again with the same id, it adds nothing. `exists`: a row with this id is on some form.
 * Fails: validation (the form has no such roster, or it is full) · conflict (the id is another row's).
 */
export function addRowChange(
  form: StoredFormulir,
  instrumen: Instrumen,
  roster: RosterId,
  id: string,
  exists: boolean,
): FormChange & { readonly row: FormRow } {
  const block = rosterBlock(form, instrumen, roster)
  const known = form.content.rows.find((row) => row.id === id && row.roster === roster)
  if (known !== undefined) return { action: 'addRow', unchanged: true, row: known }
  if (exists) throw new AppError('conflict')
  if (rowsOf(form.content, roster).length >= (block.maxRows ?? Infinity)) {
    throw new AppError('validation', `Blok ini sudah penuh: paling banyak ${block.maxRows} baris.`)
  }
  const { content, row } = withNewRow(form.content, roster, id)
  return { action: 'addRow', content, row, after: { row } }
}

/** Takes a row away. Fails: notFound · validation (a registered person leaves by an answer or a removal, never by a missing row). */
export function removeRowChange(
  form: StoredFormulir,
  instrumen: Instrumen,
  rowId: string,
): FormChange & { readonly removed: FormRow } {
  const removed = form.content.rows.find((row) => row.id === rowId)
  if (removed === undefined) throw new AppError('notFound')
  rosterBlock(form, instrumen, removed.roster)
  if (removed.anggotaId !== undefined) {
    throw new AppError(
      'validation',
      'Orang ini ada di daftar, jadi barisnya tetap. Isi keterangan keberadaannya, atau buat formulir penghapusan.',
    )
  }
  return {
    action: 'removeRow',
    content: withoutRow(form.content, removed),
    removed,
    before: { row: removed },
  }
}

/**
 * Puts a removed row back where it was; asked again, it adds nothing. `exists`: a row with this id is on some form.
 * Fails: validation (it is on another form, or does not belong on this one).
 */
export function restoreRowChange(
  form: StoredFormulir,
  instrumen: Instrumen,
  row: FormRow,
  exists: boolean,
): FormChange {
  const block = rosterBlock(form, instrumen, row.roster)
  if (form.content.rows.some((one) => one.id === row.id && one.roster === row.roster)) {
    return { action: 'restoreRow', unchanged: true }
  }
  const known = new Set(block.questions.map((question) => question.id))
  const fits = Object.keys(row.answers).every((question) => known.has(question)) && row.anggotaId === undefined
  if (!fits || exists) {
    throw new AppError('validation', 'Baris ini tidak dapat dikembalikan ke formulir ini.')
  }
  return { action: 'restoreRow', content: withRestoredRow(form.content, row), after: { row } }
}

/** Blanks alone answer nothing: a required question would pass for answered, and a document would show a gap. */
function isBlank(value: AnswerValue | null): boolean {
  return typeof value === 'string' && value.trim() === ''
}

/** Fails: notFound (no such row), validation (not a question that is keyed there). */
export function refuseUnlessKeyable(instrumen: Instrumen, content: FormContent, place: AnswerPlace): void {
  const row = content.rows.find((candidate) => candidate.id === place.rowId)
  if (place.rowId !== undefined && row === undefined) throw new AppError('notFound')
  const found = findQuestionAndBlock(instrumen, place.question)
  if (found === undefined || !isKeyed(found.question) || found.block.roster !== row?.roster) {
    throw new AppError('validation', 'Isian ini tidak ada di formulir ini.')
  }
}

/** The block of a roster whose rows a person may add and take away; those of a removal are the registered family. */
function rosterBlock(form: StoredFormulir, instrumen: Instrumen, roster: RosterId): Block {
  const block = instrumen.blocks.find((candidate) => candidate.roster === roster)
  if (block === undefined || form.jenis === 'penghapusan') {
    throw new AppError('validation', 'Baris formulir ini tidak dapat ditambah atau dikurangi.')
  }
  return block
}
