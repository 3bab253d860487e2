import type { ListCell, ListRow } from './list-cell.ts'
import type { SharedTexts } from './shared-texts.ts'
import { decoded, textRuns } from './xml-text.ts'

/** What cells refer to. */
export type CellTables = { readonly texts: SharedTexts; readonly dates: readonly boolean[] }

/** Excel has no more columns; a file that says so is made to harm. */
const columns = 16_384

/** Reads the rows in a piece of a sheet. `before`: number of the row that came last. */
export function rowsIn(xml: string, tables: CellTables, before: number): ListRow[] {
  const rows: ListRow[] = []
  let number = before
  let at = 0
  for (;;) {
    const open = nextTag(xml, '<row', at)
    if (open === -1) return rows
    const end = xml.indexOf('>', open)
    if (end === -1) return rows
    const said = Number(attributeIn(xml.slice(open, end), ' r="'))
    number = said > 0 ? said : number + 1
    if (xml.charCodeAt(end - 1) === 47) {
      rows.push({ number, cells: [] })
      at = end + 1
      continue
    }
    const close = xml.indexOf('</row>', end)
    const last = close === -1 ? xml.length : close
    rows.push({ number, cells: cellsIn(xml, end + 1, last, tables) })
    at = last
  }
}

function cellsIn(xml: string, from: number, until: number, tables: CellTables): (ListCell | undefined)[] {
  const cells: (ListCell | undefined)[] = []
  let column = -1
  let at = from
  for (;;) {
    const open = nextTag(xml, '<c', at)
    if (open === -1 || open >= until) return cells
    const end = xml.indexOf('>', open)
    if (end === -1 || end >= until) return cells
    const tag = xml.slice(open, end)
    const named = columnOf(tag)
    column = named === -1 ? column + 1 : named
    at = end + 1
    if (xml.charCodeAt(end - 1) === 47) continue
    const close = xml.indexOf('</c>', at)
    if (close === -1) return cells
    if (column < columns) {
      const cell = cellIn(tag, xml.slice(at, close), tables)
      if (cell !== undefined) {
        while (cells.length < column) cells.push(undefined)
        cells[column] = cell
      }
    }
    at = close + 4
  }
}

function cellIn(tag: string, inner: string, tables: CellTables): ListCell | undefined {
  const type = attributeIn(tag, ' t="')
  if (type === 'inlineStr') return textRuns(inner)
  const raw = valueIn(inner)
  if (raw === undefined) return undefined
  switch (type) {
    case 's':
      return tables.texts.get(Number(raw))
    case 'str':
      return decoded(raw)
    case 'b':
      return { type: 'boolean', value: raw === '1' || raw === 'true' }
    case 'e':
      return { type: 'error', raw: decoded(raw) }
    case 'd':
      return { type: 'isoDate', raw }
    default:
      return numberCell(raw, attributeIn(tag, ' s="'), tables)
  }
}

/** The digits stay as they stand in the file: turning them into a number is what loses them. */
function numberCell(raw: string, style: string, { dates }: CellTables): ListCell {
  if (style !== '' && dates[Number(style)] === true) return { type: 'date', serial: Number(raw) }
  return { type: 'number', raw }
}

function valueIn(inner: string): string | undefined {
  const open = nextTag(inner, '<v', 0)
  if (open === -1) return undefined
  const end = inner.indexOf('>', open)
  if (inner.charCodeAt(end - 1) === 47) return undefined
  const last = inner.indexOf('</v>', end)
  return last === -1 ? undefined : inner.slice(end + 1, last)
}

/** Where a tag of exactly this name opens. */
function nextTag(xml: string, tag: string, from: number): number {
  for (let at = xml.indexOf(tag, from); at !== -1; at = xml.indexOf(tag, at + 1)) {
    const after = xml.charCodeAt(at + tag.length)
    // '>', '/', or a blank of any kind.
    if (after === 62 || after === 47 || after === 32 || after === 10 || after === 13 || after === 9) return at
  }
  return -1
}

/** An attribute of a tag; ' name="' is how every writer of workbooks puts them. '' when it has none. */
function attributeIn(tag: string, opening: string): string {
  const at = tag.indexOf(opening)
  if (at === -1) return ''
  const from = at + opening.length
  return tag.slice(from, tag.indexOf('"', from))
}

/** 0 for 'A', from the cell's own name; -1 when it has none. */
function columnOf(tag: string): number {
  const at = tag.indexOf(' r="')
  if (at === -1) return -1
  let column = 0
  for (let index = at + 4; index < tag.length; index += 1) {
    const letter = tag.charCodeAt(index) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
