import { sql, type Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import { listStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { decisionsOn } from './putusan.ts'
import { listMusyawarah } from './store.ts'

type Line = Output<'musyawarah.list'>['desa'][number]

/** How many desa of a period have forms on which one must decide, or a meeting, and no final berita acara. */
export async function countDesaWithoutFinal(db: Kysely<Tables>, periodeId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    WITH desa AS (
      SELECT b.desa_code FROM berkas AS b
      WHERE b.periode_id = ${periodeId} AND b.dasar = 'musyawarah'
        AND EXISTS (SELECT 1 FROM formulir AS f WHERE f.berkas_id = b.id)
      UNION SELECT m.desa_code FROM musyawarah AS m WHERE m.periode_id = ${periodeId}
    )
    SELECT count(*) AS n FROM desa AS d WHERE NOT EXISTS (
      SELECT 1 FROM musyawarah AS m WHERE m.periode_id = ${periodeId} AND m.desa_code = d.desa_code AND m.status = 'final'
    )
  `.execute(db)
  return rows[0]?.n ?? 0
}

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
