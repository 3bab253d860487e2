import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { listKeluarga } from '../../keluarga/register.ts'
import { sampleDesa } from '../places.ts'
import { seededRandom } from '../random.ts'
import type { ListFile } from './list-file.ts'

const families = 600

/** A desil list of Desa Jatisari: a part of its families, and one that nobody here knows. */
export async function determinationList(db: Kysely<Tables>): Promise<ListFile> {
  const random = seededRandom('desil-contoh')
  const lines = await listKeluarga(db, { desaCode: sampleDesa.desaCode, offset: 0, limit: families })
  const known = lines.filter(({ noKk, headNik }) => noKk.length === 16 && headNik.length === 16)
  const rows = known.map(({ noKk, headNik, headName }) => [noKk, headNik, headName, String(random.int(1, 6))])
  return {
    name: 'Pemeringkatan Desil Jatisari (contoh).xlsx',
    kind: 'xlsx',
    sheetName: 'DESIL',
    rows: [
      ['PEMERINGKATAN DESIL DTSEN'],
      ['No KK', 'NIK', 'Nama', 'Desil'],
      ...rows,
      ['3509160101010001', '3509160101700001', 'KELUARGA LAIN', '2'],
    ],
  }
}
