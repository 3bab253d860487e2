import { expect, test } from 'vitest'
import { renderBeritaAcara } from '#core/documents/berita-acara/render.ts'
import { BeritaAcaraSnapshot } from '#core/documents/snapshot.ts'
import { pageSizes, pageTexts } from './pdf-text.ts'
import { none, sampleSnapshot, usulanLines } from './sample-snapshot.ts'

const render = async (parts: Partial<BeritaAcaraSnapshot> = {}, paper: 'F4' | 'A4' = 'F4') =>
  renderBeritaAcara(BeritaAcaraSnapshot.parse(sampleSnapshot(parts)), paper)

const textOf = async (parts: Partial<BeritaAcaraSnapshot> = {}, paper: 'F4' | 'A4' = 'F4') =>
  pageTexts((await render(parts, paper)).pdf)

test('the same snapshot gives the same bytes, and another one others', async () => {
  const [one, two, other] = [await render(), await render(), await render({ nomor: '141/BA-MUSDES/2026' })]
  expect(Buffer.compare(one.pdf, two.pdf)).toBe(0)
  expect(Buffer.compare(one.pdf, other.pdf)).not.toBe(0)
})

test.each([
  ['F4', [609, 935]],
  ['A4', [595, 842]],
] as const)('on %s the letter stands upright and the lampiran lie across', async (paper, [width, height]) => {
  const sizes = await pageSizes((await render({}, paper)).pdf)
  expect(sizes[0]).toEqual([width, height])
  expect(sizes[2]).toEqual([height, width])
  expect(sizes.at(-1)).toEqual([width, height])
})

test('the letter says who, when, where, and what was agreed, in words and figures', async () => {
  const text = (await textOf()).join(' ')
  expect(text).toContain('PEMERINTAH KABUPATEN JEMBER KECAMATAN JENGGAWAH DESA JATISARI')
  expect(text).toContain('HASIL MUSYAWARAH DESA JATISARI')
  expect(text).toContain('PERIODE NOVEMBER TAHUN 2026 Nomor : 140/BA-MUSDES/2026')
  expect(text).toContain(
    'Pada hari ini Rabu tanggal Sebelas bulan November tahun Dua Ribu Dua Puluh Enam (11-11-2026), pukul 09.00 s.d. 12.00 WIB',
  )
  expect(text).toContain('yang dihadiri oleh 25 (dua puluh lima) orang dari unsur Pemerintah Desa, BPD,')
  expect(text).toContain('MENYEPAKATI:')
  expect(text).toContain('JUMLAH PRELIST 1.360 (seribu tiga ratus enam puluh) keluarga / 4.227 jiwa')
  expect(text).toContain('Usulan baru (Lampiran I) 3 (tiga) keluarga / 12 jiwa')
  expect(text).toContain('tidak serta-merta menjadikan yang bersangkutan penerima bantuan sosial')
  expect(text).toContain('dalam rangkap 2 (dua) untuk dipergunakan sebagaimana mestinya')
  expect(text).toContain('Jatisari, 11 November 2026')
})

test.each([
  ['2026-11-09', 'Senin tanggal Sembilan'],
  ['2026-11-10', 'Selasa tanggal Sepuluh'],
  ['2026-11-11', 'Rabu tanggal Sebelas'],
  ['2026-11-12', 'Kamis tanggal Dua Belas'],
  ['2026-11-13', 'Jumat tanggal Tiga Belas'],
  ['2026-11-14', 'Sabtu tanggal Empat Belas'],
  ['2026-11-15', 'Minggu tanggal Lima Belas'],
])('%s is a %s', async (heldOn, words) => {
  expect((await textOf({ heldOn }))[0]).toContain(`Pada hari ini ${words} bulan November`)
})

const signatory = (n: number) => ({ title: `Saksi ke-${n}`, name: `NAMA SAKSI ${n}`, nip: '' })

const nothingListed = { lampiran: { usulan: [], penghapusan: [], perubahan: [], ditolak: [] }, peserta: [] }

