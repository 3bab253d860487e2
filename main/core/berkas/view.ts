import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Berkas } from '#shared/contract/berkas.ts'
import type { Tables } from '../database/tables.ts'
import { countFormulirOf, noForms } from '../formulir/lists.ts'
import { namesOf } from '../pengguna/person.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { checklistOf } from './checklist.ts'
import type { StoredBerkas } from './stored-berkas.ts'

export type BerkasView = z.input<typeof Berkas>

/** Berkas as the screen shows them: with places, people, checklist, and how far their forms are. */
export async function viewBerkas(db: Kysely<Tables>, berkas: readonly StoredBerkas[]): Promise<BerkasView[]> {
  const names = await namesOf(db)
  const counts = await countFormulirOf(
    db,
    berkas.map((one) => one.id),
  )
  return berkas.map(({ receivedById, present, ...one }) => {
    const { draf, ditunda, lengkap } = counts.get(one.id) ?? noForms
    return {
      ...one,
      desaName: placeName(one.desaCode),
      kecamatanName: placeAt(one.desaCode, 'kecamatan').name,
      receivedBy: names.get(receivedById) ?? '',
      checklist: checklistOf(one.dasar, present),
      forms: { draf, ditunda, lengkap },
    }
  })
}
