import type { Kysely } from 'kysely'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'

/** The rows of a form in a sealed batch. */
export type SentTrail = {
  readonly formulirId: string
  readonly batchId: string
  readonly fileName: string
  readonly sha256: string
  readonly periodeId: string
  readonly wilayahCode: string
  readonly jenis: JenisFormulir
  readonly programme: string
  /** Numbers of its rows, as the file counts them from 1. */
  readonly rows: readonly number[]
  readonly sealedAt: string
  readonly sealedById: string
  readonly superseded: boolean
  /** The period that its papers came in, when that was another. */
  readonly lateFrom: string | null
  readonly again: boolean
  readonly uploadedOn: string | null
  readonly uploadedAt: string | null
  readonly uploadedById: string | null
  readonly uploadNote: string
}

/** Where these forms went out, in the order of sealing. */
export async function sentTrails(db: Kysely<Tables>, formulirIds: readonly string[]): Promise<SentTrail[]> {
  if (formulirIds.length === 0) return []
  const rows = await db
    .selectFrom('batch_baris as r')
    .innerJoin('batch as b', 'b.id', 'r.batch_id')
    .select([
      'r.formulir_id as formulirId',
      'b.id as batchId',
      'b.file_name as fileName',
      'b.sha256 as sha256',
      'b.periode_id as periodeId',
      'b.wilayah_code as wilayahCode',
      'b.jenis as jenis',
      'b.programme as programme',
      'r.row_number as row',
      'b.sealed_at as sealedAt',
      'b.sealed_by as sealedById',
      'r.superseded as superseded',
      'r.late_from as lateFrom',
      'r.previous_batch_id as previousBatchId',
      'b.uploaded_on as uploadedOn',
      'b.uploaded_at as uploadedAt',
      'b.uploaded_by as uploadedById',
      'b.upload_note as uploadNote',
    ])
    .where('r.formulir_id', 'in', formulirIds)
    .orderBy('b.sealed_at')
    .orderBy('r.row_number')
    .execute()
  const groups = Map.groupBy(rows, ({ formulirId, batchId }) => `${formulirId} ${batchId}`)
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return []
    const { row, superseded, previousBatchId, ...batch } = first
    const rowNumbers = [row, ...rest.map((other) => other.row)]
    return [{ ...batch, rows: rowNumbers, superseded: superseded === 1, again: previousBatchId !== null }]
  })
}
