import { describe, expect, test } from 'vitest'
import { isAsked } from '#shared/instrumen/asked.ts'
import { findQuestionAndBlock } from '#shared/instrumen/questions.ts'
import type { FormContent } from '#shared/instrumen/types.ts'
import { rowIds, withAnswers, withMember } from '#tests/builders/keluarga.ts'
import { pembaruan, regsosek, type Changes, type Paper } from './paper.ts'

/**
 * Which codes of one question lead to another, of those that are tried. Source: form-and-siksng.md §1B and §1C, and OSID for the ages of
 * 431. 'asked <- by: codes that lead | codes that do not'
 */
const house: readonly (readonly [paper: string, line: string])[] = [
  ['R', 'r301b_bukti <- sta_bangunan: 1 | 2 3 4 5'],
  ['D', 'r301b_bukti <- d_kepemilikan_rumah: 1 | 2 3 4 5'],
  ['RD', 'r306b_jarak <- r306a_air: 4 5 6 7 8 | 1 2 3 9 10 11'],
  ['R', 'r307b1_daya <- r307a_penerangan: 1 | 2 3 4'],
  ['R', 'r307b2_daya <- r307a_penerangan: 1 | 2 3 4'],
  ['D', 'd_daya <- r307a_penerangan: 1 2 | 3 4'],
  ['D', 'd_id_pelanggan <- d_daya: 1 2 3 4 5 6 7 | 0'],
  ['D', 'd_nomor_meter <- r307a_penerangan: 1 2 | 3 4'],
  ['RD', 'r309b_kloset <- r309a_bab: 1 2 3 | 4 5 6'],
  ...['a_bpnt', 'b_pkh', 'c_blt', 'd_listrik', 'e_pemda', 'f_pupuk', 'g_lpg'].flatMap((name) => [
    ['R', `r501${name}_bulan <- r501${name}: true | false`] as const,
    ['R', `r501${name}_tahun <- r501${name}: true | false`] as const,
  ]),
]

/** The same of a woman of 38 who was told apart only in this. */
const people: readonly (readonly [paper: string, line: string])[] = [
  ['RD', 'sta_hamil <- sta_kawin: 2 3 4 | 1'],
  ['RD', 'sta_hamil <- jnskel: 2 | 1'],
  ['RD', 'tgl_mulai_hamil <- sta_hamil: true | false'],
  ['RD', 'r413_jenjang <- r412_partisipasi: 2 3 | 1'],
  ['RD', 'kelas_tertinggi <- r412_partisipasi: 2 3 | 1'],
  ['RD', 'r415_ijazah <- r412_partisipasi: 2 3 | 1'],
  ['RD', 'jumlah_jamkerja <- sta_bekerja: true | false'],
  ['RD', 'r417_lapangan <- sta_bekerja: true | false'],
  ['RD', 'status_pekerjaan <- sta_bekerja: true | false'],
  ...[
    'r420b_jumlah_usaha',
    'r421_lapangan',
    'r422_dibayar',
    'r423_tak_dibayar',
    'r424_izin',
    'r425_omset',
    'r426_internet',
  ].map((question) => ['RD', `${question} <- r420a_usaha: true | false`] as const),
  ...[...'abcdefghij'].map((letter) => ['R', `r429_perawat <- r428${letter}_fungsi: 1 2 | 3 4`] as const),
  ...[
    'jnskel',
    'tgllahir',
    'sta_kawin',
    'hubkel',
    'r411_identitas',
    'r412_partisipasi',
    'sta_bekerja',
    'r430_penyakit',
  ].flatMap((question) => [
    ['R', `${question} <- r404_keberadaan: 1 5 | 2 3 4 6`] as const,
    ['D', `${question} <- d_keberadaan: 0 1 | 2 3 4 6`] as const,
  ]),
]

