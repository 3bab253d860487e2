import { describe, expect, test } from 'vitest'
import { dasarOn, themeOf } from '#core/musyawarah/build-snapshot.ts'
import { problemsBeforeFinal } from '#core/musyawarah/finalizing.ts'
import { openMeeting, signatoriesOf } from '#core/musyawarah/opening.ts'
import { villageWords, zoneOf } from '#core/musyawarah/village.ts'

const profile = {
  desaCode: '3509162006',
  address: '',
  postalCode: '',
  contact: '',
  headName: 'SUGENG',
  headNip: '',
  councilName: 'IMAM',
  operatorName: 'DIAH',
}
const desa = villageWords('3509162006', 'Desa')
const meeting = openMeeting('Jatisari', desa, profile, '2026-11-11')

describe('how a village speaks', () => {
  test.each([
    ['3509162006', 'Desa', 'Kepala Desa', 'Ketua BPD', 'musdes'],
    ['3509191001', 'Kelurahan', 'Lurah', 'Ketua LPM', 'muskel'],
    ['3402012001', 'Desa', 'Lurah', 'Ketua Bamuskal', 'muskal'],
  ])('%s', (code, term, headTitle, councilTitle, jenis) => {
    expect(villageWords(code, term)).toMatchObject({ headTitle, councilTitle, jenis })
  })

  test.each([
    ['1101012001', 'WIB'],
    ['3509162006', 'WIB'],
    ['6101012001', 'WIB'],
    ['5101012001', 'WITA'],
    ['6401012001', 'WITA'],
    ['7301012001', 'WITA'],
    ['8101012001', 'WIT'],
    ['9601012001', 'WIT'],
  ])('%s is in %s', (code, zone) => {
    expect(zoneOf(code)).toBe(zone)
  })
})

test('notulis and chair sign with the name that the meeting gives them, unless their line has its own', () => {
  const held = { ...meeting, notulisName: 'RINA', chairName: 'HASAN' }
  expect(signatoriesOf(held).map((one) => one.name)).toEqual(['RINA', 'HASAN', 'DIAH', 'IMAM', 'SUGENG'])
  const [first, ...rest] = held.signatories
  const own = { ...held, signatories: [{ title: first?.title ?? '', name: 'LAIN', nip: '' }, ...rest] }
  expect(signatoriesOf(own)[0]?.name).toBe('LAIN')
})

test('the title names the kinds that were on the table', () => {
  const on = (...kinds: ('usulan' | 'perubahan' | 'penghapusan')[]) =>
    themeOf(kinds.map((jenis) => ({ form: { jenis } as never })))
  expect(on('usulan', 'usulan')).toBe('PENGUSULAN')
  expect(on('penghapusan', 'usulan')).toBe('PENGUSULAN DAN PENGHAPUSAN')
  expect(on('penghapusan', 'perubahan', 'usulan')).toBe('PENGUSULAN, PERUBAHAN, DAN PENGHAPUSAN')
})

test('a legal basis counts from its first to its last day, for its regime or for both', () => {
  const basis = (title: string, validFrom: string, validUntil: string | null, regime: 'DTKS' | 'DTSEN' | null) => ({
    title,
    validFrom,
    validUntil,
    regime,
  })
  const office = {
    dasarHukum: [
      basis('both', '2011-08-18', null, null),
      basis('old', '2021-06-02', '2025-02-04', 'DTKS'),
      basis('new', '2025-02-05', null, 'DTSEN'),
    ],
  }
  expect(dasarOn(office, '2025-02-04', 'DTKS')).toEqual(['both', 'old'])
  expect(dasarOn(office, '2025-02-05', 'DTKS')).toEqual(['both'])
  expect(dasarOn(office, '2025-02-05', 'DTSEN')).toEqual(['both', 'new'])
  expect(dasarOn(office, '2010-01-01', 'DTSEN')).toEqual([])
})

test('a meeting that ends before it begins is not made final', () => {
  const held = { ...meeting, startsAt: '12.00', endsAt: '09.00' }
  expect(problemsBeforeFinal(held, [], desa).map((problem) => problem.path)).toContain('endsAt')
  expect(problemsBeforeFinal(meeting, [], desa).map((problem) => problem.path)).not.toContain('endsAt')
})

test('a Lurah signs with the NIP; the head of a desa, and the Lurah of a kalurahan, has none', () => {
  const nipAsked = (code: string, term: string, headNip: string) => {
    const words = villageWords(code, term)
    const held = openMeeting('Antirogo', words, { ...profile, headNip }, '2026-11-11')
    return problemsBeforeFinal(held, [], words).filter(({ path }) => path.endsWith('.nip'))
  }
  expect(nipAsked('3509211001', 'Kelurahan', '')).toEqual([{ path: 'signatories.4.nip', message: 'Isi NIP Lurah.' }])
  expect(nipAsked('3509211001', 'Kelurahan', '19700101 199003 1 001')).toEqual([])
  expect(nipAsked('3509162006', 'Desa', '')).toEqual([])
  expect(nipAsked('3402012001', 'Desa', '')).toEqual([])
})
