import type { Kysely } from 'kysely'
import { layoutOfBatch, listStanding } from '../../batch/standing.ts'
import { rowsOfBatches } from '../../batch/sent-rows.ts'
import type { Tables } from '../../database/tables.ts'
import { periodeNames } from '../../periode/find-periode.ts'
import { placeAt, placeName } from '../../wilayah/places.ts'
import { spellDifferently } from '../names.ts'
import { seededRandom, type Random } from '../random.ts'
import type { ListFile } from './list-file.ts'

type Sent = { readonly desaCode: string; readonly programme: string; readonly nik: string; readonly name: string }

const headers = ['nama_kec', 'nama_desa', 'nik_usulan', 'program_bansos', 'hasil', 'padan', 'nama_lgkp', 'ket_vali']

/**
 * The answer to everything that the sample office sealed, in the eight columns of form-and-siksng.md §2.2: most rows accepted, some refused,
 * some with another registered name, one missing, one twice, one about somebody else. Null while nothing is sealed.
 */
export async function answerList(db: Kysely<Tables>): Promise<ListFile | null> {
  const sent = await sentPeople(db)
  if (sent.length === 0) return null
  const random = seededRandom('jawaban-contoh')
  const rows = sent.filter((_, index) => index !== 4).map((one, index) => answerTo(random, one, index))
  const [first] = rows
  const foreign = ['AJUNG', 'MANGARAN', '3509175203880001', 'PBI', 'DITERIMA', 'PADAN', 'SULASTRI', '']
  return {
    name: 'Hasil SIKS-NG (contoh).csv',
    kind: 'csv',
    sheetName: '',
    rows: [headers, ...rows, foreign, ...(first ? [first] : [])],
  }
}

async function sentPeople(db: Kysely<Tables>): Promise<Sent[]> {
  const people = new Map<string, Sent>()
  for (const { batchIds } of await listStanding(db, [...(await periodeNames(db)).keys()])) {
    for (const id of batchIds) {
      const { columns } = await layoutOfBatch(db, id)
      const name = columns.findIndex(({ key }) => key === 'nama')
      for (const row of await rowsOfBatches(db, [id])) {
        const { desaCode, programme, nik } = row
        people.set(`${programme} ${nik}`, { desaCode, programme, nik, name: row.texts[name] ?? '' })
      }
    }
  }
  return [...people.values()]
}

const refusals = ['SUDAH TERDAFTAR DI KELUARGA LAIN', 'TIDAK MEMENUHI KRITERIA', 'DATA TIDAK LENGKAP']

function answerTo(random: Random, { desaCode, programme, nik, name }: Sent, index: number): string[] {
  const place = [placeAt(desaCode, 'kecamatan').name.toUpperCase(), placeName(desaCode).toUpperCase(), nik, programme]
  if (index % 9 === 2)
    return [...place, 'GAGAL', 'TIDAK PADAN', spellDifferently(random, name), 'NAMA TIDAK SAMA DENGAN DUKCAPIL']
  if (index % 7 === 3) return [...place, 'DITOLAK', 'PADAN', name, random.pick(refusals)]
  if (index % 11 === 5) return [...place, 'PROSES', 'PADAN', name, 'MENUNGGU VERIFIKASI PUSAT']
  return [...place, 'DITERIMA', 'PADAN', name, '']
}
