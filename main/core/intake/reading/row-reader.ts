import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { CellNote, IntakeMapping, ReadRow } from '#shared/intake/types.ts'
import { columnName } from '../../spreadsheets/sheet.ts'
import { hasContent, type ListCell, type ListRow } from '../../spreadsheets/lists/list-cell.ts'
import type { AnswerReader } from '../cells/answers.ts'
import type { DayPlace } from '../cells/date-order.ts'
import type { DateContext } from '../cells/dates.ts'
import { shownCell } from '../cells/plain-text.ts'
import { cellReader } from './cell-reader.ts'
import { desaFinder, placeWords, type PlaceWords } from './find-desa.ts'
import { needsOf, type Need } from './required.ts'

/** What is known beside the mapping before the first row is read. */
export type ReadingContext = {
  readonly date1904: boolean
  readonly today: string
  /** Kemendagri code of the office's kabupaten/kota: names of desa are looked for there. */
  readonly kabupatenCode: string
  /** Which number is the day, for each column of days. */
  readonly dayPlaces: ReadonlyMap<number, DayPlace>
}

/** A row as it is kept: values in the order of `fields`. */
export type ReadValues = { readonly status: ReadRow['status']; readonly values: string[]; readonly notes: CellNote[] }

export type RowReader = {
  readonly fields: readonly string[]
  /** Undefined: none of the mapped columns has content in this row. */
  readonly read: (row: ListRow) => ReadValues | undefined
}

type Column = {
  readonly column: number
  readonly field: string
  readonly header: string
  readonly at: number
  readonly reader: AnswerReader
  readonly day: DayPlace
}

const sameNumber = 'NIK sama dengan No. KK; salah satunya keliru. Cocokkan dengan KK.'
const placeFields =
  'kodeDesa kodeProvinsi kodeKabupaten kodeKecamatan kodeKelurahan provinsi kabupaten kecamatan desa'.split(' ')
const longestWas = 200

/** Prepares reading rows by a mapping. Fields that nobody knows are left out. */
export function rowReader(mapping: IntakeMapping, context: ReadingContext): RowReader {
  const instrumen = getInstrumen(mapping.instrumen)
  const fields = fieldsOf(mapping)
  const columns = mapping.columns.flatMap(({ column, field, header }) => {
    const reader = cellReader(field, instrumen)
    if (reader === undefined) return []
    return [
      { column, field, header, at: fields.indexOf(field), reader, day: context.dayPlaces.get(column) ?? 'unknown' },
    ]
  })
  // The NIK comes first: it settles which number of a birth date is the day.
  columns.sort((a, b) => Number(b.field === 'nik') - Number(a.field === 'nik'))
  const reading = new Reading(mapping, context, fields, columns)
  return { fields, read: (row) => reading.read(row) }
}

/** The fields that rows of a mapping have, kodeDesa always. */
function fieldsOf(mapping: IntakeMapping): string[] {
  const named = [...mapping.columns.map((column) => column.field), ...Object.keys(mapping.constants), 'kodeDesa']
  return [...new Set(named)]
}

class Reading {
  readonly #mapping: IntakeMapping
  readonly #context: ReadingContext
  readonly #fields: readonly string[]
  readonly #columns: readonly Column[]
  readonly #needs: readonly (Need & { readonly at: readonly number[] })[]
  readonly #desaOf: ReturnType<typeof desaFinder>
  readonly #placeAt: readonly number[]

  constructor(mapping: IntakeMapping, context: ReadingContext, fields: readonly string[], columns: readonly Column[]) {
    this.#mapping = mapping
    this.#context = context
    this.#fields = fields
    this.#columns = columns
    this.#desaOf = desaFinder(context.kabupatenCode)
    this.#placeAt = placeFields.map((field) => fields.indexOf(field))
    this.#needs = needsOf(mapping.shape)
      .filter((need) => !need.fields.includes('kodeDesa'))
      .map((need) => ({ ...need, at: need.fields.map((field) => fields.indexOf(field)) }))
  }

  read(row: ListRow): ReadValues | undefined {
    if (!this.#columns.some(({ column }) => hasContent(row.cells[column]))) return undefined
    const values = this.#fields.map((field) => this.#mapping.constants[field] ?? '')
    const notes: CellNote[] = []
    const nikAt = this.#fields.indexOf('nik')
    for (const column of this.#columns) {
      const cell = row.cells[column.column]
      if (cell === undefined) continue
      const { value, told } = column.reader(cell, this.#dateContext(column, values[nikAt] ?? ''))
      if (value !== '') values[column.at] = value
      if (told !== undefined) notes.push(this.#note(column, cell, value, told))
    }
    this.#settleDesa(values, notes)
    this.#checkRow(values, notes)
    return { status: statusOf(notes), values, notes }
  }

  #dateContext({ field, day }: Column, nik: string): DateContext {
    const { date1904, today } = this.#context
    return { date1904, today, place: day, nik: field === 'tanggalLahir' || field === 'jawaban:tgllahir' ? nik : '' }
  }

  #note(column: Column, cell: ListCell, now: string, told: { level: CellNote['level']; message: string }): CellNote {
    return {
      ...told,
      column: columnName(column.column),
      header: column.header,
      field: column.field,
      was: shownCell(cell, this.#context.date1904).slice(0, longestWas),
      now: told.level === 'ditolak' ? '' : now,
    }
  }

  #settleDesa(values: string[], notes: CellNote[]): void {
    const words = Object.fromEntries(
      placeFields.map((field, index) => [field, values[this.#placeAt[index] ?? -1] ?? '']),
    )
    const found = this.#desaOf(words as PlaceWords)
    const at = this.#fields.indexOf('kodeDesa')
    const needed = this.#mapping.shape === 'keluarga' || this.#mapping.shape === 'datar'
    if (found === undefined || 'problem' in found) {
      values[at] = ''
      const message = found?.problem ?? placeWords.unknown
      if (needed) notes.push(rowNote('ditolak', message, 'kodeDesa'))
      return
    }
    values[at] = found.code
    if (needed && !found.code.startsWith(this.#context.kabupatenCode)) {
      notes.push(rowNote('peringatan', placeWords.elsewhere, 'kodeDesa'))
    }
  }

  #checkRow(values: readonly string[], notes: CellNote[]): void {
    for (const { at, label, fields } of this.#needs) {
      const filled = at.some((index) => (values[index] ?? '') !== '')
      // A cell that was refused is told already.
      if (!filled && !notes.some((note) => note.level === 'ditolak' && fields.includes(note.field))) {
        notes.push(rowNote('ditolak', `${label} kosong.`, fields[0] ?? ''))
      }
    }
    const [nik, noKk] = [values[this.#fields.indexOf('nik')] ?? '', values[this.#fields.indexOf('noKk')] ?? '']
    if (nik !== '' && nik === noKk) notes.push(rowNote('ditolak', sameNumber, 'nik'))
  }
}

function rowNote(level: CellNote['level'], message: string, field: string): CellNote {
  return { level, message, field, column: '', header: '', was: '', now: '' }
}

function statusOf(notes: readonly CellNote[]): ReadRow['status'] {
  if (notes.some((note) => note.level === 'ditolak')) return 'ditolak'
  return notes.some((note) => note.level === 'diperbaiki') ? 'diperbaiki' : 'baik'
}
