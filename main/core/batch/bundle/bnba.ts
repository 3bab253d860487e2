import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { decisionsOn } from '../../musyawarah/putusan.ts'
import { rowsOfBatches } from '../sent-rows.ts'
import { layoutOfBatch, type Standing } from '../standing.ts'

/** One row of the list of who went out (BNBA): as it was sent. */
export type BnbaRow = readonly [
  nama: string,
  nik: string,
  noKk: string,
  alamat: string,
  jenis: string,
  programme: string,
  keputusan: string,
  file: string,
  row: string,
]

export const bnbaHeads = [
  'No.',
  'Nama',
  'NIK',
  'No. KK',
  'Alamat',
  'Jenis',
  'Program',
  'Keputusan',
  'Berkas Excel',
  'Baris',
] as const

const jenisWords = { usulan: 'Usulan', perubahan: 'Perubahan', penghapusan: 'Penghapusan' } as const
const putusanWords = {
  setuju: 'Disetujui musyawarah',
  tolak: 'Ditolak musyawarah',
  tunda: 'Ditunda musyawarah',
} as const

/** Every row of a desa in the files that stand, by file and row. `fileNames`: by batch. */
export async function bnbaRows(
  db: Kysely<Tables>,
  desaCode: string,
  standings: readonly Standing[],
  fileNames: ReadonlyMap<string, string>,
): Promise<BnbaRow[]> {
  const found: BnbaRow[] = []
  for (const { key, batchIds } of standings) {
    const [first] = batchIds
    if (first === undefined) continue
    const keys = (await layoutOfBatch(db, first)).columns.map((column) => column.key)
    const rows = (await rowsOfBatches(db, batchIds)).filter((row) => row.desaCode === desaCode)
    const decisions = await decisionsOn(db, [...new Set(rows.map(({ formulirId }) => formulirId))])
    for (const row of rows) {
      const text = (wanted: string) => row.texts[keys.indexOf(wanted)] ?? ''
      const decision = decisions.get(row.formulirId)
      found.push([
        text('nama'),
        row.nik,
        text('noKk'),
        text('alamat'),
        jenisWords[key.jenis],
        row.programme,
        decision === undefined ? 'Atas SPTJM' : putusanWords[decision.putusan],
        fileNames.get(row.batchId) ?? '',
        String(row.row),
      ])
    }
  }
  return found
}
