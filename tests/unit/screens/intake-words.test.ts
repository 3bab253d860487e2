import { expect, test } from 'vitest'
import { secondsLeft } from '#renderer/components/progress/time-left.ts'
import { pagesBetween } from '#renderer/components/list-table/use-paged-rows.ts'
import { hasReason, meaningsOf } from '#renderer/screens/intake/apply/meanings.ts'
import { neededFacts } from '#renderer/screens/intake/apply/penetapan-facts.ts'
import { allRows, sameBefore, sizeWords, type Intake } from '#renderer/screens/intake/intake-words.ts'
import { isDone, openingStep, refusedStep, stepIds } from '#renderer/screens/intake/steps.ts'
import { progressText } from '#shared/messages/screens/progress.ts'

const list = (id: string, sha256: string, addedAt: string): Intake => ({
  id,
  kind: 'prelist',
  name: 'jatisari.xlsx',
  size: 1,
  sha256,
  status: 'masuk',
  addedAt,
  addedBy: 'Siti Rahma',
  appliedAt: null,
  appliedBy: null,
  counts: null,
  mapping: null,
})
const counts = { rows: 9, good: 5, repaired: 3, refused: 1, blank: 40, above: 3, notes: [] }

test('a size in the words of the file manager', () => {
  expect([0, 512, 1536, 5_242_880, 1_500_000_000].map(sizeWords)).toEqual([
    '0 B',
    '512 B',
    '1,5 KB',
    '5 MB',
    '1.430,5 MB',
  ])
})

test('the same file is one of the very same bytes that came in earlier', () => {
  const now = list('c', 'x', '2026-11-22T03:00:00.000Z')
  const lists = [
    now,
    list('a', 'x', '2026-11-20T03:00:00.000Z'),
    list('b', 'x', '2026-11-21T03:00:00.000Z'),
    list('d', 'y', '2026-11-21T03:00:00.000Z'),
    list('e', 'x', '2026-11-23T03:00:00.000Z'),
  ]
  expect(sameBefore(lists, now).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('every row of the file is in the sum', () => {
  expect(allRows(counts)).toBe(52)
})

test.each([
  { status: 'masuk', read: false, touched: false, opens: 'berkas', may: ['berkas', 'kolom'], done: ['berkas'] },
  { status: 'masuk', read: false, touched: true, opens: 'kolom', may: ['berkas', 'kolom'], done: ['berkas'] },
  {
    status: 'diperiksa',
    read: true,
    touched: false,
    opens: 'periksa',
    may: ['berkas', 'kolom', 'periksa', 'terapkan'],
    done: ['berkas', 'kolom', 'periksa'],
  },
  { status: 'diperiksa', read: true, touched: true, opens: 'kolom', may: ['berkas', 'kolom'], done: ['berkas'] },
  {
    status: 'diterapkan',
    read: true,
    touched: false,
    opens: 'terapkan',
    may: ['berkas', 'periksa', 'terapkan'],
    done: ['berkas', 'kolom', 'periksa', 'terapkan'],
  },
] as const)('a list that is $status (changed since: $touched) goes on at $opens', (told) => {
  const about = {
    intake: { status: told.status, counts: told.read ? counts : null },
    touched: told.touched,
    mayChange: true,
  }
  expect(openingStep(about)).toBe(told.opens)
  expect(stepIds.filter((step) => refusedStep(step, about) === null)).toEqual(told.may)
  expect(stepIds.filter((step) => isDone(step, about))).toEqual(told.done)
})

test('who may only read sees the file and nothing more', () => {
  const about = { intake: { status: 'diperiksa', counts }, touched: false, mayChange: false } as const
  expect(stepIds.filter((step) => refusedStep(step, about) === null)).toEqual(['berkas'])
  expect(openingStep(about)).toBe('berkas')
})

test('how long work still takes, from how long it took so far; nobody says before there is something to go by', () => {
  expect(secondsLeft(0, 10_000, 0.25)).toBe(30)
  expect(secondsLeft(0, 10_000, 1)).toBe(0)
  expect(secondsLeft(0, 1000, 0.5)).toBeNull()
  expect(secondsLeft(0, 10_000, 0.01)).toBeNull()
  expect([null, 0, 42, 125].map(progressText.left)).toEqual([
    'Menghitung sisa waktu…',
    'hampir selesai',
    'sisa 42 detik',
    'sisa 2 menit 5 detik',
  ])
})

test('only the pages in sight are asked for, and the first', () => {
  expect(pagesBetween(0, 40)).toEqual([0])
  expect(pagesBetween(95, 130)).toEqual([0, 1])
  expect(pagesBetween(1250, 1290)).toEqual([0, 12])
})

test('words of the ministry: what nobody changes is saved as proposed, and only what was refused has a reason', () => {
  const proposed = [
    { said: 'LAYAK', outcome: 'diterima', alasan: '' },
    { said: 'NIK tidak ditemukan', outcome: 'tidakPadan', alasan: '09' },
    { said: 'Ditangguhkan', outcome: 'menunggu', alasan: '' },
  ] as const
  const chosen = {
    'NIK tidak ditemukan': { outcome: 'menunggu' },
    Ditangguhkan: { outcome: 'ditolak', alasan: '99' },
  } as const
  expect(meaningsOf(proposed, chosen)).toEqual([
    { said: 'LAYAK', outcome: 'diterima', alasan: '' },
    { said: 'NIK tidak ditemukan', outcome: 'menunggu', alasan: '' },
    { said: 'Ditangguhkan', outcome: 'ditolak', alasan: '99' },
  ])
  expect((['diterima', 'ditolak', 'tidakPadan', 'menunggu'] as const).filter(hasReason)).toEqual([
    'ditolak',
    'tidakPadan',
  ])
})

test('what is still missing of a determination is named', () => {
  const facts = { periodeId: 'p', number: '123/HUK/2026', decidedOn: '2026-11-20', whole: false }
  expect(neededFacts(facts)).toEqual([])
  expect(neededFacts({ ...facts, number: ' ', decidedOn: '' })).toEqual(['nomor penetapan', 'tanggal penetapan'])
})