/** At which ages something is asked of a woman who lives there. */
const ages: readonly (readonly [paper: string, question: string, ages: string])[] = [
  ['RD', 'sta_hamil', '10-54'],
  ['RD', 'r412_partisipasi', '5-'],
  ['RD', 'sta_bekerja', '5-'],
  ['RD', 'r419_npwp', '5-'],
  ['RD', 'r420a_usaha', '5-'],
  ['D', 'd_pendapatan', '5-'],
  ['D', 'd_keterampilan', '5-'],
  ['RD', 'r427_gizi', '0-4'],
  ...[...'abcdef'].map((letter) => ['R', `r428${letter}_fungsi`, '2-'] as const),
  ...[...'ghij'].map((letter) => ['R', `r428${letter}_fungsi`, '5-'] as const),
  ['R', 'r429_perawat', '60-'],
  ['RD', 'r430_penyakit', '0-'],
  ['R', 'r431a_jamkes', '0-'],
  ['R', 'r431b_prakerja', '5-'],
  ['R', 'r431c_kur', '5-'],
  ['R', 'r431d_umi', '5-'],
  ['R', 'r431e_pip', '5-30'],
  ['R', 'r431f_jamket', '15-'],
]

const tried = [0, 1, 2, 4, 5, 9, 10, 14, 15, 30, 31, 54, 55, 59, 60, 90]

describe.each([
  { paper: regsosek, letter: 'R', name: 'regsosek2022k' },
  { paper: pembaruan, letter: 'D', name: 'dtsen' },
])('skips of $name', ({ paper, letter }) => {
  const here = <T extends readonly [string, ...unknown[]]>(table: readonly T[]) =>
    table.filter(([papers]) => papers.includes(letter))

  test.each(here(house))('%s %s', (_papers, line) => {
    const { led, leads } = tryAll(line, (by, value) => withAnswers(paper.family(), { [by]: value }), paper)
    expect(led).toBe(leads)
  })

  test.each(here(people))('%s %s', (_papers, line) => {
    const { led, leads } = tryAll(line, (by, value) => withMember(paper.family(), 2, { [by]: value }), paper)
    expect(led).toBe(leads)
  })

  test.each(here(ages))('%s %s from %s years', (_papers, question, range) => {
    const [from, to] = range.split('-')
    const wanted = tried.filter((age) => age >= Number(from) && age <= Number(to === '' ? 200 : to))
    expect(tried.filter((age) => asksWoman(paper, question, { tgllahir: bornSo(age) }))).toEqual(wanted)
  })

  test('nothing waits for an answer that comes later, and whoever is not decided about is asked where they are', () => {
    const content = withMember(paper.family(), 2, { [paper.presence]: undefined })
    expect(asks(paper, content, 'jnskel')).toBe(false)
    expect(asks(paper, content, paper.presence)).toBe(true)
  })
})

/** Which of the codes of a line lead to its question, and which should. */
function tryAll(line: string, change: (by: string, value: string | boolean) => FormContent, paper: Paper) {
  const [asked = '', rest = ''] = line.split(' <- ')
  const [by = '', codes = ''] = rest.split(': ')
  const [leads = '', others = ''] = codes.split(' | ')
  const all = [...leads.split(' '), ...others.split(' ')]
  const led = all.filter((code) => asks(paper, change(by, valueOf(code)), asked))
  return { led: led.join(' '), leads }
}

function valueOf(code: string): string | boolean {
  return code === 'true' ? true : code === 'false' ? false : code
}

function asks(paper: Paper, content: FormContent, question: string): boolean {
  const { roster } = findQuestionAndBlock(paper.instrumen, question)?.block ?? {}
  const place = roster === undefined ? { question } : { question, rowId: rowIds[1] }
  return isAsked(paper.instrumen, 'usulan', content, place)
}

function asksWoman(paper: Paper, question: string, changes: Changes): boolean {
  return asks(paper, withMember(paper.family(), 2, changes), question)
}

/** Born so that somebody is just that old on 2 November 2026. */
function bornSo(age: number): string {
  return `${2026 - age}-11-02`
}
