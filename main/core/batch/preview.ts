import type { Input, Output } from '#shared/contract/index.ts'
import type { Context } from '../dispatch/context.ts'
import type { SheetContent } from '../spreadsheets/sheet.ts'
import { prepareBatch, type Excluded } from './prepare.ts'
import { keyOf } from './seal.ts'
import { findBatch, getSealedSheet } from './store.ts'

/** The rows as they would be written now; of a sealed batch the rows that were sent. Fails: notFound, validation (no such programme). */
export async function previewBatch(context: Context, input: Input<'batch.preview'>): Promise<Output<'batch.preview'>> {
  const { office, platform } = context
  const key = keyOf(input)
  const sealed = await findBatch(office.db, key)
  const prepared = await prepareBatch(office.db, key, platform.clock.today())
  if (sealed) return shown(await getSealedSheet(office.db, sealed.id), prepared.excluded, sealed.fileName, input.limit)
  const { layout, texts, changes, excluded, suggestedName } = prepared
  return { ...shown({ layout, rows: texts, formulirIds: new Set() }, excluded, suggestedName, input.limit), changes }
}

type Sheet = SheetContent & { readonly formulirIds: ReadonlySet<string> }

/** What went out is not left out, although it cannot go out again. */
function shown(sheet: Sheet, excluded: readonly Excluded[], suggestedName: string, limit: number) {
  return {
    layout: sheet.layout.id,
    suggestedName,
    headers: sheet.layout.columns.map(({ header }) => header),
    rows: sheet.rows.slice(0, limit).map((row) => [...row]),
    totalRows: sheet.rows.length,
    changes: [],
    excluded: excluded.filter(({ formulirId }) => !sheet.formulirIds.has(formulirId)),
  }
}
