import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import { plainDateOf } from '#shared/domain/plain-date.ts'
import type { Tables } from '../database/tables.ts'
import type { SentPerson } from './matching/types.ts'

type Db = Kysely<Tables>

/** What the cells of a row say about a person, as they were sent. */
export type SentFacts = {
  readonly name: string
  readonly noKk: string
  readonly birthDate: string
  readonly formerNik: string
}

/** Reads the cells of the rows of one batch by its own layout. */
export function cellReader(layoutJson: string): (cells: string) => SentFacts {
  const { columns } = Columns.parse(JSON.parse(layoutJson))
  const at = (key: string) => columns.findIndex((column) => column.key === key)
  const [name, noKk, born, former] = [at('nama'), at('noKk'), at('tanggalLahir'), at('nikLama')]
  return (json) => {
    const cells = Cells.parse(JSON.parse(json))
    return {
      name: cells[name] ?? '',
      noKk: cells[noKk] ?? '',
      birthDate: isoDate(cells[born] ?? ''),
      formerNik: cells[former] ?? '',
    }
  }
}

const Columns = z.object({ columns: z.array(z.object({ key: z.string() })) })
const Cells = z.array(z.string())

function isoDate(text: string): string {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? []
  return plainDateOf(Number(year), Number(month), Number(day)) ?? ''
}

/**
 * The batches with a standing row of one of these NIK; every batch with standing rows when there is none. `until`: only those that were sealed by
 * then; null for all.
 */
export async function batchesNamed(db: Db, niks: readonly string[], until: string | null): Promise<string[]> {
  const standing = sql`SELECT DISTINCT r.batch_id AS id FROM batch_baris AS r JOIN batch AS b ON b.id = r.batch_id
    WHERE r.superseded = 0 AND (${until} IS NULL OR b.sealed_at <= ${until})`
  const { rows } = await sql<{ id: string }>`
    ${standing} AND r.nik != '' AND r.nik IN (SELECT value FROM json_each(${JSON.stringify(niks)}))
  `.execute(db)
  if (rows.length > 0) return rows.map(({ id }) => id)
  const all = await sql<{ id: string }>`${standing}`.execute(db)
  return all.rows.map(({ id }) => id)
}

/** Everybody of these batches whose rows still stand, batch by batch in the order of sealing. */
export async function loadSentPeople(db: Db, batchIds: readonly string[]): Promise<SentPerson[]> {
  const people: SentPerson[] = []
  const batches = await db
    .selectFrom('batch')
    .select(['id', 'layout'])
    .where('id', 'in', (c) => c.selectFrom(idsAs(batchIds)).select('value'))
    .orderBy('sealed_at')
    .orderBy('id')
    .execute()
  for (const [batchOrder, { id, layout }] of batches.entries()) {
    // Somebody is keying meanwhile: their saves come in between.
    await nextTurn()
    people.push(...peopleOf(await rowsOf(db, id), batchOrder, cellReader(layout)))
  }
  return people
}

function idsAs(ids: readonly string[]) {
  return sql<{ value: string }>`json_each(${JSON.stringify(ids)})`.as('ids')
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

async function rowsOf(db: Db, batchId: string) {
  return db
    .selectFrom('batch_baris as r')
    .leftJoin('jawaban as j', (join) =>
      join.onRef('j.batch_id', '=', 'r.batch_id').onRef('j.row_number', '=', 'r.row_number'),
    )
    .select(['r.batch_id as batchId', 'r.row_number as rowNumber', 'r.formulir_id as formulirId', 'r.nik as nik'])
    .select(['r.desa_code as desaCode', 'r.programme as programme', 'r.jenis as jenis', 'r.cells as cells'])
    .select('j.outcome as outcome')
    .where('r.batch_id', '=', batchId)
    .where('r.superseded', '=', 0)
    .orderBy('r.row_number')
    .execute()
}

/** Rows of one form about one person belong together; a row without a NIK stands alone. */
function peopleOf(rows: readonly Row[], batchOrder: number, read: (cells: string) => SentFacts): SentPerson[] {
  const groups = Map.groupBy(rows, ({ formulirId, nik, rowNumber }) => `${formulirId}|${nik === '' ? rowNumber : nik}`)
  return [...groups.values()].flatMap((group): SentPerson[] => {
    const [first] = group
    if (first === undefined) return []
    const { batchId, formulirId, nik, desaCode, programme, jenis } = first
    return [
      {
        batchId,
        batchOrder,
        formulirId,
        rows: group.map(({ rowNumber }) => rowNumber),
        nik,
        ...read(first.cells),
        desaCode,
        programme,
        jenis,
        answered: group.some(
          ({ outcome }) => outcome === 'diterima' || outcome === 'ditolak' || outcome === 'tidakPadan',
        ),
      },
    ]
  })
}
