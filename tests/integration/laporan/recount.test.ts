import { beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract/index.ts'
import type { LaporanKind } from '#shared/contract/laporan.ts'
import type { z } from 'zod'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { fillByChance } from '#tests/builders/random-office.ts'
import { byDesa, flagged, nameOf, one, proposed, removed, wrongNik } from './recount.ts'

type Table = Output<'laporan.get'>['report']['tables'][number]

async function filled(seed: string) {
  const desk = await office()
  const { raw } = openedOffice(desk)
  return { desk, raw, ...fillByChance(raw, seed) }
}

async function tablesOf(desk: TestOffice, kind: z.infer<typeof LaporanKind>, periodeId: string) {
  const { report } = await desk.must('laporan.get', { kind, periodeId })
  return (title: string): Table => {
    const found = report.tables.find((table) => table.title === title)
    if (found === undefined) throw new Error(`no table ${title}`)
    return found
  }
}

/** A column by its head (and group), with the labels of its rows. */
function column(table: Table, head: string, group = ''): { rows: Map<string, number>; total: number } {
  const at = table.columns.findIndex((one) => one.head === head && (group === '' || one.group === group))
  expect(at, head).toBeGreaterThan(0)
  const name = (row: Table['rows'][number]) =>
    table.columns[1]?.kind === 'text' ? `${String(row[1])}|${String(row[0])}` : String(row[0])
  return { rows: new Map(table.rows.map((row) => [name(row), Number(row[at])])), total: Number(table.total?.[at]) }
}

type Filled = Awaited<ReturnType<typeof filled>>

const seeds = ['pisang', 'jambu', 'salak', 'duku']

describe.each(seeds)('an office by chance (%s), counted again by other means', (seed) => {
  let built: Filled

  beforeAll(async () => {
    built = await filled(seed)
    return () => built.desk.close()
  })

  test('rekap: every number, by desa and altogether', async () => {
    const { desk, raw, periods } = built
    for (const periode of periods) {
      const of = await tablesOf(desk, 'rekap', periode)
      const paper = of('Dari kertas sampai keputusan per desa')
      const sent = of('Batch dan jawaban per desa')
      const forms = `FROM formulir f JOIN berkas b ON b.id = f.berkas_id LEFT JOIN keputusan u ON u.formulir_id = f.id WHERE b.periode_id = ?`
      const rows = `FROM batch_baris r JOIN batch s ON s.id = r.batch_id LEFT JOIN jawaban j ON j.batch_id = r.batch_id AND j.row_number = r.row_number
        WHERE r.periode_id = ? AND r.superseded = 0`
      const wanted: [Table, string, string][] = [
        [paper, 'Berkas', `SELECT desa_code AS desa, count(*) AS n FROM berkas WHERE periode_id = ? GROUP BY 1`],
        [
          paper,
          'Lembar',
          `SELECT desa_code AS desa, sum(papers ->> 'usulan' + papers ->> 'perubahan' + papers ->> 'penghapusan') AS n FROM berkas
           WHERE periode_id = ? GROUP BY 1`,
        ],
        [paper, 'Dientri', `SELECT b.desa_code AS desa, count(*) AS n ${forms} GROUP BY 1`],
        [paper, 'Lengkap', `SELECT b.desa_code AS desa, count(*) AS n ${forms} AND f.status = 'lengkap' GROUP BY 1`],
        [
          paper,
          'Verifikasi',
          `SELECT b.desa_code AS desa, count(*) AS n ${forms} AND f.status = 'lengkap'
             AND f.id IN (SELECT formulir_id FROM verifikasi WHERE status = 'selesai') GROUP BY 1`,
        ],
        ...(['setuju', 'tolak', 'tunda'] as const).map((putusan): [Table, string, string] => [
          paper,
          putusan.replace(/^./, (letter) => letter.toUpperCase()),
          `SELECT b.desa_code AS desa, count(*) AS n ${forms} AND b.dasar = 'musyawarah' AND u.putusan = '${putusan}' GROUP BY 1`,
        ]),
        [
          paper,
          'SPTJM',
          `SELECT b.desa_code AS desa, count(*) AS n ${forms} AND b.dasar = 'sptjm' AND f.status = 'lengkap' AND b.present LIKE '%sptjm%' GROUP BY 1`,
        ],
        [sent, 'Tersegel', `SELECT r.desa_code AS desa, count(*) AS n ${rows} GROUP BY 1`],
        [
          sent,
          'Diunggah',
          `SELECT r.desa_code AS desa, count(*) AS n ${rows} AND s.uploaded_on IS NOT NULL GROUP BY 1`,
        ],
        [sent, 'Diterima', `SELECT r.desa_code AS desa, count(*) AS n ${rows} AND j.outcome = 'diterima' GROUP BY 1`],
        [sent, 'Ditolak', `SELECT r.desa_code AS desa, count(*) AS n ${rows} AND j.outcome = 'ditolak' GROUP BY 1`],
        [
          sent,
          'Tidak padan',
          `SELECT r.desa_code AS desa, count(*) AS n ${rows} AND j.outcome = 'tidakPadan' GROUP BY 1`,
        ],
        [sent, 'Menunggu', `SELECT r.desa_code AS desa, count(*) AS n ${rows} AND j.outcome = 'menunggu' GROUP BY 1`],
        [
          sent,
          'Tidak ditemukan',
          `SELECT r.desa_code AS desa, count(*) AS n ${rows} AND j.outcome = 'tidakDitemukan' GROUP BY 1`,
        ],
        [sent, 'Belum dijawab', `SELECT r.desa_code AS desa, count(*) AS n ${rows} AND j.outcome IS NULL GROUP BY 1`],
      ]
      for (const [table, head, query] of wanted) {
        const counted = byDesa(raw, query, periode)
        const shown = column(table, head)
        expect(new Map([...shown.rows].filter(([, n]) => n !== 0)), `${head} in ${table.title}`).toEqual(
          new Map([...counted].map(([desa, n]) => [nameOf(desa), n])),
        )
        expect(shown.total, head).toBe([...counted.values()].reduce((sum, n) => sum + n, 0))
      }
    }
  })

  test('rekap: the parts make up the whole', async () => {
    const { desk, periods } = built
    const of = await tablesOf(desk, 'rekap', periods[1])
    const keyed = column(of('Dari kertas sampai keputusan per desa'), 'Dientri').total
    const standing = ['Setuju', 'Tolak', 'Tunda', 'SPTJM', 'Belum']
    const jenis = of('Menurut jenis formulir')
    expect(standing.reduce((sum, head) => sum + column(jenis, head).total, 0)).toBe(keyed)
    expect(column(jenis, 'Dientri').total).toBe(keyed)
    const answers = ['Diterima', 'Ditolak', 'Tidak padan', 'Menunggu', 'Tidak ditemukan', 'Belum dijawab']
    expect(answers.reduce((sum, head) => sum + column(jenis, head).total, 0)).toBe(column(jenis, 'Tersegel').total)
    for (const head of ['Dientri', 'Setuju', 'Tersegel', 'Diterima']) {
      expect(column(of('Usulan menurut program'), head).total, head).toBe(column(jenis, head).rows.get('Usulan'))
    }
  })

  test('galat: families and people, by place and by reason', async () => {
    const { desk, raw, periods } = built
    for (const periode of periods) {
      const of = await tablesOf(desk, 'galat', periode)
      const [out, signs, usulan] = [removed(raw, periode), flagged(raw, periode), proposed(raw, periode)]
      for (const title of ['Galat per kecamatan', 'Galat per desa', 'Galat per dusun']) {
        const [families, people] = ['Galat masuk, keluarga', 'Galat masuk, jiwa']
        expect(column(of(title), 'Disepakati dihapus', families).total).toBe(out.families.size)
        expect(column(of(title), 'Disepakati dihapus', people).total).toBe(out.people.size)
        expect(column(of(title), 'Bertanda', families).total).toBe(signs.families)
        expect(column(of(title), 'Bertanda', people).total).toBe(signs.people)
        expect(column(of(title), 'Keluarga', 'Galat tak masuk').total).toBe(usulan.families)
        expect(column(of(title), 'Jiwa', 'Galat tak masuk').total).toBe(usulan.people)
      }
      const reasons = column(of('Galat masuk menurut alasan'), 'Keluarga')
      expect([...reasons.rows.values()].reduce((sum, n) => sum + n, 0)).toBe(out.families.size + signs.families)
      expect(reasons.total).toBe(out.families.size + signs.families)
      const programmes = column(of('Galat tak masuk menurut program yang diusulkan'), 'Jiwa')
      expect([...programmes.rows.values()].reduce((sum, n) => sum + n, 0)).toBe(usulan.people)
    }
  })

  test('galat: nobody is missing from the register that errors are measured against', async () => {
    const { desk, raw, periods } = built
    const [older] = periods
    const of = await tablesOf(desk, 'galat', older)
    const active = one(raw, `SELECT count(*) FROM keluarga WHERE status = 'aktif'`)
    const struck = [...removed(raw, older).families].filter(
      (id) => one(raw, `SELECT count(*) FROM keluarga WHERE id = ? AND status = 'dihapus'`, id) === 1,
    )
    expect(column(of('Galat per dusun'), 'Keluarga', 'Terdaftar').total).toBe(active + struck.length)
  })

  test('mutu: wrong NIK of the register, kind by kind', async () => {
    const { desk, raw, periods } = built
    const of = await tablesOf(desk, 'mutu', periods[1])
    const shown = column(of('NIK menurut jenis kesalahan'), 'Jiwa', 'Daftar')
    const counted = wrongNik(raw)
    expect(Object.fromEntries([...shown.rows].filter(([, n]) => n > 0))).toEqual(counted)
    const all = Object.values(counted).reduce((sum, n) => sum + n, 0)
    expect(shown.total).toBe(all)
    expect(column(of('NIK di daftar per desa'), 'Salah').total).toBe(all)
    expect(column(of('NIK di daftar per kecamatan'), 'Salah').total).toBe(all)
  })

  test('banding: each side is what the period says of itself', async () => {
    const { desk, periods } = built
    const angka = (await tablesOf(desk, 'banding', periods[1]))('Angka')
    for (const [side, periode] of periods.entries()) {
      const of = await tablesOf(desk, 'rekap', periode)
      const row = (name: string) => angka.rows.find(([first]) => first === name)?.[side + 1]
      expect(row('Formulir dientri')).toBe(column(of('Menurut jenis formulir'), 'Dientri').total)
      expect(row('Baris tersegel')).toBe(column(of('Menurut jenis formulir'), 'Tersegel').total)
    }
    for (const [, before, now, difference] of angka.rows) expect(difference).toBe(Number(now) - Number(before))
  })
})

test('a report that was made is made anew once something has changed', async () => {
  const { desk, raw, periods } = await filled('sawo')
  const jiwa = async () => column((await tablesOf(desk, 'mutu', periods[1]))('NIK di daftar per desa'), 'Jiwa').total
  const before = await jiwa()
  expect(await jiwa()).toBe(before)
  const gone = raw
    .prepare(
      `UPDATE anggota SET status = 'dihapus' WHERE no IN (SELECT a.no FROM anggota a JOIN keluarga k ON k.id = a.keluarga_id
    WHERE a.status = 'aktif' AND k.status = 'aktif' LIMIT 3)`,
    )
    .run()
  expect(gone.changes).toBe(3)
  expect(await jiwa()).toBe(before - 3)
})

test('an office with nothing says what would fill its reports', async () => {
  const desk = await office()
  const { periode } = await desk.must('periode.open', {
    year: 2026,
    month: 11,
    regime: 'DTSEN',
    opensOn: '2026-11-01',
    villageCutOffOn: '2026-11-10',
    officeCutOffOn: '2026-11-15',
    closesOn: '2026-11-20',
    note: '',
  })
  for (const kind of ['rekap', 'galat', 'mutu'] as const) {
    const { report } = await desk.must('laporan.get', { kind, periodeId: periode.id })
    expect(report.empty).toMatch(/Belum ada berkas pada periode November 2026/)
    const emptyTables = report.tables.filter(({ rows }) => rows.length === 0)
    expect(emptyTables.map(({ none }) => none)).not.toContain('')
  }
  const { report } = await desk.must('laporan.get', { kind: 'banding', periodeId: periode.id })
  expect(report).toMatchObject({ tables: [], empty: expect.stringMatching(/Belum ada periode lain/) as string })
})
