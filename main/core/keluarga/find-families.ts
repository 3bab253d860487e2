import type { Kysely } from 'kysely'
import { inList } from '../database/in-list.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** A registered family as far as it takes to say which one is meant. `no`: the order in which they came into the register. */
export type FoundFamily = {
  readonly no: number
  readonly id: string
  readonly noKk: string
  readonly idBdt: string
  readonly headNik: string
  readonly desaCode: string
  readonly status: 'aktif' | 'dihapus'
}

export type FoundMember = { readonly nik: string; readonly family: FoundFamily }

const chunk = 1_000

const columns = [
  'keluarga.no as no',
  'keluarga.id as id',
  'keluarga.no_kk as noKk',
  'keluarga.id_bdt as idBdt',
  'keluarga.head_nik as headNik',
  'keluarga.desa_code as desaCode',
  'keluarga.status as status',
] as const

/** By which numbers a row of a list names a family; '' for none. */
type Cards = { readonly idBdt: string; readonly noKk: string; readonly nik: string }

/** The families that rows of a list may mean, by each of the numbers that they name. */
export async function familiesByCards(db: Db, rows: readonly Cards[]) {
  const numbers = (card: keyof Cards): string[] => rows.map((row) => row[card])
  return {
    byIdBdt: await familiesBy(db, 'id_bdt', numbers('idBdt')),
    byNoKk: await familiesBy(db, 'no_kk', numbers('noKk')),
    byNik: await familiesByNik(db, numbers('nik')),
  }
}

/** The families with these numbers, removed ones too, by number; within one number in the order of the register. */
export async function familiesBy(
  db: Db,
  column: 'id_bdt' | 'no_kk',
  numbers: readonly string[],
): Promise<Map<string, FoundFamily[]>> {
  const found: FoundFamily[] = []
  for (const some of chunks(numbers)) {
    let query = db.selectFrom('keluarga').select(columns).where(`keluarga.${column}`, 'in', inList(some))
    // The index leaves out those without one.
    if (column === 'id_bdt') query = query.where('keluarga.id_bdt', '!=', '')
    found.push(...(await query.orderBy('keluarga.no').execute()))
  }
  return Map.groupBy(found, (family) => (column === 'id_bdt' ? family.idBdt : family.noKk))
}

/** Families in which an active member has one of these NIKs, by NIK. */
async function familiesByNik(db: Db, niks: readonly string[]): Promise<Map<string, FoundMember[]>> {
  const found: FoundMember[] = []
  for (const some of chunks(niks)) {
    const rows = await db
      .selectFrom('anggota')
      .innerJoin('keluarga', 'keluarga.id', 'anggota.keluarga_id')
      .select(['anggota.nik as nik', ...columns])
      .where('anggota.nik', 'in', inList(some))
      .where('anggota.status', '=', 'aktif')
      .orderBy('keluarga.no')
      .execute()
    found.push(...rows.map(({ nik, ...family }) => ({ nik, family })))
  }
  return Map.groupBy(found, ({ nik }) => nik)
}

function* chunks(values: readonly string[]): Generator<readonly string[]> {
  const all = [...new Set(values)].filter((value) => value !== '')
  for (let at = 0; at < all.length; at += chunk) yield all.slice(at, at + chunk)
}
