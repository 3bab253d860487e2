import type { Kysely } from 'kysely'
import type { Input, Output } from '#shared/contract/index.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Context } from '../dispatch/context.ts'
import { draftForms, draftingOf } from './draft-forms.ts'
import { listFacts } from './facts.ts'
import { marksOf } from './marks.ts'
import { changesOf, layRow } from './row.ts'
import { identityOf, rowsOfBatches, type SentRow } from './sent-rows.ts'
import { layoutOfBatch } from './standing.ts'
import { getBatch } from './store.ts'

type Db = Kysely<Tables>
type Sheet = Output<'batch.sheet'>

/** A sealed file as it was sent. Fails: notFound. */
export async function sheetOfBatch({ office }: Context, { id, limit }: Input<'batch.sheet'>): Promise<Sheet> {
  await getBatch(office.db, id)
  return sealedSheet(office.db, [id], limit)
}

/** The rows of sealed files, one after the other, with what is recorded beside what was sent. */
export async function sealedSheet(db: Db, batchIds: readonly string[], limit: number): Promise<Sheet> {
  const [first] = batchIds
  if (first === undefined) throw new AppError('notFound')
  const layout = await layoutOfBatch(db, first)
  const sent = await rowsOfBatches(db, batchIds)
  const rows = sent.slice(0, limit)
  return {
    layout: layout.id,
    headers: layout.columns.map(({ header }) => header),
    rows: rows.map(({ texts }) => [...texts]),
    totalRows: sent.length,
    changes: await changesSince(db, layout, batchIds, rows),
    marks: await marksOf(
      db,
      rows.map(({ lateFrom, previous }, index) => ({ row: index + 1, lateFrom, previous, kept: false })),
    ),
  }
}

/** What was sent otherwise than recorded. A form that was corrected since says something else by now, so of its rows nothing is said. */
async function changesSince(db: Db, layout: Layout, batchIds: readonly string[], rows: readonly SentRow[]) {
  const shown = new Set(rows.map(({ formulirId }) => formulirId))
  const forms = (await listFacts(db, { which: 'sealed', batchIds })).filter(({ id }) => shown.has(id))
  const drafting = await draftingOf(db, layout, forms)
  const known = new Set(drafting.office.programmes.map(({ code }) => code))
  const drafts = await draftForms(
    drafting,
    forms.filter(({ jenis, programme }) => jenis !== 'usulan' || known.has(programme)),
  )
  return rows.flatMap((row, index) => {
    const draft = drafts.get(row.formulirId)?.rows.find((one) => identityOf(one) === row.identity)
    if (draft === undefined) return []
    const laid = layRow(layout, draft, row.row)
    if (laid.some((text, column) => text !== row.texts[column])) return []
    return changesOf(layout, draft, row.row).map((change) => ({ ...change, row: index + 1 }))
  })
}
