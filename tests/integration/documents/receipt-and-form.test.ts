import { expect, test } from 'vitest'
import { renderFormulir } from '#core/documents/formulir.ts'
import type { FormulirData } from '#core/documents/formulir-data.ts'
import { renderReceipt } from '#core/documents/receipt.ts'
import type { ReceiptData } from '#core/documents/receipt-data.ts'
import { pageTexts } from './pdf-text.ts'

const receipt: ReceiptData = {
  asOf: '2026-11-12T02:15:00.000Z',
  letterhead: { line1: 'PEMERINTAH KABUPATEN JEMBER', line2: 'DINAS SOSIAL', address: 'Jalan Contoh 1', contact: '' },
  receiptNumber: 'TT/0042/XI/2026',
  berkasNumber: '0042',
  periodeName: 'November 2026',
  from: 'Desa Jatisari, Kec. Jenggawah',
  dasar: 'musyawarah',
  receivedOn: '2026-11-12',
  receivedTime: '09.15',
  broughtBy: 'Rina Wulandari',
  broughtByRole: 'Operator SIKS-NG',
  receivedBy: 'Siti Rahayu',
  papers: { usulan: 28, perubahan: 9, penghapusan: 5 },
  checklist: [
    { label: 'Berita acara musyawarah', required: true, present: true },
    { label: 'Lampiran berita acara', required: true, present: false },
    { label: 'Foto kegiatan', required: false, present: false },
  ],
  note: '',
  signedAt: 'Jember',
}

test('a receipt counts the papers, names what is missing, and is the same bytes each time', async () => {
  const [one, two] = [await renderReceipt(receipt, 'F4'), await renderReceipt(receipt, 'F4')]
  expect(Buffer.compare(one.pdf, two.pdf)).toBe(0)
  const text = (await pageTexts(one.pdf)).join(' ')
  expect(text).toContain('Nomor : TT/0042/XI/2026')
  expect(text).toContain('Kamis, 12 November 2026, pukul 09.15')
  expect(text).toContain('42 lembar')
  expect(text).toContain('Mohon dilengkapi: Lampiran berita acara.')
  expect(text).not.toContain('Mohon dilengkapi: Lampiran berita acara; Foto')
})

test('a receipt for complete papers says so', async () => {
  const checklist = receipt.checklist.map((item) => ({ ...item, present: true }))
  expect((await pageTexts((await renderReceipt({ ...receipt, checklist }, 'A4')).pdf)).join(' ')).toContain(
    'Berkas lengkap.',
  )
})

test('a perubahan prints the old value beside the new one, and the block is named again on the next page', async () => {
  const answers = Array.from({ length: 90 }, (_, n) => ({
    number: String(n + 1),
    label: `Pertanyaan ke-${n + 1}`,
    answer: `Jawaban ke-${n + 1}`,
    before: n === 3 ? 'Tanah' : null,
  }))
  const form: FormulirData = {
    asOf: receipt.asOf,
    title: 'FORMULIR PERUBAHAN',
    instrumenTitle: 'PBDT2015',
    facts: [{ label: 'Berkas', value: '0042' }],
    blocks: [{ number: 'III', title: 'PERUMAHAN', answers, rows: [] }],
    remarks: [{ about: 'NIK', text: 'Memang demikian di KTP.' }],
  }
  const pages = await pageTexts((await renderFormulir(form, 'F4')).pdf)
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain('BLOK III. PERUMAHAN No Pertanyaan Semula Menjadi')
  expect(pages[0]).toContain('4 Pertanyaan ke-4 Tanah Jawaban ke-4')
  for (const { answer } of answers) expect(pages.join(' ')).toContain(answer)
  expect(pages.join(' ')).toContain('NIK: Memang demikian di KTP.')
})
