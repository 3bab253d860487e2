import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { Input, Output } from '#shared/contract/index.ts'
import type { SentRow as SentRowShape } from '#shared/contract/hasil.ts'
import type { Tables } from '../database/tables.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { periodeNames } from '../periode/find-periode.ts'
import { placeName } from '../wilayah/places.ts'
import { reasonLabel, reasonsOf } from './reasons.ts'
import { cellReader, type SentFacts } from './sent-people.ts'

type Db = Kysely<Tables>
export type SentRow = z.output<typeof SentRowShape>

/** One row of a batch, as its two numbers. */
export type RowPlace = { readonly batchId: string; readonly row: number }

/** The rows that were sent and still stand, those sealed last first. */
export async function listSentRows(db: Db, wanted: Input<'hasil.sentRows'>): Promise<Output<'hasil.sentRows'>> {
  const where = sql`r.superseded = 0 AND ${filterOf(wanted)}`
  const { rows: counted } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM batch_baris AS r
    LEFT JOIN jawaban AS j ON j.batch_id = r.batch_id AND j.row_number = r.row_number WHERE ${where}
  `.execute(db)
  const rows = await select(
    db,
    sql`${where} ORDER BY b.sealed_at DESC, b.id, r.row_number LIMIT ${wanted.limit} OFFSET ${wanted.offset}`,
  )
  return { rows, total: counted[0]?.n ?? 0 }
}

function filterOf({ batchId, intakeId, outcome, query = '' }: Input<'hasil.sentRows'>) {
  const parts = [
    batchId === undefined ? undefined : sql`r.batch_id = ${batchId}`,
    intakeId === undefined ? undefined : sql`j.intake_id = ${intakeId}`,
    outcome === undefined
      ? undefined
      : outcome === 'belumDijawab'
        ? sql`j.outcome IS NULL`
        : sql`j.outcome = ${outcome}`,
    // The cells are what was sent: in capitals, names, NIK and No. KK among them.
    query.trim() === '' ? undefined : sql`instr(r.cells, ${query.trim().toUpperCase()}) > 0`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` AND `)
}

/** These rows, whether they still stand or not, by batch and number. */
export async function sentRowsAt(db: Db, places: readonly RowPlace[]): Promise<ReadonlyMap<string, SentRow>> {
  const wanted = JSON.stringify(places.map(({ batchId, row }) => [batchId, row]))
  const rows = await select(
    db,
    sql`(r.batch_id, r.row_number) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${wanted})) ORDER BY r.batch_id, r.row_number`,
  )
  return new Map(rows.map((row) => [placeKey({ batchId: row.batchId, row: row.rowNumber }), row]))
}

/** Names a row among others. */
export function placeKey({ batchId, row }: RowPlace): string {
  return `${batchId}/${row}`
}

type Stored = Omit<SentRow, 'periodeName' | 'desaName' | 'name' | 'noKk'> & {
  readonly periodeId: string
  readonly cells: string
}

async function select(db: Db, which: ReturnType<typeof sql>): Promise<SentRow[]> {
  const { rows } = await sql<Stored>`
    SELECT r.batch_id AS batchId, r.row_number AS rowNumber, b.file_name AS fileName, r.formulir_id AS formulirId,
      f.number AS formulirNumber, k.number AS berkasNumber, b.periode_id AS periodeId, r.desa_code AS desaCode, r.jenis, r.programme,
      r.nik, r.cells, j.outcome, coalesce(j.alasan, '') AS alasan, coalesce(j.words, '') AS words,
      coalesce(j.registered_name, '') AS registeredName, j.match, j.score, j.at AS answeredAt
    FROM batch_baris AS r JOIN batch AS b ON b.id = r.batch_id
    JOIN formulir AS f ON f.id = r.formulir_id JOIN berkas AS k ON k.id = f.berkas_id
    LEFT JOIN jawaban AS j ON j.batch_id = r.batch_id AND j.row_number = r.row_number
    WHERE ${which}
  `.execute(db)
  return shown(db, rows)
}

async function shown(db: Db, rows: readonly Stored[]): Promise<SentRow[]> {
  if (rows.length === 0) return []
  const [periode, reasons, readers] = [
    await periodeNames(db),
    reasonsOf(await getOfficeSettings(db)),
    await readersOf(db, new Set(rows.map(({ batchId }) => batchId))),
  ]
  return rows.map(({ cells, periodeId, ...row }) => ({
    ...row,
    ...personOf(readers.get(row.batchId), cells),
    periodeName: periode.get(periodeId) ?? '',
    desaName: placeName(row.desaCode),
    alasan: reasonLabel(reasons, row.alasan),
  }))
}

function personOf(read: ((cells: string) => SentFacts) | undefined, cells: string) {
  const facts = read?.(cells)
  return { name: facts?.name ?? '', noKk: facts?.noKk ?? '' }
}

async function readersOf(db: Db, batchIds: ReadonlySet<string>) {
  const layouts = await db
    .selectFrom('batch')
    .select(['id', 'layout'])
    .where('id', 'in', [...batchIds])
    .execute()
  return new Map(layouts.map(({ id, layout }) => [id, cellReader(layout)]))
}
