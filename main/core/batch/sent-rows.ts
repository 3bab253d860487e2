import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import { Layout } from '#shared/contract/layout.ts'
import type { Tables } from '../database/tables.ts'
import type { DraftRow } from './row.ts'

type Db = Kysely<Tables>
type Outcome = Tables['jawaban']['outcome']

/** A row as it went out, with what became of it. */
export type SentRow = {
  readonly batchId: string
  readonly row: number
  readonly formulirId: string
  readonly barisId: string | null
  readonly desaCode: string
  readonly programme: string
  readonly nik: string
  readonly lateFrom: string | null
  /** By the layout of its batch. */
  readonly texts: readonly string[]
  /** Which row of its form it is, in every edition. */
  readonly identity: string
  /** Its own answer; else that of the row which was refused before it and went out again unchanged. */
  readonly outcome: Outcome | null
  readonly previous: { readonly batchId: string; readonly row: number } | null
}

const refusedOutcomes: readonly (Outcome | null)[] = ['ditolak', 'tidakPadan', 'tidakDitemukan']

/** True when SIKS-NG did not take a row, so that it may go out again once its form is corrected. */
export function isRefused({ outcome }: Pick<SentRow, 'outcome'>): boolean {
  return refusedOutcomes.includes(outcome)
}

/** Which row of its form this is: a member, or one of the columns that changed about them. */
export function identityOf({ barisId, values }: Pick<DraftRow, 'barisId'> & { readonly values: object }): string {
  const kolom: unknown = 'kolom' in values ? values.kolom : ''
  return `${barisId ?? ''}|${typeof kolom === 'string' ? kolom : ''}`
}

/** The rows of these batches, in their order. */
export async function rowsOfBatches(db: Db, batchIds: readonly string[]): Promise<SentRow[]> {
  return sentRows(db, sql`r.batch_id IN (SELECT value FROM json_each(${JSON.stringify(batchIds)}))`)
}

/** The rows of these forms in every sending that stands, the oldest first: of a form that was refused twice, the second sending had a part only. */
export async function rowsOfForms(db: Db, formulirIds: readonly string[]): Promise<SentRow[]> {
  return sentRows(
    db,
    sql`r.superseded = 0 AND r.formulir_id IN (SELECT value FROM json_each(${JSON.stringify(formulirIds)}))`,
  )
}

type Raw = Omit<SentRow, 'texts' | 'identity' | 'previous'> & {
  readonly cells: string
  readonly previousBatchId: string | null
  readonly previousRow: number | null
}

const Cells = z.array(z.string())

async function sentRows(db: Db, where: ReturnType<typeof sql>): Promise<SentRow[]> {
  const { rows } = await sql<Raw>`
    SELECT r.batch_id AS batchId, r.row_number AS row, r.formulir_id AS formulirId, r.baris_id AS barisId, r.desa_code AS desaCode,
      r.programme, r.nik, r.late_from AS lateFrom, r.cells, r.previous_batch_id AS previousBatchId, r.previous_row AS previousRow,
      coalesce(j.outcome, p.outcome) AS outcome
    FROM batch_baris AS r
    JOIN batch AS b ON b.id = r.batch_id
    LEFT JOIN jawaban AS j ON j.batch_id = r.batch_id AND j.row_number = r.row_number
    LEFT JOIN jawaban AS p ON p.batch_id = r.previous_batch_id AND p.row_number = r.previous_row
    WHERE ${where}
    ORDER BY b.sealed_at, b.part, r.batch_id, r.row_number
  `.execute(db)
  const columns = await kolomColumns(db, new Set(rows.map(({ batchId }) => batchId)))
  return rows.map(({ cells, previousBatchId, previousRow, ...row }) => {
    const texts = Cells.parse(JSON.parse(cells))
    return {
      ...row,
      texts,
      identity: `${row.barisId ?? ''}|${texts[columns.get(row.batchId) ?? -1] ?? ''}`,
      previous:
        previousBatchId === null || previousRow === null ? null : { batchId: previousBatchId, row: previousRow },
    }
  })
}

/** Which column of each batch says what changed; -1 for none. */
async function kolomColumns(db: Db, batchIds: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const columns = new Map<string, number>()
  for (const id of batchIds) {
    const { layout } = await db.selectFrom('batch').select('layout').where('id', '=', id).executeTakeFirstOrThrow()
    columns.set(
      id,
      Layout.parse(JSON.parse(layout)).columns.findIndex(({ key }) => key === 'kolom'),
    )
  }
  return columns
}
