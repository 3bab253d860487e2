import type { Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import { listStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { decisionsOn } from './putusan.ts'
import { listMusyawarah } from './store.ts'

type Line = Output<'musyawarah.list'>['desa'][number]

/** The meetings of a period, and the desa that have forms on which one must decide; by desa. */
export async function listDesaOnTable(db: Kysely<Tables>, periodeId: string): Promise<Line[]> {
  const meetings = await listMusyawarah(db, periodeId)
  const berkas = (await listStoredBerkas(db, periodeId)).filter((one) => one.dasar === 'musyawarah')
  const desaOf = new Map(berkas.map((one) => [one.id, one.desaCode]))
  const forms = await listFormulirOf(db, [...desaOf.keys()])
  const decisions = await decisionsOn(
    db,
    forms.map((form) => form.id),
  )
  const byDesa = Map.groupBy(forms, (form) => desaOf.get(form.berkasId) ?? '')
  const codes = [...new Set([...byDesa.keys(), ...meetings.keys()])].toSorted()
  return codes.map((desaCode) => {
    const meeting = meetings.get(desaCode)
    const its = byDesa.get(desaCode) ?? []
    return {
      desaCode,
      desaName: placeName(desaCode),
      kecamatanName: placeAt(desaCode, 'kecamatan').name,
      forms: its.length,
      complete: its.filter((form) => form.status === 'lengkap').length,
      musyawarahId: meeting?.id ?? null,
      heldOn: meeting?.held.heldOn ?? null,
      decided: its.filter((form) => decisions.has(form.id)).length,
      status: meeting?.status ?? 'belum',
    }
  })
}
