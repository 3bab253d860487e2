import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { ThreadHit } from '#shared/contract/thread.ts'
import { findStoredBerkas } from '../berkas/stored-berkas.ts'
import { findBerkasNumbered } from '../berkas/numbered.ts'
import type { Tables } from '../database/tables.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { findFormsByNumber, formTrails, type FormTrail, type FoundForm } from '../formulir/trail.ts'
import { findFormsByName } from '../ganda/find-by-name.ts'
import { readQuery } from '../keluarga/query.ts'
import { listKeluargaByIds, type KeluargaLine } from '../keluarga/register.ts'
import { searchKeluarga } from '../keluarga/search.ts'
import { periodeNames } from '../periode/find-periode.ts'
import { placeName } from '../wilayah/places.ts'

type Db = Kysely<Tables>
type Hit = z.input<typeof ThreadHit>

/** Families and forms by NIK, No. KK, name, or number of a form; families of the register first, newest forms after them. */
export async function searchThreads(db: Db, typed: string, limit: number): Promise<{ hits: Hit[]; more: boolean }> {
  const numbers = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(typed)
  if (numbers)
    return { hits: await formHits(db, await numbered(db, Number(numbers[1]), Number(numbers[2])), limit), more: false }
  const query = readQuery(typed)
  if (query.kind === 'everything') return { hits: [], more: false }
  const found = await searchKeluarga(db, query, { desaCode: undefined, offset: 0, limit })
  const matched = new Map(found.hits.map((hit) => [hit.id, hit.matched]))
  const families = await listKeluargaByIds(db, [...matched.keys()])
  const forms =
    query.kind === 'number' ? await findFormsByNumber(db, query, limit) : await findFormsByName(db, query.match, limit)
  const known = new Set(families.map(({ id }) => id))
  const shown = families.map((family) => familyHit(family, matched.get(family.id) ?? ''))
  const others = await formHits(db, forms, limit, known)
  return { hits: [...shown, ...others].slice(0, limit), more: found.more || shown.length + others.length > limit }
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

/** Forms as hits, newest first, without those about a family that is shown already. */
async function formHits(db: Db, found: readonly FoundForm[], limit: number, known = new Set<string>()): Promise<Hit[]> {
  const matched = new Map(found.map(({ id, matched: text }) => [id, text]))
  const forms = (await formTrails(db, [...matched.keys()]))
    .filter(({ keluargaId }) => keluargaId === null || !known.has(keluargaId))
    .toReversed()
    .slice(0, limit)
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
