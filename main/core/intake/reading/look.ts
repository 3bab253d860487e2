import type { z } from 'zod'
import type { intake } from '#shared/contract/intake.ts'
import { fieldsFor } from '#shared/intake/fields.ts'
import type { IntakeKind, IntakeMapping, IntakeShape } from '#shared/intake/types.ts'
import { getInstrumen, paperEditions } from '#shared/instrumen/registry.ts'
import { columnName } from '../../spreadsheets/sheet.ts'
import type { ListRow, ListSource } from '../../spreadsheets/lists/list-cell.ts'
import { shownCell, tidy } from '../cells/plain-text.ts'
import { columnFacts } from '../mapping/column-facts.ts'
import { plainHeader } from '../mapping/compare-headers.ts'
import { findHeader, titlesOf, type Header } from '../mapping/find-header.ts'
import { shapesOf } from '../mapping/problems.ts'
import { knownHeaders, propose, type Proposal, type Seen } from '../mapping/propose.ts'

type LookInput = Omit<z.output<(typeof intake)['intake.look']['input']>, 'id'>
export type Look = Omit<z.input<(typeof intake)['intake.look']['output']>, 'kept'>

/** Rows that are looked at for what a column holds. */
const glance = 1_000
const firstRowsShown = 30
const columnsShown = 500

/** What is in a list, where its header seems to be, and which column seems to be what. */
export async function lookAt(
  source: ListSource,
  input: LookInput,
  { kind, today }: { readonly kind: IntakeKind; readonly today: string },
): Promise<Look> {
  const known = knownHeaders(
    choicesOf(kind, input).flatMap(({ shape, instrumen }) => fieldsFor(shape, getInstrumen(instrumen))),
  )
  const { sheet, rows } = await chooseSheet(source, input.sheet, known)
  const header = headerOf(rows, input, known)
  const seen = columnsOf(rows, header, { date1904: source.date1904, today, place: 'unknown', nik: '' })
  const best = choicesOf(kind, input)
    .map((choice) => ({ ...choice, proposal: propose(seen, fieldsFor(choice.shape, getInstrumen(choice.instrumen))) }))
    .map((choice) => ({ ...choice, score: choice.proposal.score + preference(choice.shape, choice.proposal) }))
    .reduce((a, b) => (b.score > a.score ? b : a))
  return {
    sheets: source.sheets.map((each) => ({ ...each })),
    columns: seen.map(({ column, header: title, facts }) => ({
      column,
      letter: columnName(column),
      header: title,
      samples: [...facts.samples],
      filled: facts.filled,
      because: best.proposal.because.get(column) ?? 'none',
    })),
    proposal: proposalOf(best, sheet, header),
    fields: fieldsFor(best.shape, getInstrumen(best.instrumen)).map((field) => ({
      id: field.id,
      label: field.label,
      group: field.group,
      required: field.requiredIn?.includes(best.shape) ?? false,
      oneOf: field.requiredIn?.includes(best.shape) ? (field.oneOf ?? null) : null,
    })),
    firstRows: shownRows(rows, source.date1904),
  }
}

type Choice = { readonly shape: IntakeShape; readonly instrumen: string }

function choicesOf(kind: IntakeKind, { shape, instrumen }: LookInput): Choice[] {
  const shapes = shape === undefined ? shapesOf[kind] : [shape]
  const editions =
    kind === 'prelist'
      ? paperEditions().map(({ id }) => id)
      : paperEditions()
          .map(({ id }) => id)
          .slice(0, 1)
  const wanted = instrumen === undefined ? editions : [instrumen]
  return shapes.flatMap((each) => wanted.map((id) => ({ shape: each, instrumen: id })))
}

/** What a shape stands on: a list of people has people; one of families alone has heads of families and no other names. */
function preference(shape: IntakeShape, { columns }: Proposal): number {
  const has = (field: string) => columns.some((column) => column.field === field)
  const place = has('kodeDesa') || has('desa') || has('kodeKelurahan')
  switch (shape) {
    case 'keluarga':
      return has('namaKepala') ? 0.5 : -5
    case 'anggota':
      return has('nama') && (has('noKk') || has('idBdt')) && !(has('alamat') && place) ? 1 : -3
    case 'datar':
      return has('nama') && place ? 0.5 : -3
    case 'jawaban':
    case 'ketetapan':
      return 0
  }
}

async function chooseSheet(
  source: ListSource,
  wanted: string | undefined,
  known: ReadonlySet<string>,
): Promise<{ readonly sheet: string; readonly rows: ListRow[] }> {
  const names = wanted === undefined ? source.sheets.slice(0, 20).map(({ name }) => name) : [wanted]
  let best: { readonly sheet: string; readonly rows: ListRow[]; readonly score: number } | undefined
  for (const sheet of names) {
    const rows = await firstRows(source, sheet)
    const header = findHeader(rows, known)
    const hits = header?.titles.filter((title) => known.has(plainHeader(title))).length ?? 0
    const below = rows.filter((row) => row.number > (header?.row ?? 0)).length
    const score = header === undefined ? 0 : 1 + hits * 10 + headerWidth(header) + Math.min(below, 100) / 10
    if (best === undefined || score > best.score) best = { sheet, rows, score }
  }
  return best ?? { sheet: '', rows: [] }
}

const headerWidth = (header: Header): number => header.titles.filter((title) => title !== '').length

async function firstRows(source: ListSource, sheet: string): Promise<ListRow[]> {
  const rows: ListRow[] = []
  for await (const some of source.rows(sheet)) {
    rows.push(...some.slice(0, glance - rows.length))
    if (rows.length >= glance) break
  }
  return rows
}

function headerOf(rows: readonly ListRow[], { headerRow, headerRows }: LookInput, known: ReadonlySet<string>): Header {
  const found = findHeader(rows, known)
  if (headerRow === undefined && headerRows === undefined)
    return found ?? { row: 1, rows: 1, titles: titlesOf(rows, 1, 1) }
  const row = headerRow ?? found?.row ?? 1
  const count = headerRows ?? (row === found?.row ? found.rows : 1)
  return { row, rows: count, titles: titlesOf(rows, row, count) }
}

function columnsOf(rows: readonly ListRow[], header: Header, context: Parameters<typeof columnFacts>[2]): Seen[] {
  const below = rows.filter((row) => row.number >= header.row + header.rows)
  const width = Math.min(columnsShown, Math.max(header.titles.length, ...below.map((row) => row.cells.length)))
  const seen: Seen[] = []
  for (let column = 0; column < width; column += 1) {
    const facts = columnFacts(below, column, context)
    const title = header.titles[column] ?? ''
    if (title !== '' || facts.filled > 0) seen.push({ column, header: title, facts })
  }
  return seen
}

function proposalOf(
  { shape, instrumen, proposal }: Choice & { readonly proposal: Proposal },
  sheet: string,
  header: Header,
) {
  const mapping: IntakeMapping = {
    shape,
    sheet,
    headerRow: header.row,
    headerRows: header.rows,
    instrumen,
    columns: proposal.columns,
    constants: {},
  }
  return { ...mapping, columns: [...mapping.columns], constants: {} }
}

function shownRows(rows: readonly ListRow[], date1904: boolean): string[][] {
  return rows
    .slice(0, firstRowsShown)
    .map((row) => Array.from(row.cells.slice(0, columnsShown), (cell) => tidy(shownCell(cell, date1904)).slice(0, 200)))
}
