import type { Input, Output } from '#shared/contract/index.ts'
import type { Context } from '../dispatch/context.ts'
import { prepareBatch } from './prepare.ts'
import { keyOf } from './seal.ts'
import { findBatch, getSealedSheet } from './store.ts'

/** The rows as they would be written now; of a sealed batch the rows that were sent. Fails: notFound, validation (no such programme). */
export async function previewBatch(context: Context, input: Input<'batch.preview'>): Promise<Output<'batch.preview'>> {
  const { office, platform } = context
  const key = keyOf(input)
  const sealed = await findBatch(office.db, key)
  const prepared = await prepareBatch(office.db, key, platform.clock.today())
  const sheet = sealed ? await getSealedSheet(office.db, sealed.id) : { layout: prepared.layout, rows: prepared.texts }
  return {
    layout: sheet.layout.id,
    suggestedName: sealed?.fileName ?? prepared.suggestedName,
    headers: sheet.layout.columns.map(({ header }) => header),
    rows: sheet.rows.slice(0, input.limit).map((row) => [...row]),
    totalRows: sheet.rows.length,
    changes: sealed ? [] : prepared.changes,
    excluded: [...prepared.excluded],
  }
}
