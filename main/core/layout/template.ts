import type { Output } from '#shared/contract/index.ts'
import type { LayoutDraft } from '#shared/contract/layout.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import { kindOfList } from '../intake/file-kind.ts'
import { shippedLayouts } from '../spreadsheets/layout.ts'
import type { ListCell, ListRow } from '../spreadsheets/lists/list-cell.ts'
import { openXlsx } from '../spreadsheets/lists/xlsx-source.ts'
import { limits } from './problems/columns.ts'
import { formatsOf, type Sources } from './sources/declare.ts'
import { sources } from './sources/all-sources.ts'

type Column = LayoutDraft['columns'][number]

/** Titles, notes and a logo may stand over the header; what comes later is no header. */
const rowsLookedAt = 50

/** See layout.readTemplate in the contract. */
export async function readTemplate(jenis: JenisFormulir, bytes: Uint8Array): Promise<Output<'layout.readTemplate'>> {
  if (kindOfList(bytes) !== 'xlsx') throw new AppError('validation', 'Berkas contoh harus Excel (.xlsx).')
  const book = await openXlsx(bytes)
  const sheetName = book.sheets[0]?.name ?? ''
  const headers = headersIn(await firstRows(book.rows(sheetName)))
  if (headers.length === 0) {
    throw new AppError('validation', 'Di lembar pertama berkas ini tidak ada baris judul. Pilih berkas contoh lain.')
  }
  const columns = headers.map((header) => proposedColumn(jenis, header))
  return { sheetName, columns, known: columns.filter(({ key }) => key !== '').length }
}

async function firstRows(rows: AsyncIterable<readonly ListRow[]> | Iterable<readonly ListRow[]>): Promise<ListRow[]> {
  const found: ListRow[] = []
  for await (const some of rows) {
    found.push(...some)
    if (found.length >= rowsLookedAt) break
  }
  return found.slice(0, rowsLookedAt)
}

/** The first row that is about as wide as the widest; titles above are narrower, and rows of data come after it. */
function headersIn(rows: readonly ListRow[]): string[] {
  const texts = rows.map(({ cells }) => Array.from(cells, textIn))
  const widest = Math.max(0, ...texts.map(filled))
  const header = texts.find((row) => filled(row) > 0 && filled(row) >= widest * 0.8) ?? []
  return header.slice(0, header.findLastIndex((text) => text !== '') + 1).slice(0, limits.columns + 1)
}

function textIn(cell: ListCell | undefined): string {
  return typeof cell === 'string' ? cell.replaceAll('\r\n', '\n').slice(0, 2000) : ''
}

function filled(row: readonly string[]): number {
  return row.filter((text) => text.trim() !== '').length
}

/** As a layout that ships has it under the same header, else from the source that is called so; else left for the person to choose. */
function proposedColumn(jenis: JenisFormulir, header: string): Column {
  const key = plainHeader(header)
  const known = shippedLayouts()
    .toReversed()
    .filter((layout) => layout.jenis === jenis)
    .flatMap(({ columns }) => columns)
    .find((column) => plainHeader(column.header) === key)
  if (known) return { ...known, header }
  const blank: Column = { header, key: '', format: 'text', required: false, maxLength: 255, width: widthFor(header) }
  const declared: Sources = sources[jenis]
  const named = Object.entries(declared).find(([id, { label }]) => [plainHeader(id), plainHeader(label)].includes(key))
  if (named === undefined || key === '') return blank
  return { ...blank, key: named[0], format: formatsOf[named[1].kind][0] }
}

/** Capitals and digits alone, without an example in brackets: 'Tanggal Lahir (31/01/2000)' is 'TANGGALLAHIR'. */
function plainHeader(header: string): string {
  return header
    .replaceAll(/\([^)]*\)/g, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
}

function widthFor(header: string): number {
  const longest = Math.max(...header.split('\n').map(({ length }) => length))
  return Math.min(limits.width.most, Math.max(10, longest + 2))
}
