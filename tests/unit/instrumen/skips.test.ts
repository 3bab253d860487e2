import { describe, expect, test } from 'vitest'
import { isAsked } from '#shared/instrumen/asked.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { AnswerValue } from '#shared/instrumen/types.ts'
import { rowIds, validFamily, withAnswers, withMember } from '#tests/builders/keluarga.ts'

const pbdt = getInstrumen('pbdt2015')

/** Which codes of one question lead to another question, of those that are tried. Source: form-and-siksng.md §1.3–1.5. */
const household: readonly (readonly [asked: string, by: string, leads: string, tried: string])[] = [
  ['sta_lahan', 'sta_bangunan', '1', '1 2 3 4 5'],
  ['kondisi_dinding', 'dinding', '1 2 3', '1 2 3 4 5 6 7'],
  ['kondisi_atap', 'atap', '1 2 3 4 5 6 7', '1 2 3 4 5 6 7 8 9 10'],
  ['nomor_meter_air', 'sumber_airminum', '3', '1 2 3 4 5 6 7 8 9 10 11 12'],
  ['daya', 'sumber_penerangan', '1', '1 2 3'],
  ['nomor_pln', 'sumber_penerangan', '1', '1 2 3'],
  ['nomor_pln', 'daya', '1 2 3 4 5', '1 2 3 4 5 6'],
  ['nomor_gas', 'bb_masak', '4', '1 2 3 4 5 6 7 8 9'],
  ['kloset', 'fasbab', '1 2 3', '1 2 3 4'],
]

const mother: readonly (readonly [asked: string, by: string, leads: string, tried: string])[] = [
  ['ada_akta_nikah', 'sta_kawin', '2 3', '1 2 3 4'],
  ['sta_hamil', 'jnskel', '2', '1 2'],
  ['pendidikan_tertinggi', 'partisipasi_sekolah', '1 2', '0 1 2'],
  ['kelas_tertinggi', 'partisipasi_sekolah', '1 2', '0 1 2'],
  ['ijazah_tertinggi', 'partisipasi_sekolah', '1 2', '0 1 2'],
]

/** Born on such a day, a woman is so old on 2 November 2026. */
const birthDates: Readonly<Record<number, string>> = {
  4: '2021-11-03',
  5: '2021-11-02',
  9: '2016-11-03',
  10: '2016-11-02',
  54: '1971-11-03',
  55: '1971-11-02',
}

describe('skips of the paper', () => {
  test.each(household)('%s is asked by %s: %s', (asked, by, leads, tried) => {
    const led = tried.split(' ').filter((code) => {
      return isAsked(pbdt, 'usulan', withAnswers(validFamily(), { [by]: code }), { question: asked })
    })
    expect(led.join(' ')).toBe(leads)
  })

  test.each(mother)('%s of a member is asked by %s: %s', (asked, by, leads, tried) => {
    const led = tried.split(' ').filter((code) => isAskedOfMother(asked, { [by]: code }))
    expect(led.join(' ')).toBe(leads)
  })

  test.each([
    ['partisipasi_sekolah', '5 9 10 54 55'],
    ['sta_bekerja', '5 9 10 54 55'],
    ['sta_hamil', '10 54'],
    ['jenis_cacat', '4 5 9 10 54 55'],
  ])('%s is asked at the ages %s', (asked, ages) => {
    const led = Object.entries(birthDates).filter(([, tgllahir]) => isAskedOfMother(asked, { tgllahir }))
    expect(led.map(([age]) => age).join(' ')).toBe(ages)
  })

  test.each(['jumlah_jamkerja', 'lapangan_usaha', 'status_pekerjaan'])('%s is asked of who works', (asked) => {
    expect(isAskedOfMother(asked, { sta_bekerja: true })).toBe(true)
    expect(isAskedOfMother(asked, { sta_bekerja: false })).toBe(false)
  })

  test('size of land, day of pregnancy and businesses are asked after a yes', () => {
    const withLand = (aset_tak_bergerak: boolean) => withAnswers(validFamily(), { aset_tak_bergerak })
    expect(isAsked(pbdt, 'usulan', withLand(true), { question: 'luas_atb' })).toBe(true)
    expect(isAsked(pbdt, 'usulan', withLand(false), { question: 'luas_atb' })).toBe(false)
    expect(isAskedOfMother('tgl_mulai_hamil', { sta_hamil: true })).toBe(true)
    expect(isAskedOfMother('tgl_mulai_hamil', { sta_hamil: false })).toBe(false)
  })
})

function isAskedOfMother(question: string, changes: Readonly<Record<string, AnswerValue>>): boolean {
  return isAsked(pbdt, 'usulan', withMember(validFamily(), 2, changes), { question, rowId: rowIds[1] })
}
