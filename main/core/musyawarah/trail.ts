import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** What a meeting decided about a form, with who recorded it. */
export type DecisionTrail = {
  readonly formulirId: string
  readonly musyawarahId: string
  readonly putusan: 'setuju' | 'tolak' | 'tunda'
  readonly note: string
  readonly byId: string
  readonly at: string
  readonly heldOn: string
  readonly nomor: string
  readonly final: boolean
}

/** Decisions about these forms. */
export async function decisionTrails(db: Db, formulirIds: readonly string[]): Promise<DecisionTrail[]> {
  if (formulirIds.length === 0) return []
  const rows = await db
    .selectFrom('keputusan as k')
    .innerJoin('musyawarah as m', 'm.id', 'k.musyawarah_id')
    .select([
      'k.formulir_id as formulirId',
      'm.id as musyawarahId',
      'k.putusan as putusan',
      'k.note as note',
      'k.by_id as byId',
      'k.at as at',
      'm.held_on as heldOn',
      'm.status as status',
    ])
    .select(sql<string>`coalesce(json_extract(m.held, '$.nomor'), '')`.as('nomor'))
    .where('k.formulir_id', 'in', formulirIds)
    .execute()
  return rows.map(({ status, ...row }) => ({ ...row, final: status === 'final' }))
}

/** A frozen berita acara, and the first line of its lampiran about somebody. */
export type FrozenTrail = {
  readonly id: string
  readonly musyawarahId: string
  readonly amendment: number
  readonly frozenAt: string
  readonly frozenById: string
  readonly lampiran: { readonly number: 'I' | 'II' | 'III' | 'IV'; readonly line: number } | null
}

const lists = [
  ['usulan', 'I'],
  ['penghapusan', 'II'],
  ['perubahan', 'III'],
  ['ditolak', 'IV'],
] as const

/** The frozen berita acara of a meeting, and where each names the person with this NIK. */
export async function frozenTrails(db: Db, musyawarahId: string, nik: string): Promise<FrozenTrail[]> {
  const frozen = await db
    .selectFrom('berita_acara')
    .select(['id', 'amendment', 'frozen_at as frozenAt', 'frozen_by as frozenById'])
    .where('musyawarah_id', '=', musyawarahId)
    .orderBy('amendment')
    .execute()
  const found: FrozenTrail[] = []
  for (const one of frozen) found.push({ ...one, musyawarahId, lampiran: await lineAbout(db, one.id, nik) })
  return found
}

async function lineAbout(db: Db, id: string, nik: string): Promise<FrozenTrail['lampiran']> {
  if (nik === '') return null
  for (const [list, number] of lists) {
    const { rows } = await sql<{ line: number }>`
      SELECT l.key + 1 AS line FROM berita_acara AS b, json_each(b.snapshot, ${`$.lampiran.${list}`}) AS l
      WHERE b.id = ${id} AND json_extract(l.value, '$.nik') = ${nik} LIMIT 1`.execute(db)
    if (rows[0]) return { number, line: rows[0].line }
  }
  return null
}
