import { textWidth, listMargins } from '../paper.ts'
import type { ContentTable, ContentText, CustomTableLayout, TableCell } from '../render-pdf.ts'
import type { Paper } from '../snapshot.ts'

export type ListColumn = {
  readonly title: string
  /** Share of the width that is left after the fixed columns; or points. */
  readonly width: { readonly share: number } | { readonly points: number }
  readonly centred?: boolean
}

/** Smaller on the shorter A4, so that words like PERKEBUNAN still fit their column. */
const fontSizes: Readonly<Record<Paper, number>> = { F4: 8.3, A4: 7.2 }
const padding = 2.5

/** Thin grey lines, a light header: 1,360 rows must stay readable and the printer's toner last. */
const lines: CustomTableLayout = {
  hLineWidth: () => 0.4,
  vLineWidth: () => 0.4,
  hLineColor: () => '#666666',
  vLineColor: () => '#666666',
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 2,
  paddingBottom: () => 2,
}

/** A list over the width of a turned page; its header repeats on each page and a row never breaks. An empty one says NIHIL. */
export function listTable(
  columns: readonly ListColumn[],
  rows: readonly (readonly string[])[],
  total: string,
  paper: Paper,
): ContentTable {
  const header = columns.map((column): TableCell => ({
    text: column.title,
    bold: true,
    alignment: 'center',
    fillColor: '#eeeeee',
  }))
  const body = rows.map((row) => columns.map((column, index): TableCell => cell(row[index] ?? '', column)))
  return {
    fontSize: fontSizes[paper],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: pointWidths(columns, textWidth(paper, listMargins, true)),
      body: [header, ...(body.length > 0 ? body : [nihil(columns.length)]), totalRow(total, columns.length)],
    },
    layout: lines,
  }
}

function cell(text: string, column: ListColumn): TableCell {
  return column.centred ? { text: breakable(text), alignment: 'center' } : breakable(text)
}

/** A word longer than any column gets places where it may break, so that it stays inside its cell. Numbers of 16 digits fit and stay whole. */
function breakable(text: string): string {
  return text.replace(/\S{19,}/g, (word) => word.replace(/.{12}/gu, '$&\u200B'))
}

function nihil(columns: number): TableCell[] {
  return acrossAll({ text: 'NIHIL', alignment: 'center', bold: true, margin: [0, 6, 0, 6] }, columns)
}

function totalRow(total: string, columns: number): TableCell[] {
  return acrossAll({ text: `Jumlah: ${total}`, bold: true, margin: [2, 2, 0, 2], fillColor: '#eeeeee' }, columns)
}

function acrossAll(cell: ContentText, columns: number): TableCell[] {
  return [{ ...cell, colSpan: columns }, ...Array.from({ length: columns - 1 }, (): TableCell => '')]
}

function pointWidths(columns: readonly ListColumn[], total: number): number[] {
  const inner = total - columns.length * (2 * padding + 0.4)
  const fixed = columns.reduce((sum, { width }) => sum + ('points' in width ? width.points : 0), 0)
  const shares = columns.reduce((sum, { width }) => sum + ('share' in width ? width.share : 0), 0)
  return columns.map(({ width }) => ('points' in width ? width.points : ((inner - fixed) * width.share) / shares))
}

export const share = (share: number): ListColumn['width'] => ({ share })
export const points = (points: number): ListColumn['width'] => ({ points })
/** 16 digits at the size of the lists, without a break. */
export const numberWidth = points(16 * 8.3 * 0.5 + 1)
