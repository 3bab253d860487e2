import { BrokenFile } from './broken-file.ts'
import { attributesOf, tagsOf } from './xml-text.ts'

/** A cell as it stands in the sheet. */
export type SheetCell = {
  /** 'E' */
  readonly column: string
  readonly row: number
  readonly style: number
  /** 'text': names a text of the table · 'blank': nothing · 'other': number, date, formula, yes/no, error, text of its own. */
  readonly kind: 'text' | 'blank' | 'other'
  /** Which text of the table; -1 for the other kinds. */
  readonly text: number
}

export type SheetRow = { readonly number: number; readonly plain: boolean; readonly cells: readonly SheetCell[] }

/** A row, or what is wrong around the rows. */
export type SheetPiece = { readonly row: SheetRow } | { readonly odd: true }

/** Around the rows only what says how wide columns are and how the page is printed. Merged cells, filters, links and the like are odd. */
const plainAround = new Set([
  'worksheet',
  'sheetPr',
  'pageSetUpPr',
  'tabColor',
  'outlinePr',
  'dimension',
  'sheetViews',
  'sheetView',
  'pane',
  'selection',
  'sheetFormatPr',
  'cols',
  'col',
  'pageMargins',
  'pageSetup',
])
const rowAttributes = new Set(['r', 'spans', 's', 'customFormat', 'ht', 'customHeight', 'x14ac:dyDescent'])
const longestRow = 16_000_000

/** The rows of a sheet, one after the other, as its text comes. Fails: BrokenFile. */
export async function* readSheetRows(pieces: AsyncIterable<string>): AsyncGenerator<SheetPiece> {
  let waiting = ''
  let where: 'before' | 'rows' | 'after' = 'before'
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length > longestRow) throw new BrokenFile('row')
    if (where === 'before') {
      const start = /<sheetData\s*>/.exec(waiting)
      if (start === null) continue
      if (!isPlainAround(waiting.slice(0, start.index))) yield { odd: true }
      waiting = waiting.slice(start.index + start[0].length)
      where = 'rows'
    }
    if (where === 'rows') {
      const rest = waiting.indexOf('</sheetData>')
      const end = rest < 0 ? waiting.lastIndexOf('</row>') + 6 : rest
      if (rest < 0 && end < 6) continue
      for (const row of rowsIn(waiting.slice(0, end))) yield { row }
      waiting = waiting.slice(rest < 0 ? end : rest + '</sheetData>'.length)
      if (rest >= 0) where = 'after'
    }
  }
  if (where !== 'after' || !/<\/worksheet>\s*$/.test(waiting)) throw new BrokenFile('sheet')
  if (!isPlainAround(waiting)) yield { odd: true }
}

function isPlainAround(xml: string): boolean {
  for (const { name, attributes } of tagsOf(xml)) {
    if (!plainAround.has(name.replace('/', ''))) return false
    if (name === 'col' && attributes.has('hidden')) return false
    if (name === 'sheetFormatPr' && attributes.has('zeroHeight')) return false
  }
  return !xml.includes('<!')
}

const emptyRow = /<row( [^>]*?)?\/>/y
const openRow = /<row( [^>]*?)?>/y

function* rowsIn(xml: string): Generator<SheetRow> {
  let at = 0
  while (at < xml.length) {
    emptyRow.lastIndex = at
    openRow.lastIndex = at
    const empty = emptyRow.exec(xml)
    const open = empty ?? openRow.exec(xml)
    if (open === null) throw new BrokenFile('row')
    const attributes = attributesOf(open[1] ?? '')
    const start = at + open[0].length
    const end = empty ? start : xml.indexOf('</row>', start)
    if (end < 0) throw new BrokenFile('row')
    yield {
      number: Number(attributes.get('r') ?? Number.NaN),
      plain: [...attributes.keys()].every((name) => rowAttributes.has(name)),
      cells: empty ? [] : cellsIn(xml.slice(start, end)),
    }
    at = empty ? start : end + 6
  }
}

/** A cell without a style is general. */
const noStyle = -1

const textCell = /<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d+)")?(?:\/>| t="s"><v>(\d{1,9})<\/v><\/c>)/y
const anyCell = /<c( [^>]*?)?(?:\/>|>[\s\S]*?<\/c>)/y

function cellsIn(xml: string): SheetCell[] {
  const cells: SheetCell[] = []
  let at = 0
  while (at < xml.length) {
    textCell.lastIndex = at
    const cell = textCell.exec(xml)
    if (cell) {
      const [, column = '', row, style, text] = cell
      cells.push({
        column,
        row: Number(row),
        style: style === undefined ? noStyle : Number(style),
        kind: text === undefined ? 'blank' : 'text',
        text: text === undefined ? -1 : Number(text),
      })
      at = textCell.lastIndex
      continue
    }
    anyCell.lastIndex = at
    const other = anyCell.exec(xml)
    if (other === null) throw new BrokenFile('cell')
    cells.push(otherCell(attributesOf(other[1] ?? '')))
    at = anyCell.lastIndex
  }
  return cells
}

function otherCell(attributes: ReadonlyMap<string, string>): SheetCell {
  const [, column = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attributes.get('r') ?? '') ?? []
  return { column, row: Number(row), style: Number(attributes.get('s') ?? noStyle), kind: 'other', text: -1 }
}
