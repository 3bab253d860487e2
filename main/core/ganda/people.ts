import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { Agreement as AgreementShape, Person as PersonShape } from '#shared/contract/ganda.ts'
import { isPlainDate } from '#shared/domain/plain-date.ts'
import { longDate } from '#shared/domain/date-text.ts'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'
import { periodeNames } from '../periode/find-periode.ts'
import { placeName, placeWithTerm } from '../wilayah/places.ts'
import type { Orang, Ref } from './orang.ts'
import type { Score } from './score.ts'

type Db = Kysely<Tables>
export type Person = z.input<typeof PersonShape>
export type Agreement = z.input<typeof AgreementShape>

/** Where somebody stands: in the register, or on a form of a period. */
export type Standing =
  | { readonly kind: 'anggota'; readonly keluargaId: string; readonly removed: boolean }
  | {
      readonly kind: 'baris'
      readonly formulirId: string
      readonly jenis: JenisFormulir
      readonly keluargaId: string | null
      readonly anggotaId: string | null
      readonly periodeId: string
      /** On a removal of others of the family: this one remains. */
      readonly stays: boolean
    }

/** Where these people stand, by their ids. */
export async function loadStandings(db: Db, refs: readonly Ref[]): Promise<ReadonlyMap<string, Standing>> {
  const standings = new Map<string, Standing>()
  for (const { id, keluargaId, status } of await anggotaOf(db, idsOf(refs, 'anggota'))) {
    standings.set(id, { kind: 'anggota', keluargaId, removed: status === 'dihapus' })
  }
  for (const { id, stays, ...row } of await barisOf(db, idsOf(refs, 'baris'))) {
    standings.set(id, { kind: 'baris', ...row, stays: stays === 1 })
  }
  return standings
}

/** Under which references somebody may have been judged: the own, and for a row about a registered member that member. */
export function namesOfRef(ref: Ref, standing: Standing | undefined): Ref[] {
  if (standing?.kind !== 'baris' || standing.anggotaId === null) return [ref]
  return [{ kind: 'anggota', id: standing.anggotaId }, ref]
}

/** People as the screens show them, in the order given; those who stand nowhere are left out. */
export async function showPeople(
  db: Db,
  people: readonly Orang[],
  standings: ReadonlyMap<string, Standing>,
): Promise<ReadonlyMap<string, Person>> {
  const periode = await periodeNames(db)
  return new Map(
    people.flatMap((orang): [string, Person][] => {
      const standing = standings.get(orang.ref.id)
      return standing === undefined ? [] : [[orang.ref.id, toPerson(orang, standing, periode)]]
    }),
  )
}

function toPerson(orang: Orang, standing: Standing, periode: ReadonlyMap<string, string>): Person {
  const { facts } = orang
  return {
    ref: orang.ref,
    name: orang.name,
    nik: facts.nik,
    noKk: facts.noKk,
    birthDate: facts.birthDate,
    sex: facts.sex,
    mother: orang.mother,
    desaName: placeName(facts.desaCode),
    where: whereText(standing, facts.desaCode, periode),
    formulirId: standing.kind === 'baris' ? standing.formulirId : null,
    keluargaId: standing.keluargaId,
  }
}

/** 'daftar keluarga Desa Jatisari', 'penghapusan di Desa Jatisari, periode Oktober 2026'. */
function whereText(standing: Standing, desaCode: string, periode: ReadonlyMap<string, string>): string {
  const place = placeWithTerm(desaCode)
  if (standing.kind === 'anggota') {
    return `daftar keluarga ${place}${standing.removed ? ' (sudah dihapus dari daftar)' : ''}`
  }
  const when = periode.get(standing.periodeId) ?? ''
  const how = standing.stays ? ' (orang ini tidak dihapus)' : ''
  return `${standing.jenis} di ${place}, periode ${when}${how}`
}

/** How two people compare field by field, in words. */
export function agreementsOf(mine: Shown, theirs: Shown, score: Score): Agreement[] {
  return score.weights.map(({ field, level, weight }) => ({
    field,
    level,
    weight,
    mine: shownField(mine, field),
    theirs: shownField(theirs, field),
  }))
}

type Shown = Pick<Orang, 'name' | 'mother' | 'facts'>

function shownField({ name, mother, facts }: Shown, field: Agreement['field']): string {
  switch (field) {
    case 'name':
      return name
    case 'mother':
      return mother
    case 'birthDate':
      return isPlainDate(facts.birthDate) ? longDate(facts.birthDate) : facts.birthDate
    case 'sex':
      return sexText(facts.sex)
    case 'place':
      return facts.desaCode === '' ? '' : placeWithTerm(facts.desaCode)
    case 'nik':
      return facts.nik
    case 'noKk':
      return facts.noKk
  }
}

function sexText(code: string): string {
  if (code === '1') return 'Laki-laki'
  return code === '2' ? 'Perempuan' : code
}

function idsOf(refs: readonly Ref[], kind: Ref['kind']): string {
  return JSON.stringify(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))
}

type AnggotaRow = { readonly id: string; readonly keluargaId: string; readonly status: 'aktif' | 'dihapus' }

async function anggotaOf(db: Db, ids: string): Promise<readonly AnggotaRow[]> {
  const { rows } = await sql<AnggotaRow>`
    SELECT id, keluarga_id AS keluargaId, status FROM orang_anggota WHERE id IN (SELECT value FROM json_each(${ids}))
  `.execute(db)
  return rows
}

type BarisRow = Omit<Extract<Standing, { kind: 'baris' }>, 'kind' | 'stays'> & {
  readonly id: string
  readonly stays: number | null
}

async function barisOf(db: Db, ids: string): Promise<readonly BarisRow[]> {
  const { rows } = await sql<BarisRow>`
    SELECT id, formulir_id AS formulirId, jenis, keluarga_id AS keluargaId, anggota_id AS anggotaId, periode_id AS periodeId, stays
    FROM orang_baris WHERE id IN (SELECT value FROM json_each(${ids}))
  `.execute(db)
  return rows
}
