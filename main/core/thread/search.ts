import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { ThreadHit } from '#shared/contract/thread.ts'
import { findStoredBerkas } from '../berkas/stored-berkas.ts'
import { findBerkasNumbered } from '../berkas/numbered.ts'
import type { Tables } from '../database/tables.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { findFormsByNumber, formTrails, type FormTrail, type FoundForm } from '../formulir/trail.ts'
import { findFormsByName } from '../ganda/find-by-name.ts'
import { readQuery, type KeluargaQuery } from '../keluarga/query.ts'
import { listKeluargaByIds, type KeluargaLine } from '../keluarga/register.ts'
import { searchKeluarga } from '../keluarga/search.ts'
import { periodeNames } from '../periode/find-periode.ts'
import { placeName } from '../wilayah/places.ts'

type Db = Kysely<Tables>
type Hit = z.input<typeof ThreadHit>

type Hits = { readonly hits: Hit[]; readonly more: boolean }

/** Families and forms by NIK, No. KK, name, or number of a form; families of the register first, newest forms after them. */
export async function searchThreads(db: Db, typed: string, limit: number): Promise<Hits> {
  const query = readThreadQuery(typed)
  const { hits: families, more } = await registeredHits(db, query, limit)
  const known = new Set(families.map(({ keluargaId }) => keluargaId))
  const forms = await formHits(db, await findForms(db, query, limit), limit, ({ keluargaId }) => !known.has(keluargaId))
  return { hits: [...families, ...forms].slice(0, limit), more: more || families.length + forms.length > limit }
}

/** The same, only forms about families that are not registered. */
export async function searchUnregistered(db: Db, typed: string, limit: number): Promise<Hits> {
  const found = await findForms(db, readThreadQuery(typed), most)
  const hits = await formHits(db, found, limit + 1, ({ keluargaId }) => keluargaId === null)
  return { hits: hits.slice(0, limit), more: hits.length > limit }
}

/** So many forms are looked at for those that are about no registered family. */
const most = 200

type Query = KeluargaQuery | { readonly kind: 'form'; readonly berkas: number; readonly number: number }

function readThreadQuery(typed: string): Query {
  const numbers = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(typed)
  return numbers ? { kind: 'form', berkas: Number(numbers[1]), number: Number(numbers[2]) } : readQuery(typed)
}

async function registeredHits(db: Db, query: Query, limit: number): Promise<Hits> {
  if (query.kind === 'everything' || query.kind === 'form') return { hits: [], more: false }
  const { hits, more } = await searchKeluarga(db, query, { desaCode: undefined, offset: 0, limit })
  const matched = new Map(hits.map((hit) => [hit.id, hit.matched]))
  const families = await listKeluargaByIds(db, [...matched.keys()])
  return { hits: families.map((family) => familyHit(family, matched.get(family.id) ?? '')), more }
}

async function findForms(db: Db, query: Query, limit: number): Promise<readonly FoundForm[]> {
  switch (query.kind) {
    case 'everything':
      return []
    case 'form':
      return numbered(db, query.berkas, query.number)
    case 'number':
      return findFormsByNumber(db, query, limit)
    case 'words':
      return findFormsByName(db, query.match, limit)
  }
}

function familyHit(family: KeluargaLine, matched: string): Hit {
  return {
    keluargaId: family.id,
    formulirId: null,
    headName: family.headName,
    noKk: family.noKk,
    matched,
    desaName: placeName(family.desaCode),
    about: family.status === 'dihapus' ? 'sudah dihapus dari daftar' : `${family.members} orang`,
    jenis: null,
  }
}

/** Forms as hits, newest first: those that `wanted` says. */
async function formHits(
  db: Db,
  found: readonly FoundForm[],
  limit: number,
  wanted: (form: FormTrail) => boolean,
): Promise<Hit[]> {
  const matched = new Map(found.map(({ id, matched: text }) => [id, text]))
  const forms = (await formTrails(db, [...matched.keys()])).filter(wanted).toReversed().slice(0, limit)
  const berkas = await findStoredBerkas(db, [...new Set(forms.map(({ berkasId }) => berkasId))])
  const periode = await periodeNames(db)
  return forms.map((form) => {
    const its = berkas.get(form.berkasId)
    const number = `${String(its?.number ?? 0).padStart(4, '0')}/${form.number}`
    return {
      keluargaId: form.keluargaId,
      formulirId: form.id,
      headName: form.headName,
      noKk: form.noKk,
      matched: matched.get(form.id) ?? '',
      desaName: placeName(its?.desaCode ?? ''),
      about: `formulir ${number}, ${periode.get(its?.periodeId ?? '') ?? ''}`,
      jenis: form.jenis,
    }
  })
}

/** Paper `number` of the berkas of that number, in every period. */
async function numbered(db: Db, berkasNumber: number, number: number): Promise<FoundForm[]> {
  const berkas = await findBerkasNumbered(db, berkasNumber)
  const lines: Pick<FormTrail, 'id' | 'number'>[] = await listFormulirOf(db, berkas)
  return lines.filter((line) => line.number === number).map(({ id }) => ({ id, matched: `${berkasNumber}/${number}` }))
}
