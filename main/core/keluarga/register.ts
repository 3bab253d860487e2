import { sql, type Kysely, type Selectable } from 'kysely'
import type { z } from 'zod'
import type { keluarga } from '#shared/contract/keluarga.ts'
import { Answers } from '#shared/contract/values.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>
type KeluargaRow = Selectable<Tables['keluarga']>
type AnggotaRow = Selectable<Tables['anggota']>
type Got = z.output<(typeof keluarga)['keluarga.get']['output']>['keluarga']

/** One registered family without the names of its places, which the wilayah room knows. */
export type KeluargaFacts = Omit<Got, 'desaName'>
export type KeluargaLine = Omit<KeluargaFacts, 'instrumen' | 'answers' | 'anggota' | 'desil'>

const lineColumns = [
  'id',
  'no_kk',
  'head_name',
  'head_nik',
  'desa_code',
  'dusun',
  'rt',
  'rw',
  'address',
  'members',
  'id_bdt',
  'status',
] as const satisfies readonly (keyof KeluargaRow)[]

/** A family with its members in the order of the list; undefined when the register has none with this id. */
export async function findKeluarga(db: Db, id: string): Promise<KeluargaFacts | undefined> {
  const row = await db.selectFrom('keluarga').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const anggota = await db
    .selectFrom('anggota')
    .selectAll()
    .where('keluarga_id', '=', id)
    .orderBy('urutan')
    .orderBy('no')
    .execute()
  return {
    ...toLine(row),
    instrumen: row.instrumen,
    answers: Answers.parse(JSON.parse(row.answers)),
    desil: row.desil,
    anggota: anggota.map(toAnggota),
  }
}

/** The families with these ids, in the order of the ids. */
export async function listKeluargaByIds(db: Db, ids: readonly string[]): Promise<KeluargaLine[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('keluarga').select(lineColumns).where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, toLine(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Active families, in order of dusun, RT and name. */
export async function listKeluarga(
  db: Db,
  page: { readonly desaCode: string | undefined; readonly offset: number; readonly limit: number },
): Promise<KeluargaLine[]> {
  let query = db.selectFrom('keluarga').select(lineColumns).where('status', '=', 'aktif')
  if (page.desaCode !== undefined) query = query.where('desa_code', '=', page.desaCode)
  const rows = await query
    .orderBy('desa_code')
    .orderBy('dusun')
    .orderBy('rt')
    .orderBy('head_name')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(toLine)
}

/** Active families and people of the whole register, by what each family keeps of its members: for a screen that is opened often. */
export async function sumRegister(db: Db): Promise<{ readonly keluarga: number; readonly jiwa: number }> {
  return db
    .selectFrom('keluarga')
    .select((c) => c.fn.countAll<number>().as('keluarga'))
    .select(sql<number>`coalesce(sum(members), 0)`.as('jiwa'))
    .where('status', '=', 'aktif')
    .executeTakeFirstOrThrow()
}

/** Active families and people, of one desa or of all. Every registered family counts, also one that shares its No. KK. */
export async function countRegister(
  db: Db,
  desaCode?: string,
): Promise<{ readonly keluarga: number; readonly jiwa: number }> {
  let families = db
    .selectFrom('keluarga')
    .select((c) => c.fn.countAll<number>().as('n'))
    .where('status', '=', 'aktif')
  let people = db
    .selectFrom('anggota')
    .innerJoin('keluarga', 'keluarga.id', 'anggota.keluarga_id')
    .select((c) => c.fn.countAll<number>().as('n'))
    .where('keluarga.status', '=', 'aktif')
    .where('anggota.status', '=', 'aktif')
  if (desaCode !== undefined) {
    families = families.where('desa_code', '=', desaCode)
    people = people.where('keluarga.desa_code', '=', desaCode)
  }
  const [f, p] = [await families.executeTakeFirstOrThrow(), await people.executeTakeFirstOrThrow()]
  return { keluarga: f.n, jiwa: p.n }
}

/** Desa that have active families, with how many families and people. */
export async function countByDesa(
  db: Db,
): Promise<{ readonly desaCode: string; readonly families: number; readonly people: number }[]> {
  const rows = await db
    .selectFrom('keluarga')
    .leftJoin('anggota', (join) =>
      join.onRef('anggota.keluarga_id', '=', 'keluarga.id').on('anggota.status', '=', 'aktif'),
    )
    .select(['keluarga.desa_code as desaCode'])
    .select((c) => c.fn.count<number>('anggota.no').as('people'))
    .select(sql<number>`count(distinct keluarga.no)`.as('families'))
    .where('keluarga.status', '=', 'aktif')
    .groupBy('keluarga.desa_code')
    .orderBy('keluarga.desa_code')
    .execute()
  return rows
}

/** True when the register has a member with this id, removed ones too. */
export async function memberExists(db: Db, id: string): Promise<boolean> {
  const found = await db.selectFrom('anggota').select('id').where('id', '=', id).executeTakeFirst()
  return found !== undefined
}

/** Where these NIKs stand in the register, through its index; members that were removed don't count. */
export async function findNikInRegister(
  db: Db,
  niks: readonly string[],
): Promise<{ readonly nik: string; readonly keluargaId: string; readonly desaCode: string }[]> {
  if (niks.length === 0) return []
  return db
    .selectFrom('anggota')
    .innerJoin('keluarga', 'keluarga.id', 'anggota.keluarga_id')
    .select(['anggota.nik as nik', 'keluarga.id as keluargaId', 'keluarga.desa_code as desaCode'])
    .where('anggota.nik', 'in', niks)
    .where('anggota.status', '=', 'aktif')
    .execute()
}

function toLine(row: Pick<KeluargaRow, (typeof lineColumns)[number]>): KeluargaLine {
  return {
    id: row.id,
    noKk: row.no_kk,
    headName: row.head_name,
    headNik: row.head_nik,
    desaCode: row.desa_code,
    dusun: row.dusun,
    rt: row.rt,
    rw: row.rw,
    address: row.address,
    members: row.members,
    idBdt: row.id_bdt,
    status: row.status,
  }
}

function toAnggota(row: AnggotaRow): KeluargaFacts['anggota'][number] {
  return {
    id: row.id,
    order: row.urutan,
    nik: row.nik,
    name: row.name,
    idArtBdt: row.id_art_bdt,
    answers: Answers.parse(JSON.parse(row.answers)),
    status: row.status,
  }
}
