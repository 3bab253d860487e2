import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Where a registered family stands, whether it still does, and how many active people are written under it. */
export type FamilyStanding = {
  readonly desaCode: string
  readonly dusun: string
  readonly active: boolean
  readonly people: number
}

/** How these families stand in the register. An id that is not in the map was never there. */
export async function standingOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, FamilyStanding>> {
  const standings = new Map<string, FamilyStanding>()
  await inParts(ids, async (some) => {
    const rows = await db
      .selectFrom('keluarga')
      .leftJoin('anggota', (join) =>
        join.onRef('anggota.keluarga_id', '=', 'keluarga.id').on('anggota.status', '=', 'aktif'),
      )
      .select(['keluarga.id as id', 'desa_code as desaCode', 'dusun', 'keluarga.status as status'])
      .select((c) => c.fn.count<number>('anggota.no').as('people'))
      .where('keluarga.id', 'in', some)
      .groupBy('keluarga.id')
      .execute()
    for (const { id, status, ...standing } of rows) standings.set(id, { ...standing, active: status === 'aktif' })
  })
  return standings
}

/** Of these registered people, those who still count: active in an active family. */
export async function activePeopleAmong(db: Db, anggotaIds: readonly string[]): Promise<ReadonlySet<string>> {
  const active = new Set<string>()
  await inParts(anggotaIds, async (some) => {
    const rows = await db
      .selectFrom('anggota')
      .innerJoin('keluarga', 'keluarga.id', 'anggota.keluarga_id')
      .select('anggota.id as id')
      .where('anggota.id', 'in', some)
      .where('anggota.status', '=', 'aktif')
      .where('keluarga.status', '=', 'aktif')
      .execute()
    for (const { id } of rows) active.add(id)
  })
  return active
}

async function inParts(ids: readonly string[], ask: (some: readonly string[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < ids.length; at += 500) await ask(ids.slice(at, at + 500))
}

/** Of these No. KK, those that an active family has. */
export async function noKkInRegister(db: Db, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  await inParts(numbers, async (some) => {
    const rows = await db
      .selectFrom('keluarga')
      .select('no_kk')
      .where('no_kk', 'in', some)
      .where('status', '=', 'aktif')
      .execute()
    for (const row of rows) found.add(row.no_kk)
  })
  return found
}

/** Of these NIK, those that an active person of an active family has. */
export async function nikInRegister(db: Db, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  await inParts(numbers, async (some) => {
    const rows = await db
      .selectFrom('anggota')
      .innerJoin('keluarga', 'keluarga.id', 'anggota.keluarga_id')
      .select('anggota.nik as nik')
      .where('anggota.nik', 'in', some)
      .where('anggota.status', '=', 'aktif')
      .where('keluarga.status', '=', 'aktif')
      .execute()
    for (const row of rows) found.add(row.nik)
  })
  return found
}
