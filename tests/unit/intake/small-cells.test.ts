import { describe, expect, test } from 'vitest'
import { getQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import { answerReader } from '#core/intake/cells/answers.ts'
import { readDesil, readFlag, readId, readName, readRtRw, readSex } from '#core/intake/cells/small.ts'
import { desaFinder, placeWords, type PlaceWords } from '#core/intake/reading/find-desa.ts'

const context = { date1904: false, today: '2026-11-11', place: 'dayFirst', nik: '' } as const
const number = (raw: string) => ({ type: 'number', raw }) as const

describe('columns of few values', () => {
  test.each(['L', 'l', '1', 'Laki-laki', 'LAKI - LAKI', 'Pria', '1. Laki-laki'])('%s is a man', (text) =>
    expect(readSex(text, false)).toEqual({ value: '1' }),
  )
  test.each(['P', '2', 'Perempuan', 'WANITA', 'P (Perempuan)'])('%s is a woman', (text) =>
    expect(readSex(text, false)).toEqual({ value: '2' }),
  )
  test('another word is no sex', () => expect(readSex('Lainnya', false).told?.level).toBe('ditolak'))

  test('RT and RW', () => {
    for (const cell of ['3', '03', 'RT 03', '003', '3.0', number('3')]) expect(readRtRw(cell, false).value).toBe('003')
    expect(readRtRw({ type: 'date', serial: 44000 }, false).told?.level).toBe('ditolak')
    expect(readRtRw('001/002', false).told?.level).toBe('ditolak')
  })

  test('desil', () => {
    for (const cell of ['3', 'Desil 3', 'D3', number('3'), '03']) expect(readDesil(cell, false).value).toBe('3')
    expect(readDesil('6-10', false)).toMatchObject({ value: '', told: { level: 'peringatan' } })
    expect(readDesil('11', false).told?.level).toBe('ditolak')
  })

  test('a number that names something survives as text, not as a number of 18 digits', () => {
    expect(readId('350920000000000123', false)).toEqual({ value: '350920000000000123' })
    expect(readId(number('350920000000000123'), false).told?.level).toBe('ditolak')
    expect(readId('3.5092E+17', false).told?.level).toBe('ditolak')
    expect(readId(number('12345'), false)).toEqual({ value: '12345' })
  })

  test('programmes and names', () => {
    expect(readFlag('YA', false).value).toBe('ya')
    expect(readFlag({ type: 'boolean', value: false }, false).value).toBe('tidak')
    expect(readFlag('OKT-DES 2026', false).value).toBe('OKT-DES 2026')
    expect(readName('  siti   aminah ', false)).toEqual({ value: 'SITI AMINAH' })
    expect(readName({ type: 'error', raw: '#REF!' }, false).told?.level).toBe('ditolak')
  })
})

describe('answers as code or label', () => {
  const pbdt = getInstrumen('pbdt2015')
  const reader = (id: string) => answerReader(getQuestion(pbdt, id))

  test.each([
    ['lantai', '6', '6'],
    ['lantai', 'Semen/bata merah', '6'],
    ['lantai', 'SEMEN / BATA MERAH', '6'],
    ['lantai', '6. Semen/bata merah', '6'],
    ['lantai', 'tanah', '9'],
    ['hub_krt', 'Kepala Rumah Tangga', '1'],
    ['sta_kawin', 'KAWIN', '2'],
    ['ada_lemari_es', '3', '3'],
    ['ada_lemari_es', 'Ya', '3'],
    ['ada_lemari_es', '2', '4'],
    ['ada_tabung_gas', 'tidak', '2'],
    ['luas_lantai', '36', '36'],
    ['luas_lantai', '36 m2', '36'],
  ])('%s: %s', (question, cell, value) => expect(reader(question)(cell, context).value).toBe(value))

  test('a label of another question, or a code that the list does not have, is refused', () => {
    expect(reader('lantai')('Asbes', context).told?.level).toBe('ditolak')
    expect(reader('lantai')('11', context).told?.level).toBe('ditolak')
    expect(reader('lantai')('3. Semen/bata merah', context).told?.level).toBe('ditolak')
    expect(reader('luas_lantai')('besar', context).told?.level).toBe('ditolak')
  })
})

describe('the desa of a row', () => {
  const nothing: PlaceWords = {
    kodeDesa: '',
    kodeProvinsi: '',
    kodeKabupaten: '',
    kodeKecamatan: '',
    kodeKelurahan: '',
    provinsi: '',
    kabupaten: '',
    kecamatan: '',
    desa: '',
  }
  const find = desaFinder('3509')

  test.each<[Partial<PlaceWords>, string]>([
    [{ kodeDesa: '3509292006' }, '3509292006'],
    [{ kodeProvinsi: '35', kodeKabupaten: '09', kodeKecamatan: '29', kodeKelurahan: '2006' }, '3509292006'],
    [{ kecamatan: 'SUKOWONO', desa: 'SUKOREJO' }, '3509292006'],
    [{ kabupaten: 'KAB. JEMBER', kecamatan: 'Kec. Sukowono', desa: 'Desa Suko Rejo' }, '3509292006'],
    [{ desa: 'JATISARI' }, '3509162006'],
  ])('%j', (words, code) => expect(find({ ...nothing, ...words })).toEqual({ code }))

  test('BPS codes are not taken for those of Kemendagri, two of a name are not guessed', () => {
    expect(
      find({ ...nothing, kodeProvinsi: '35', kodeKabupaten: '09', kodeKecamatan: '200', kodeKelurahan: '001' }),
    ).toEqual({ problem: placeWords.bps })
    expect(find({ ...nothing, desa: 'SUKOREJO' })).toEqual({ problem: placeWords.many })
    expect(find({ ...nothing, desa: 'ATLANTIS' })).toEqual({ problem: placeWords.unknown })
    expect(find(nothing)).toBeUndefined()
  })
})
