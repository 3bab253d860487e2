import type { Layout } from '#shared/contract/layout.ts'
import type { CandidateForm } from './facts.ts'
import { layRow, type DraftRow } from './row.ts'
import { identityOf, isRefused, type SentRow } from './sent-rows.ts'

/** One row of a batch: whom it is about, where it comes from, and its texts or what they are made from. */
export type BatchRow = Pick<DraftRow, 'formulirId' | 'barisId' | 'nik' | 'noKk' | 'people'> & {
  readonly desaCode: string
  readonly programme: string
  /** The period that its papers came in, when that is another. */
  readonly lateFrom: string | null
  /** The row that was refused before this one. */
  readonly previous: { readonly batchId: string; readonly row: number } | null
  /** What its texts are made from; null for a row that is kept although its form says otherwise by now. */
  readonly draft: DraftRow | null
  /** The texts of the edition before, which stay as they are. */
  readonly kept: readonly string[] | null
}

/** Rows of a form that goes out for the first time. */
export function freshRows(form: CandidateForm, periodeId: string, drafts: readonly DraftRow[]): BatchRow[] {
  return drafts.map((draft) => rowOf(form, periodeId, draft, null))
}

/** Rows of a corrected form for another batch than before: what was refused and what is new; the rest was not refused and stays where it is. */
export function repeatedRows(
  form: CandidateForm,
  periodeId: string,
  drafts: readonly DraftRow[],
  sent: readonly SentRow[],
): BatchRow[] {
  const before = new Map(sent.map((row) => [row.identity, row]))
  return drafts.flatMap((draft) => {
    const row = before.get(identityOf(draft))
    if (row !== undefined && !isRefused(row)) return []
    return [rowOf(form, periodeId, draft, row === undefined ? null : { batchId: row.batchId, row: row.row })]
  })
}

/** How the next edition treats a form: corrected since the last, and whether its columns are the same, so that texts can stay. */
export type Edition = { readonly corrected: boolean; readonly sameColumns: boolean }

/** Rows of a form for the next edition of the batch it is in: unchanged, but for what was refused and corrected since. */
export function editionRows(
  form: CandidateForm,
  periodeId: string,
  drafts: readonly DraftRow[],
  sent: readonly SentRow[],
  { corrected, sameColumns }: Edition,
): BatchRow[] {
  const now = new Map(drafts.map((draft) => [identityOf(draft), draft]))
  if (!corrected && sameColumns) return sent.map((row) => keptRow(row, now.get(row.identity)))
  const before = new Map(sent.map((row) => [row.identity, row]))
  return drafts.map((draft) => {
    const row = before.get(identityOf(draft))
    if (row !== undefined && !isRefused(row) && sameColumns) return keptRow(row, draft)
    return rowOf(form, periodeId, draft, row === undefined ? null : refusedBefore(row))
  })
}

/** The texts of a row in the order of the layout, under its number in its file. */
export function textsOf(layout: Layout, row: BatchRow, number: number): readonly string[] {
  if (row.kept !== null) {
    return row.kept.map((text, index) => (layout.columns[index]?.key === 'no' ? String(number) : text))
  }
  if (row.draft === null) throw new Error('a row has neither texts nor values')
  return layRow(layout, row.draft, number)
}

function rowOf(form: CandidateForm, periodeId: string, draft: DraftRow, previous: BatchRow['previous']): BatchRow {
  const { formulirId, barisId, nik, noKk, people } = draft
  const lateFrom = form.periodeId === periodeId ? null : form.periodeId
  const { desaCode, programme } = form
  return { formulirId, barisId, nik, noKk, people, desaCode, programme, lateFrom, previous, draft, kept: null }
}

function keptRow(sent: SentRow, draft: DraftRow | undefined): BatchRow {
  const { formulirId, barisId, nik, desaCode, programme, lateFrom, texts } = sent
  const about = { noKk: draft?.noKk ?? '', people: draft?.people ?? 1, draft: draft ?? null }
  return {
    formulirId,
    barisId,
    nik,
    desaCode,
    programme,
    lateFrom,
    previous: refusedBefore(sent),
    kept: texts,
    ...about,
  }
}

/** The row that was refused before the next one: this one, or the one before it where it went out again as it was. */
function refusedBefore(sent: SentRow): BatchRow['previous'] {
  return isRefused(sent) && sent.previous === null ? { batchId: sent.batchId, row: sent.row } : sent.previous
}
