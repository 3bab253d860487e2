import { expect, test } from 'vitest'
import {
  filterLines,
  keyOf,
  ledgerRows,
  pathOf,
  startOf,
  stateOf,
  windowWords,
  type LedgerLine,
} from '#renderer/screens/batch/ledger.ts'

function partsOf(path: string): { desa: string; jenis: string; programme: string } {
  const [, , desa = '', jenis = '', programme = ''] = path.split('/')
  return { desa, jenis, programme }
}

test.each([
  { wilayahCode: '3509162003', jenis: 'usulan', programme: 'NON BANSOS' },
  { wilayahCode: '3509162003', jenis: 'penghapusan', programme: '' },
  { wilayahCode: '350916', jenis: 'usulan', programme: '' },
] as const)('the address of a batch leads back to it: $wilayahCode $jenis $programme', (key) => {
  expect(keyOf(partsOf(pathOf(key)))).toEqual(key)
})

test('a made-up kind leads nowhere', () => {
  expect(keyOf({ desa: '3509162003', jenis: 'lain', programme: '-' })).toBeNull()
})

const outcomes = { total: 0, diterima: 0, ditolak: 0, tidakPadan: 0, menunggu: 0, tidakDitemukan: 0, belumDijawab: 0 }

function line(change: Partial<LedgerLine>): LedgerLine {
  return {
    periodeId: 'nov',
    wilayahCode: '3509162006',
    jenis: 'usulan',
    programme: 'BPNT',
    wilayahName: 'Jatisari',
    kecamatanName: 'Jenggawah',
    proposed: 3,
    complete: 2,
    verified: 0,
    agreed: 1,
    refused: 0,
    ready: 0,
    late: 0,
    again: 0,
    left: 0,
    sealedRows: 0,
    uploadedRows: 0,
    outcomes,
    susunan: 0,
    parts: 0,
    batchId: null,
    opensOn: '2026-11-01',
    closesOn: '2026-11-25',
    blocked: 'Musyawarah belum dicatat.',
    ...change,
  }
}

const sealed = {
  batchId: 'b',
  sealedRows: 4,
  blocked: 'Sudah disegel.',
  outcomes: { ...outcomes, total: 4, belumDijawab: 4 },
}

const lines = [
  line({}),
  line({ wilayahCode: '3509162007', wilayahName: 'Wonojati', ready: 2, late: 1, blocked: '' }),
  line({ ...sealed, wilayahCode: '3509172003', wilayahName: 'Tegalbesar', kecamatanName: 'Kaliwates' }),
]

test('the cursor begins on the batch that was just looked at, else on the first that can be opened', () => {
  const rows = ledgerRows(lines, new Set())
  const [, second] = lines
  expect(startOf(rows, '')).toBe(2)
  expect(startOf(rows, second === undefined ? '' : pathOf(second))).toBe(3)
  expect(startOf(ledgerRows(lines, new Set(['Jenggawah', 'Kaliwates'])), '')).toBe(0)
})

test('sums stand over each kecamatan and over all, and are those of the lines', () => {
  const rows = ledgerRows(lines, new Set())
  expect(
    rows.map((row) => (row.kind === 'line' ? row.line.wilayahName : row.kind === 'total' ? 'total' : row.name)),
  ).toEqual(['total', 'Jenggawah', 'Jatisari', 'Wonojati', 'Kaliwates', 'Tegalbesar'])
  expect(rows[0]?.sums).toMatchObject({
    proposed: 9,
    complete: 6,
    agreed: 3,
    ready: 2,
    late: 1,
    sealedRows: 4,
    unanswered: 4,
  })
  expect(rows[1]?.sums).toMatchObject({ proposed: 6, ready: 2, sealedRows: 0 })
})

test('a folded kecamatan keeps its sums and hides its lines', () => {
  const rows = ledgerRows(lines, new Set(['Jenggawah']))
  expect(rows.map(({ kind }) => kind)).toEqual(['total', 'kecamatan', 'kecamatan', 'line'])
  expect(rows[1]).toMatchObject({ folded: true, sums: { proposed: 6 } })
})

test.each([
  ['kaliwates', ['Tegalbesar']],
  ['siap', ['Wonojati']],
  ['belum dicatat', ['Jatisari']],
  ['tidak ada yang begini', []],
])('the filter finds by place and state: %s', (filter, names) => {
  expect(filterLines(lines, filter).map(({ wilayahName }) => wilayahName)).toEqual(names)
})

test.each([
  ['blocked', {}],
  ['ready', { ready: 1, blocked: '' }],
  ['sealed', sealed],
  ['uploaded', { ...sealed, uploadedRows: 4 }],
  ['answered', { ...sealed, uploadedRows: 4, outcomes: { ...outcomes, total: 4, diterima: 1, belumDijawab: 3 } }],
  ['ready', { ...sealed, ready: 1, blocked: '' }],
] as const)('a line is %s', (state, change) => {
  expect(stateOf(line(change))).toBe(state)
})

test.each([
  ['2026-10-30', 'buka 1 Nov (2 hari lagi)'],
  ['2026-11-22', 'tutup 25 Nov (3 hari lagi)'],
  ['2026-11-25', 'tutup 25 Nov (hari ini)'],
  ['2026-11-27', 'tutup 25 Nov (lewat 2 hari)'],
])('on %s the window says: %s', (today, words) => {
  expect(windowWords(line({}), today)).toBe(words)
})