test.each([0, 2, 4, 6, 8, 10, 13, 16, 20])(
  'with a remark of %d lines, signatures are never alone on a page',
  async (lines) => {
    const note = Array.from(
      { length: lines },
      (_, n) => `Keberatan nomor ${n} dari seorang warga dicatat dan dijawab.`,
    ).join(' ')
    for (const count of [2, 4, 8]) {
      const pages = await textOf({
        ...nothingListed,
        note,
        signatories: Array.from({ length: count }, (_, n) => signatory(n + 1)),
      })
      // In the foot of the lampiran the titles stand without a comma.
      const signed = pages.filter((page) => page.includes('Saksi ke-1,') || page.includes(`Saksi ke-${count},`))
      expect(signed).toHaveLength(1)
      expect(signed[0]).toContain('Hasil musyawarah ini merupakan usulan')
      expect(signed[0]).toContain('Demikian Berita Acara ini dibuat')
      expect(signed[0]).toContain(`NAMA SAKSI ${count}`)
    }
  },
)

test('every page says which page of how many it is, and each lampiran page what it belongs to', async () => {
  const { pdf, pages } = await render({ lampiran: { ...sampleSnapshot().lampiran, usulan: usulanLines(120) } })
  const texts = await pageTexts(pdf)
  expect(texts).toHaveLength(pages)
  texts.forEach((text, index) => expect(text).toContain(`Halaman ${index + 1} dari ${pages}`))
  const lampiran = texts.filter((text) => text.includes('Lampiran I Berita Acara'))
  expect(lampiran.length).toBeGreaterThan(3)
  for (const text of lampiran) {
    expect(text).toContain('Lampiran I Berita Acara Nomor 140/BA-MUSDES/2026 Tanggal 11 November 2026')
    expect(text).toContain('Nama Ibu Kandung')
    expect(text).toContain('Paraf')
  }
  expect(lampiran.at(-1)).toContain('Jumlah: 3 (tiga) keluarga / 12 jiwa')
})

test.each(['F4', 'A4'] as const)(
  'on %s each of 1,360 NIK and No. KK is found whole',
  { timeout: 60_000 },
  async (paper) => {
    const usulan = usulanLines(1360)
    const text = (await textOf({ lampiran: { ...sampleSnapshot().lampiran, usulan } }, paper)).join(' ')
    const found = new Set(text.match(/\b\d{16}\b/g))
    for (const { nik, noKk } of usulan) {
      expect(found.has(nik)).toBe(true)
      expect(found.has(noKk)).toBe(true)
    }
  },
)

test('empty lists say NIHIL, and there is no lampiran IV', async () => {
  const counts = sampleSnapshot().counts
  const texts = await textOf({
    lampiran: { usulan: [], penghapusan: [], perubahan: [], ditolak: [] },
    counts: { ...counts, usulan: none, penghapusan: none, perubahan: none, tidakDisepakati: none },
    peserta: [],
    signatories: [],
    dasar: [],
  })
  const text = texts.join(' ')
  expect(text.match(/NIHIL/g)).toHaveLength(3)
  expect(text).not.toContain('Lampiran IV')
  expect(text).toContain('Usulan baru (Lampiran I) 0 (nol) keluarga / 0 jiwa')
  expect(texts.at(-1)).toContain('10. ....')
})

test('until it is final every page carries KONSEP, and a number that is missing is dots', async () => {
  for (const text of await textOf({ final: false, nomor: '' })) expect(text).toContain('KONSEP')
  const [first] = await textOf({ final: false, nomor: '' })
  expect(first).toContain('Nomor : ....')
  expect((await textOf()).join(' ')).not.toContain('KONSEP')
})

test('an amendment says which one it is, in the title, the lampiran and why', async () => {
  const text = (await textOf({ amendment: 2, amendmentReason: 'Nama satu keluarga tertukar.' })).join(' ')
  expect(text).toContain('PERUBAHAN KE-2')
  expect(text).toContain('Lampiran I Berita Acara Nomor 140/BA-MUSDES/2026 Tanggal 11 November 2026 (Perubahan ke-2)')
  expect(text).toContain('Alasan perubahan ke-2: Nama satu keluarga tertukar.')
})

test('500 attendees are all there, numbered, with blank rows after them', { timeout: 30_000 }, async () => {
  const peserta = Array.from({ length: 500 }, (_, n) => ({
    name: `PESERTA ${n + 1} BIN PESERTA`,
    sex: 'L' as const,
    unsur: 'Wakil keluarga yang diusulkan',
    address: 'Dusun Krajan',
  }))
  const text = (await textOf({ peserta })).join(' ')
  for (let n = 1; n <= 500; n += 1) expect(text).toContain(`PESERTA ${n} BIN PESERTA`)
  expect(text).toContain('510. ....')
  expect(text).toContain('Hadir 500 (lima ratus) orang: 500 laki-laki dan 0 perempuan.')
})
