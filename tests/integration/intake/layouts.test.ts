import { beforeAll, describe, expect, test } from 'vitest'
import { bringIn, readIn } from '#tests/builders/intake.ts'
import { xlsxBytes, type List } from '#tests/builders/list-files.ts'
import { people } from '#tests/builders/list-people.ts'
import {
  artList,
  desilList,
  dtksScreenList,
  flatBdtList,
  gandaList,
  pktBnbaList,
  resultList,
  rutaList,
  salurList,
} from '#tests/builders/lists.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'

const everybody = people(30)

/** Layouts of form-and-siksng.md §2.5 and §2.2: what their rows are about, and what must be found in them. */
const layouts: readonly (readonly [
  name: string,
  list: List,
  kind: 'prelist' | 'hasil' | 'penetapan',
  shape: string,
  fields: string,
])[] = [
  [
    'ruta',
    rutaList(everybody),
    'prelist',
    'keluarga',
    'idBdt noKk namaKepala alamat desa kecamatan jawaban:lantai jawaban:atap jawaban:ada_motor program:PKH',
  ],
  [
    'ART, codes',
    artList(everybody),
    'prelist',
    'anggota',
    'idArtBdt idBdt nik noKk nama tanggalLahir jenisKelamin ibuKandung jawaban:hubkel jawaban:hub_krt',
  ],
  [
    'ART, labels',
    artList(everybody, { labels: true }),
    'prelist',
    'anggota',
    'nik noKk nama jawaban:hubkel jawaban:sta_kawin jawaban:sta_bekerja',
  ],
  [
    'flat BDT',
    flatBdtList(everybody),
    'prelist',
    'datar',
    'idBdt noKk nik nama desa kecamatan jawaban:lantai jawaban:hub_krt jawaban:hubkel tanggalLahir',
  ],
  ['salur', salurList(everybody), 'prelist', 'datar', 'nik nama alamat desa kecamatan program idSemesta'],
  ['kartu ganda', gandaList(everybody), 'prelist', 'datar', 'nik noKk nama idArtBdt idBdt status'],
  [
    'DTKS screen',
    dtksScreenList(everybody),
    'prelist',
    'datar',
    'nik noKk nama alamat program:PKH program:BPNT program:BST program:PBI idSemesta',
  ],
  [
    'PKT BNBA',
    pktBnbaList(everybody),
    'prelist',
    'datar',
    'idBdt nik noKk nama dusun rt rw tanggalLahir tempatLahir jenisKelamin ibuKandung jawaban:hubkel',
  ],
  ['desil', desilList(everybody), 'penetapan', 'ketetapan', 'noKk nik namaKepala desil'],
  [
    'result',
    resultList(everybody),
    'hasil',
    'jawaban',
    'nik hasil padan namaTerdaftar keterangan program kecamatan desa',
  ],
]

describe('the layouts that the ministry is known to hand out', () => {
  let desk: TestOffice
  beforeAll(async () => {
    desk = await office()
    return () => desk.close()
  })

  test.each(layouts)(
    '%s: columns are found, every row is read and accounted for',
    async (_name, list, kind, shape, fields) => {
      const { look, intake } = await readIn(desk, await xlsxBytes([list]), { kind })
      expect(look.proposal.shape).toBe(shape)
      expect(look.proposal.columns.map((column) => column.field)).toEqual(expect.arrayContaining(fields.split(' ')))
      expect(look.proposal.headerRow).toBe(list.above.length + 1)
      const { counts } = intake
      expect(counts?.notes.filter(({ level }) => level === 'ditolak')).toEqual([])
      expect(counts).toMatchObject({
        good: list.rows.length,
        repaired: 0,
        refused: 0,
        above: list.above.length + list.headers.length,
      })
      expect(counts?.rows).toBe(list.above.length + list.headers.length + list.rows.length)
    },
  )

  test('the same file again says so, and a name does not matter', async () => {
    const bytes = await xlsxBytes([desilList(people(5))])
    const first = await bringIn(desk, bytes, { kind: 'penetapan', name: 'a.xlsx' })
    expect(first.before).toBeNull()
    const second = await bringIn(desk, bytes, { kind: 'penetapan', name: 'b.xlsx' })
    expect(second.before).toMatchObject({ id: first.intake.id, name: 'a.xlsx' })
  })
})
