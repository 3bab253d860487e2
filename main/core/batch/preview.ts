import type { Input, Output } from '#shared/contract/index.ts'
import type { Context } from '../dispatch/context.ts'
import { keyOf } from './key.ts'
import { marksOf, type Marked } from './marks.ts'
import type { Prepared } from './prepare.ts'
import { findSealable, refusedWords } from './sealable.ts'
import { sealedSheet } from './sheet.ts'

type Preview = Output<'batch.preview'>

/**
 * The rows as they would be written now; of a sealed batch that holds all there is, the rows that were sent. Fails: notFound, validation
 * (no such programme).
 */
export async function previewBatch(context: Context, input: Input<'batch.preview'>): Promise<Preview> {
  const { db } = context.office
  const key = keyOf(input)
  const sealable = await findSealable(context, key)
  const { prepared, closed } = sealable
  const { standing } = prepared.gathered
  const refused = refusedWords(context, key, sealable)
  const nothingNew = standing !== undefined && !prepared.forms.some(({ changed }) => changed)
  const shown =
    standing !== undefined && (prepared.gathered.finished || nothingNew)
      ? await sealedSheet(db, standing.batchIds, input.limit)
      : await preparedSheet(context, prepared, input.limit)
  const counted = (from: 'late' | 'again') => prepared.forms.filter((one) => one.from === from).length
  return {
    ...shown,
    suggestedName: prepared.suggestedName,
    parts: prepared.parts.map(({ fileName, rows }) => ({ fileName, rows: rows.length })),
    susunan: prepared.susunan,
    late: counted('late'),
    again: prepared.rows.filter(({ previous, kept }) => previous !== null && kept === null).length,
    excluded: [...prepared.excluded],
    refused,
    asksReason: refused === '' ? (closed ?? '') : '',
  }
}

async function preparedSheet({ office }: Context, prepared: Prepared, limit: number) {
  const { layout, texts, changes, rows } = prepared
  const marked = rows.slice(0, limit).map((row, index): Marked => ({
    row: index + 1,
    lateFrom: row.lateFrom,
    previous: row.previous,
    kept: row.kept !== null,
  }))
  return {
    layout: layout.id,
    headers: layout.columns.map(({ header }) => header),
    rows: texts.slice(0, limit).map((row) => [...row]),
    totalRows: texts.length,
    changes,
    marks: await marksOf(office.db, marked),
  }
}
