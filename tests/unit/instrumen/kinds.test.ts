import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findValueProblem,
  isReadable,
  isUnambiguous,
  labelText,
  parseTyped,
  printedCode,
  shownText,
  typedText,
} from '#shared/instrumen/kinds.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen, instrumenList } from '#shared/instrumen/registry.ts'
import { validValue } from './arbitrary-forms.ts'

const pbdt = getInstrumen('pbdt2015')
const hapus = getInstrumen('penghapusan-1')
const q = (id: string) => getQuestion(pbdt, id)
const everyQuestion = instrumenList.flatMap(({ blocks }) => blocks).flatMap(({ questions }) => questions)

describe('reading what is typed', () => {
  test.each([
    ['lantai', '6', '6'],
    ['lantai', ' 10 ', '10'],
    ['lantai', '06', '6'],
    ['lantai', '11', '11'],
    ['jenis_cacat', '0', '0'],
    ['ada_lemari_es', '3', true],
    ['ada_lemari_es', '4', false],
    ['ada_lemari_es', '1', '1'],
    ['ada_ac', '1', true],
    ['ada_ac', '3', '3'],
    ['ada_kartu_identitas', '5', 5],
    ['ada_kartu_identitas', '16', '16'],
    ['luas_lantai', '36,5', 36.5],
    ['luas_lantai', '36.5', 36.5],
    ['luas_lantai', '36,555', '36,555'],
    ['jumlah_kamar', '2', 2],
    ['jumlah_kamar', '2,5', '2,5'],
    ['jumlah_sapi', '1000', 1000],
    ['luas_atb', '12.500', 12_500],
    ['tgllahir', '17081990', '1990-08-17'],
    ['tgllahir', '17-08-1990', '1990-08-17'],
    ['tgllahir', '31/02/1990', '31/02/1990'],
    ['rt', '3', '003'],
    ['rt', 'x', 'x'],
    ['alamat', ' jl. mawar 12 ', 'JL. MAWAR 12'],
    ['nik', '350910 520490.0001', '3509105204900001'],
    ['program', '1', 'PKH'],
    ['program', 'pkh', 'PKH'],
  ])('%s: %s is %j', (id, typed, value) => {
    expect(parseTyped(q(id), typed)).toBe(value)
  })

  test('nothing typed takes the answer away', () => {
    for (const question of everyQuestion) expect(parseTyped(question, '  ')).toBeNull()
  })

  test('printed codes of the removal form', () => {
    expect(parseTyped(getQuestion(hapus, 'tingkat'), '2')).toBe('ART')
    expect(printedCode(getQuestion(hapus, 'tingkat'), 'KELUARGA')).toBe('1')
    expect(parseTyped(getQuestion(hapus, 'kode_alasan'), '1')).toBe('01')
  })

  test('what is typed for a value gives the value, for every question', () => {
    for (const question of everyQuestion.filter(({ kind }) => kind !== 'computed')) {
      fc.assert(
        fc.property(validValue(question), (value) => {
          expect(isReadable(question, value)).toBe(true)
          expect(findValueProblem(question, value)).toBeUndefined()
          expect(parseTyped(question, typedText(question, value))).toBe(value)
        }),
        { numRuns: 25 },
      )
    }
  })

  test('any typed text can be typed again, so nothing is lost', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyQuestion), fc.string(), (question, typed) => {
        const value = parseTyped(question, typed)
        expect(parseTyped(question, typedText(question, value))).toBe(value)
      }),
      { numRuns: 500 },
    )
  })
})

describe('showing a value', () => {
  test.each([
    ['lantai', '6', '6 Semen/bata merah', 'Semen/bata merah'],
    ['ada_lemari_es', true, '3 Ya', 'Ya'],
    ['ada_kartu_identitas', 5, '5 Akta kelahiran, KTP', 'Akta kelahiran, KTP'],
    ['ada_kartu_identitas', 0, '0 Tidak memiliki', 'Tidak memiliki'],
    ['luas_lantai', 36.5, '36,5 m²', '36,5 m²'],
    ['luas_atb', 12_500, '12.500 m²', '12.500 m²'],
    ['tgllahir', '1990-08-17', '17 Agustus 1990', '17 Agustus 1990'],
    ['tgllahir', '31/02/1990', '31/02/1990', '31/02/1990'],
    ['lantai', '11', '11', '11'],
    ['nama_krt', 'SLAMET', 'SLAMET', 'SLAMET'],
  ])('%s %j', (id, value, shown, label) => {
    expect(shownText(q(id), value)).toBe(shown)
    expect(labelText(q(id), value)).toBe(label)
  })

  test('nothing is shown for no answer', () => {
    for (const question of everyQuestion) {
      expect([shownText(question, null), labelText(question, undefined), typedText(question, '')]).toEqual(['', '', ''])
    }
  })
})

describe('moving on by itself', () => {
  test.each([
    ['sumber_airminum', '1', false],
    ['sumber_airminum', '10', true],
    ['sumber_airminum', '5', true],
    ['sumber_airminum', '13', false],
    ['jenis_cacat', '0', true],
    ['jenis_cacat', '1', false],
    ['dinding', '7', true],
    ['dinding', '8', false],
    ['ada_lemari_es', '3', true],
    ['ada_lemari_es', '1', false],
    ['ada_kartu_identitas', '1', false],
    ['ada_kartu_identitas', '5', true],
    ['ada_kartu_identitas', '0', true],
    ['ada_kartu_identitas', '15', true],
    ['tgllahir', '1708199', false],
    ['tgllahir', '17081990', true],
    ['tgllahir', '31021990', false],
    ['tgllahir', '17/08/1990', true],
    ['nik', '350910520490000', false],
    ['nik', '3509105204900001', true],
    ['nokk', '3509101703150042', true],
    ['rt', '3', false],
    ['rt', '003', true],
    ['jumlah_jamkerja', '4', false],
    ['jumlah_jamkerja', '40', true],
    ['jumlah_jamkerja', '99', false],
    ['nuk', '1', true],
    ['luas_lantai', '36', false],
    ['alamat', 'JL. MAWAR', false],
    ['jumlah_kamar', '3', false],
    ['jumlah_kamar', '4', true],
    ['jumlah_sapi', '0', false],
  ])('%s after %s: %s', (id, typed, on) => {
    expect(isUnambiguous(q(id), typed)).toBe(on)
  })

  test('two-digit codes of the removal form', () => {
    const alasan = getQuestion(hapus, 'kode_alasan')
    expect(isUnambiguous(alasan, '0')).toBe(false)
    expect(isUnambiguous(alasan, '01')).toBe(true)
    expect(isUnambiguous(alasan, '1')).toBe(false)
  })

  test('only from what is read as a value, and only when it is in range', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyQuestion), fc.stringMatching(/^[\d/]{0,10}$/), (question, typed) => {
        if (!isUnambiguous(question, typed)) return
        const value = parseTyped(question, typed) ?? ''
        expect(isReadable(question, value)).toBe(true)
        // A pattern may ask for more than a length says; a number must be in its range.
        expect(question.kind === 'integer' ? findValueProblem(question, value) : undefined).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })
})
