import { expect, test } from 'vitest'
import {
  askFor,
  choose,
  draftOf,
  fittingKept,
  freshDraft,
  letterOf,
  loadKept,
  mappingOf,
  saysTheSame,
  setConstant,
  viewsOf,
  type Kept,
  type Look,
  type Mapping,
} from '#renderer/screens/intake/draft.ts'

const headers = ['No', 'NIK KTP', 'Nama Penerima', 'Catatan']

function lookAt(names: readonly string[], over: Partial<Look['proposal']> = {}): Look {
  const known: Readonly<Record<string, string>> = { 'NIK KTP': 'nik', 'Nama Penerima': 'nama' }
  return {
    sheets: [{ name: 'DATA', rows: 12 }],
    columns: names.map((header, column) => ({
      column,
      letter: letterOf(column),
      header,
      samples: [],
      filled: 10,
      because: header in known ? 'header' : 'none',
    })),
    proposal: {
      shape: 'datar',
      sheet: 'DATA',
      headerRow: 3,
      headerRows: 1,
      instrumen: 'PBDT2015',
      columns: names.flatMap((header, column) => {
        const field = known[header]
        return field === undefined ? [] : [{ column, header, field }]
      }),
      constants: {},
      ...over,
    },
    fields: ['nik', 'nama', 'noKk', 'kodeDesa'].map((id) => ({
      id,
      label: id,
      group: '',
      required: false,
      oneOf: null,
    })),
    kept: [],
    firstRows: [],
  }
}

const look = lookAt(headers)
const fieldsOf = (mapping: Mapping): string[] =>
  mapping.columns.map(({ column, field }) => `${letterOf(column)}=${field}`)

test('what the program proposes is what is read as long as nobody says otherwise, with its reason', () => {
  expect(mappingOf(look, freshDraft)).toEqual(look.proposal)
  expect(viewsOf(look, freshDraft).map(({ field, why }) => `${field}:${why}`)).toEqual([
    ':none',
    'nik:header',
    'nama:header',
    ':none',
  ])
})

test('a field stands for one column: taken for another, it leaves the first and says which', () => {
  const { draft, released } = choose(look, freshDraft, 0, 'nik')
  expect(released).toBe('B')
  expect(fieldsOf(mappingOf(look, draft))).toEqual(['A=nik', 'C=nama'])
  expect(draft.touched).toBe(true)
  expect(viewsOf(look, draft)[0]?.why).toBe('chosen')
})

test('a column that is let go is not proposed again', () => {
  const { draft, released } = choose(look, freshDraft, 1, '')
  expect(released).toBeNull()
  expect(fieldsOf(mappingOf(look, draft))).toEqual(['C=nama'])
})

test('what all rows have in common and what a column says exclude each other', () => {
  const set = setConstant(look, freshDraft, 'kodeDesa', '3509102001')
  expect(mappingOf(look, set).constants).toEqual({ kodeDesa: '3509102001' })
  const { draft } = choose(look, set, 3, 'kodeDesa')
  expect(mappingOf(look, draft).constants).toEqual({})
  const back = setConstant(look, draft, 'kodeDesa', '3509102001')
  expect(fieldsOf(mappingOf(look, back))).not.toContain('D=kodeDesa')
  expect(mappingOf(look, setConstant(look, back, 'kodeDesa', '')).constants).toEqual({})
})

test('a constant that the program proposed can be taken back', () => {
  const proposed = lookAt(headers, { constants: { kodeDesa: '3509102001' } })
  expect(mappingOf(proposed, freshDraft).constants).toEqual({ kodeDesa: '3509102001' })
  expect(mappingOf(proposed, setConstant(proposed, freshDraft, 'kodeDesa', '')).constants).toEqual({})
})

test('with another header row, choices stay for the columns that keep their header and for no other', () => {
  const chosen = choose(look, choose(look, freshDraft, 3, 'noKk').draft, 0, 'kodeDesa').draft
  const asked = askFor(chosen, { headerRow: 4 })
  expect(asked.ask).toEqual({ headerRow: 4 })
  expect(mappingOf(look, asked).headerRow).toBe(4)
  const moved = lookAt(['Nomor', 'NIK KTP', 'Nama Penerima', 'Catatan'])
  expect(fieldsOf(mappingOf(moved, asked))).toEqual(['B=nik', 'C=nama', 'D=noKk'])
})

test('a field that lists of another shape do not have is let go', () => {
  const chosen = choose(look, freshDraft, 3, 'noKk').draft
  const without = { ...look, fields: look.fields.filter(({ id }) => id !== 'noKk') }
  expect(fieldsOf(mappingOf(without, chosen))).toEqual(['B=nik', 'C=nama'])
})

const kept: Kept = {
  id: '019a0000-0000-7000-8000-000000000001',
  name: 'BNBA bulanan',
  revision: 2,
  fits: 2,
  mapping: {
    ...look.proposal,
    columns: [
      { column: 7, header: 'catatan ', field: 'noKk' },
      { column: 0, header: 'NIK_KTP', field: 'nik' },
      { column: 9, header: 'TIDAK ADA', field: 'nama' },
    ],
    constants: { kodeDesa: '3509102001' },
  },
}

test('a kept mapping finds its columns by their headers, wherever they stand, and brings no desa of another file', () => {
  const draft = loadKept(look, freshDraft, kept)
  const mapping = mappingOf(look, draft)
  expect(fieldsOf(mapping)).toEqual(['B=nik', 'D=noKk'])
  expect(mapping.constants).toEqual({})
  expect(viewsOf(look, draft).map(({ why }) => why)).toEqual(['none', 'kept', 'none', 'kept'])
})

test('a kept mapping is taken by itself only where the file has all its columns', () => {
  const whole = { ...kept, fits: 3 }
  expect(fittingKept({ ...look, kept: [kept, whole] })).toBe(whole)
  expect(
    fittingKept({ ...look, kept: [kept, { ...kept, fits: 0, mapping: { ...kept.mapping, columns: [] } }] }),
  ).toBeUndefined()
})

test('a mapping by which rows were read comes back as it was', () => {
  const read: Mapping = {
    ...look.proposal,
    columns: [{ column: 3, header: 'Catatan', field: 'nik' }],
    constants: { kodeDesa: '3509102001' },
  }
  expect(mappingOf(look, draftOf(read))).toEqual(read)
  expect(draftOf(read).touched).toBe(false)
})

test('only what is said about headers makes a mapping a new one: not the order of columns, not the desa', () => {
  const { mapping } = kept
  const elsewhere = {
    ...mapping,
    sheet: 'Lembar lain',
    headerRow: 9,
    constants: {},
    columns: mapping.columns.toReversed().map((one, i) => ({ ...one, column: i })),
  }
  expect(saysTheSame(mapping, elsewhere)).toBe(true)
  expect(saysTheSame(mapping, { ...elsewhere, columns: elsewhere.columns.slice(1) })).toBe(false)
  expect(saysTheSame(mapping, { ...elsewhere, instrumen: 'DTSEN' })).toBe(false)
})

test('columns are named as Excel names them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
