import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { RowMark } from '#shared/contract/batch.ts'
import type { Tables } from '../database/tables.ts'
import { periodeNames } from '../periode/find-periode.ts'

type Mark = z.infer<typeof RowMark>

/** What is special about a row, by ids. */
export type Marked = {
  readonly row: number
  readonly lateFrom: string | null
  readonly previous: { readonly batchId: string; readonly row: number } | null
  readonly kept: boolean
}

/** The same in words, of the rows about which there is something to say. */
export async function marksOf(db: Kysely<Tables>, rows: readonly Marked[]): Promise<Mark[]> {
  const special = rows.filter(({ lateFrom, previous, kept }) => lateFrom !== null || previous !== null || kept)
  const periode = await periodeNames(db)
  const refused = await findRefused(
    db,
    special.flatMap(({ previous }) => (previous === null ? [] : [previous])),
  )
  return special.map(({ row, lateFrom, previous, kept }) => ({
    row,
    lateFrom: lateFrom === null ? '' : (periode.get(lateFrom) ?? ''),
    previous: previous === null ? null : (refused.get(textOf(previous)) ?? null),
    kept,
  }))
}

type Place = { readonly batchId: string; readonly row: number }

async function findRefused(db: Kysely<Tables>, places: readonly Place[]) {
  if (places.length === 0) return new Map<string, NonNullable<Mark['previous']>>()
  const { rows } = await sql<NonNullable<Mark['previous']>>`
    SELECT r.batch_id AS batchId, b.file_name AS fileName, r.row_number AS row, j.outcome, coalesce(j.words, '') AS words
    FROM json_each(${JSON.stringify(places)}) AS e
    JOIN batch_baris AS r ON r.batch_id = e.value ->> 'batchId' AND r.row_number = e.value ->> 'row'
    JOIN batch AS b ON b.id = r.batch_id
    LEFT JOIN jawaban AS j ON j.batch_id = r.batch_id AND j.row_number = r.row_number
  `.execute(db)
  return new Map(rows.map((row) => [textOf(row), row]))
}

function textOf({ batchId, row }: Place): string {
  return `${batchId} ${row}`
}
