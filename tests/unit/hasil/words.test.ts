import { expect, test } from 'vitest'
import { proposeReason, reasonsOf } from '#core/hasil/reasons.ts'
import { meaningKey, proposeOutcome, wordsOf } from '#core/hasil/words.ts'

test('words that differ in case, gaps, signs or the NIK they quote have one meaning', () => {
  const one = wordsOf({ hasil: 'GAGAL', padan: '', keterangan: 'NIK 3509165708800001 tidak ditemukan' })
  const other = wordsOf({ hasil: 'Gagal', padan: ' ', keterangan: 'nik 3509160101010009  tidak ditemukan.' })
  expect(one.key).toBe(other.key)
  expect(one.said).not.toMatch(/\d{6}/)
  expect(one.words).toBe('GAGAL · NIK 3509165708800001 tidak ditemukan')
  expect(meaningKey(one.said)).toBe(one.key)
})

test('the same word in another column is another thing', () => {
  expect(wordsOf({ hasil: 'TIDAK' }).key).not.toBe(wordsOf({ padan: 'TIDAK' }).key)
  expect(wordsOf({}).key).toBe(wordsOf({ hasil: ' ' }).key)
  const long = wordsOf({ keterangan: 'X '.repeat(900) })
  expect(long.said.length).toBeLessThanOrEqual(400)
  expect(meaningKey(long.said)).toBe(long.key)
})

test.each([
  [{ hasil: 'BERHASIL', padan: 'PADAN' }, 'diterima'],
  [{ hasil: 'Layak', padan: 'Padan' }, 'diterima'],
  [{ hasil: 'Tidak layak', padan: 'Padan' }, 'ditolak'],
  [{ hasil: 'GAGAL', padan: 'PADAN', keterangan: 'sudah terdaftar' }, 'ditolak'],
  [{ hasil: 'GAGAL', padan: 'TIDAK PADAN' }, 'tidakPadan'],
  [{ hasil: 'GAGAL', padan: 'Tidak' }, 'tidakPadan'],
  [{ hasil: 'Dalam proses', padan: 'PADAN' }, 'menunggu'],
  [{ hasil: 'Belum diproses' }, 'menunggu'],
  [{ hasil: 'XYZ' }, 'menunggu'],
] as const)('%j is proposed as %s', (fields, outcome) => {
  expect(proposeOutcome(wordsOf(fields).said)).toBe(outcome)
})

test('a reason is proposed from the words, of the own list or of the office', () => {
  const reasons = reasonsOf({
    alasanPenghapusan: [{ code: '01', label: 'Meninggal', category: 'meninggal', evidence: '' }],
  })
  expect(proposeReason('Keterangan: penerima telah meninggal dunia', reasons)).toBe('01')
  expect(proposeReason('Keterangan: nama tidak sesuai', reasons)).toBe('J2')
  expect(proposeReason('Hasil: GAGAL', reasons)).toBe('')
})
