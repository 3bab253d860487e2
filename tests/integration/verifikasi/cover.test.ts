import { expect, test } from 'vitest'
import { renderCover } from '#core/documents/cover.ts'
import type { CoverData } from '#core/documents/cover-data.ts'
import { office } from '#tests/builders/office.ts'
import { pageTexts } from '../documents/pdf-text.ts'
import { berkasAtDesk, completedForm, keySecond, paperOf } from './double-keying.ts'

const forms = Array.from({ length: 64 }, (_, n) => ({
  number: n + 1,
  jenis: n % 7 === 3 ? 'Penghapusan' : n % 3 === 1 ? 'Perubahan' : 'Usulan',
  state: n < 50 ? 'Lengkap, terverifikasi' : n < 60 ? 'Lengkap, belum diverifikasi' : 'Draf, dikembalikan',
  keyedBy: n % 2 === 0 ? 'Lestari Wahyuningsih' : 'Siti Rahayu',
  verifiedBy: n < 50 ? 'Budi Santoso' : '',
}))

const data: CoverData = {
  asOf: '2026-11-14T02:15:00.000Z',
  printedOn: '2026-11-14',
  printedBy: 'Budi Santoso',
  letterhead: { line1: 'PEMERINTAH KABUPATEN JEMBER', line2: 'DINAS SOSIAL', address: 'Jalan Contoh 1', contact: '' },
  receiptNumber: 'TT/0042/XI/2026',
  berkasNumber: '0042',
  periodeName: 'November 2026',
  from: 'Desa Jatisari, Kec. Jenggawah',
  dasar: 'musyawarah',
  receivedOn: '2026-11-12',
  papers: { usulan: 37, perubahan: 18, penghapusan: 9 },
  checklist: [
    { label: 'Berita acara musyawarah', required: true, present: true },
    { label: 'Lampiran berita acara', required: true, present: false },
    { label: 'Foto kegiatan', required: false, present: false },
  ],
  note: '',
  signedAt: 'Jember',
  forms,
  proof: {
    complete: 60,
    verified: 50,
    always: { fields: 1532, errors: 4 },
    sample: { population: 6480, fields: 1021, errors: 2 },
    boundPer10000: 56.327160493827165,
  },
}

test('the cover says what was proven, rounded up, and on what it rests; the same data gives the same bytes', async () => {
  const [one, two] = [await renderCover(data, 'F4'), await renderCover(data, 'F4')]
  expect(Buffer.compare(one.pdf, two.pdf)).toBe(0)
  const text = (await pageTexts(one.pdf)).join(' ')
  expect(text).toContain('Galat paling banyak 56,4 per 10.000 isian (95%).')
  expect(text).toContain('Dihitung dari 1.021 isian contoh acak')
  expect(text).toContain('dari 6.480 isian pada formulir yang diverifikasi; 2 keliru pada entri pertama')
  expect(text).toContain('10 formulir lengkap belum diverifikasi')
  expect(text).toContain('1.532 isian; 4 keliru')
  expect(text).toContain('KURANG')
  expect(text).toContain('60 lengkap, 50 di antaranya sudah diverifikasi')
})

test('where nothing was sampled nothing is proven', async () => {
  const proof = { ...data.proof, verified: 0, boundPer10000: null, always: { fields: 0, errors: 0 } }
  const text = (await pageTexts((await renderCover({ ...data, forms: [], proof }, 'A4')).pdf)).join(' ')
  expect(text).toContain('Galat: belum terbukti.')
  expect(text).not.toContain('paling banyak')
})

test('the cover of a real berkas goes from nothing proven to a bound, and names no family', async () => {
  const desk = await office()
  const second = await desk.as('verifikator')
  const { berkas } = await berkasAtDesk(desk)
  const form = await completedForm(desk, berkas.id)
  const printed = async () => {
    const { pdf, suggestedName } = await second.must('verifikasi.cover', { berkasId: berkas.id })
    expect(suggestedName).toMatch(/^Sampul berkas TT-0001-XI-2026\.pdf$/)
    return (await pageTexts(Buffer.from(pdf, 'base64'))).join(' ')
  }
  expect(await printed()).toContain('Galat: belum terbukti.')
  const { id } = await keySecond(second, form.id, paperOf(form))
  await second.must('verifikasi.finish', { id })
  const text = await printed()
  expect(text).toMatch(/Galat paling banyak [\d.]+(,\d)? per 10\.000 isian \(95%\)\./)
  expect(text).toContain('Lengkap, terverifikasi')
  expect(text).not.toContain('SUMIATI')
})
