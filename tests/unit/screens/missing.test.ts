import { expect, test } from 'vitest'
import { emptyReceived, missingOf } from '#renderer/screens/berkas/received.ts'
import { missingByTab, rangesOf } from '#renderer/screens/musyawarah/missing.ts'
import { emptyDraft, missingOfAccount } from '#renderer/screens/start/wizard/draft.ts'

test('what a berita acara lacks is told by the tab where it is mended, forms of one kind in one sentence', () => {
  const form = (number: number, rest: string) => ({
    path: `formulir/${number}`,
    message: `Formulir ${number} berkas 0001 ${rest}`,
  })
  const missing = missingByTab([
    { path: 'chairName', message: 'Isi nama pimpinan musyawarah.' },
    form(1, 'belum diputuskan.'),
    form(2, 'belum diputuskan.'),
    form(3, 'belum diputuskan.'),
    form(4, 'belum selesai dientri.'),
    form(6, 'belum diputuskan.'),
    { path: 'peserta', message: 'Catat sedikitnya satu peserta yang hadir.' },
  ])
  expect(missing).toEqual([
    { tab: 'rapat', sentences: ['Isi nama pimpinan musyawarah.'] },
    { tab: 'peserta', sentences: ['Catat sedikitnya satu peserta yang hadir.'] },
    {
      tab: 'putusan',
      sentences: ['Formulir 1–3, 6 berkas 0001 belum diputuskan.', 'Formulir 4 berkas 0001 belum selesai dientri.'],
    },
  ])
})

test.each([
  [[], ''],
  [[7], '7'],
  [[2, 1], '1, 2'],
  [[5, 1, 2, 3, 8, 9], '1–3, 5, 8, 9'],
])('the numbers %j are written %s', (numbers, written) => {
  expect(rangesOf(numbers)).toBe(written)
})

test('a first account names what it still lacks until nothing is missing', () => {
  expect(missingOfAccount(emptyDraft)).toHaveLength(4)
  const filled = { ...emptyDraft, name: 'Wulan Sari', username: 'wulan', password: 'sawah hijau' }
  expect(missingOfAccount(filled)).toEqual(['kata sandi yang sama sekali lagi'])
  expect(missingOfAccount({ ...filled, passwordAgain: 'sawah hijau' })).toEqual([])
})

test('a berkas names what it still lacks to be received', () => {
  const empty = emptyReceived('2026-11-10')
  expect(missingOf(empty, false)).toEqual(['desa atau kelurahan', 'diserahkan oleh'])
  expect(missingOf({ ...empty, broughtBy: 'Diah', receivedOn: '' }, true)).toEqual(['tanggal diterima'])
  expect(missingOf({ ...empty, broughtBy: 'Diah' }, true)).toEqual([])
})
