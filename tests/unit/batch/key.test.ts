import { expect, test } from 'vitest'
import { keyFor, overlap } from '#core/batch/key.ts'
import { hasRolledOver } from '#core/batch/roll-over.ts'
import type { FormFacts } from '#core/batch/facts.ts'

const form: FormFacts = {
  periodeId: 'okt',
  desaCode: '3509162006',
  jenis: 'usulan',
  programme: 'BPNT',
  dasar: 'musyawarah',
  sptjm: 0,
  status: 'lengkap',
  putusan: 'setuju',
  meeting: 'final',
  lastBatchId: null,
  corrected: 0,
}

test.each([
  ['desa', true, '3509162006', 'BPNT'],
  ['kecamatan', true, '350916', 'BPNT'],
  ['kabupaten', false, '3509', ''],
] as const)(
  'a layout that splits by %s (programmes apart: %s) puts a form in batch %s %s',
  (splitBy, splitProgramme, wilayah, programme) => {
    expect(keyFor({ splitBy, splitProgramme }, 'nov', form)).toEqual({
      periodeId: 'nov',
      wilayahCode: wilayah,
      jenis: 'usulan',
      programme,
    })
  },
)

test('other kinds have no programme', () => {
  const split = { splitBy: 'desa', splitProgramme: true } as const
  expect(keyFor(split, 'nov', { ...form, jenis: 'perubahan' }).programme).toBe('')
})

const desa = { periodeId: 'nov', wilayahCode: '3509162006', jenis: 'usulan', programme: 'BPNT' } as const

test.each([
  ['the kecamatan around a desa', { wilayahCode: '350916' }, true],
  ['the kabupaten, all programmes', { wilayahCode: '3509', programme: '' }, true],
  ['the same desa, all programmes', { programme: '' }, true],
  ['the batch itself', {}, false],
  ['another programme', { programme: 'PKH' }, false],
  ['another desa', { wilayahCode: '3509162007' }, false],
  ['another kecamatan', { wilayahCode: '350917' }, false],
  ['another period', { wilayahCode: '350916', periodeId: 'des' }, false],
] as const)('%s voids a batch over there, or not', (_, change, voids) => {
  expect(overlap(desa, { ...desa, ...change })).toBe(voids)
  expect(overlap({ ...desa, ...change }, desa)).toBe(voids)
})

const home = {
  periode: { id: 'okt', status: 'open', opensOn: '2026-10-01', closesOn: '2026-10-25' },
  windows: [],
  finished: [],
} as const

test.each([
  ['the period is open and its window too', home, '2026-10-25', false],
  ['the window is past', home, '2026-10-26', true],
  ['the period is closed', { ...home, periode: { ...home.periode, status: 'closed' } }, '2026-10-02', true],
  [
    'the programme has a longer window',
    { ...home, windows: [{ programme: 'BPNT', opensOn: '2026-10-01', closesOn: '2026-10-30', note: '' }] },
    '2026-10-26',
    false,
  ],
  [
    'the programme has a shorter window',
    { ...home, windows: [{ programme: 'BPNT', opensOn: '2026-10-01', closesOn: '2026-10-11', note: '' }] },
    '2026-10-12',
    true,
  ],
  ['its file is sealed', { ...home, finished: [{ ...desa, periodeId: 'okt' }] }, '2026-10-02', true],
  [
    'the file of its kecamatan is sealed',
    { ...home, finished: [{ ...desa, periodeId: 'okt', wilayahCode: '350916' }] },
    '2026-10-02',
    true,
  ],
  [
    'the file of another programme is sealed',
    { ...home, finished: [{ ...desa, periodeId: 'okt', programme: 'PKH' }] },
    '2026-10-02',
    false,
  ],
] as const)('a form rolls over, or not, when %s', (_, earlier, today, rolls) => {
  expect(hasRolledOver(form, earlier, today)).toBe(rolls)
})
