import { longDate } from '#shared/domain/date-text.ts'
import { groupSpans, reportCell } from '#shared/domain/report-cell.ts'
import type { LaporanData } from './laporan-data.ts'
import { letterheadBlock } from './letterhead.ts'
import { mm, pageSize, textWidth, type PageMargins } from './paper.ts'
import { renderPdf, type Content, type CustomTableLayout, type TableCell } from './render-pdf.ts'
import type { Paper, RenderedPdf } from './snapshot.ts'

type Table = LaporanData['tables'][number]

/** Tables want width; the left edge keeps room for holes. */
const margins: PageMargins = [mm(20), mm(15), mm(15), mm(18)]
/** More columns than these don't fit an upright page in a size that is read with ease. */
const upright = 7

/** A report: letterhead, what is counted how, its tables. Lies across the page where a table is wide. The same data gives the same bytes. */
export async function renderLaporan(data: LaporanData, paper: Paper): Promise<RenderedPdf> {
  const turned = data.tables.some(({ columns }) => columns.length > upright)
  return renderPdf(
    {
      pageSize: pageSize(paper),
      pageOrientation: turned ? 'landscape' : 'portrait',
      pageMargins: margins,
      content: content(data, paper, turned),
    },
    {
      title: `${data.title}, ${data.about}`,
      asOf: data.asOf,
      identity: `Laporan ${data.title} ${data.about}`,
      footer: `${data.title} · ${data.about} · dicetak ${longDate(data.printedOn)} pukul ${data.printedTime} oleh ${data.printedBy}`,
    },
  )
}

function content(data: LaporanData, paper: Paper, turned: boolean): Content[] {
  const { letterhead } = data
  const lines = [
    { text: letterhead.line1, size: 13 },
    { text: letterhead.line2, size: 15 },
  ].filter(({ text }) => text !== '')
  return [
    ...letterheadBlock(
      { lines, address: letterhead.address, contact: letterhead.contact, logo: null },
      paper,
      margins,
      turned,
    ),
    { text: data.title.toUpperCase(), bold: true, fontSize: 14, alignment: 'center' },
    { text: data.about, alignment: 'center', margin: [0, 2, 0, 8] },
    ...(data.empty === '' ? [] : [{ text: data.empty, italics: true, margin: [0, 0, 0, 8] } as Content]),
    ...data.tables.map((table, index) => section(table, index, textWidth(paper, margins, turned))),
    { text: 'Cara menghitung', bold: true, fontSize: 10.5, margin: [0, 14, 0, 3] },
    { ol: data.method.map((text) => ({ text, margin: [0, 0, 0, 2] })), fontSize: 9 },
  ]
}

/** A short table stays on one page; a long one carries its title over to the next. */
function section(table: Table, index: number, width: number): Content {
  const title = `${index + 1}. ${table.title}`
  const margin: [number, number, number, number] = [0, index === 0 ? 2 : 12, 0, 0]
  if (table.rows.length === 0) {
    return {
      margin,
      unbreakable: true,
      stack: [heading(title, table.note), { text: table.none, italics: true, fontSize: 10 }],
    }
  }
  return { margin, unbreakable: table.rows.length <= shortTable, stack: [grid(table, title, width)] }
}

const shortTable = 24

function heading(title: string, note: string): Content {
  return {
    stack: [
      { text: title, bold: true, fontSize: 11.5 },
      ...(note === '' ? [] : [{ text: note, fontSize: 9, margin: [0, 1, 0, 1] } as Content]),
    ],
  }
}

function grid(table: Table, title: string, width: number): Content {
  const heads = headRows(table)
  return {
    fontSize: fontSize(table.columns.length),
    table: {
      headerRows: heads.length + 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widthsOf(table, width),
      body: [
        titleRow(table, title),
        ...heads,
        ...table.rows.map((row) => bodyRow(table, row, false)),
        ...(table.total === null ? [] : [bodyRow(table, table.total, true)]),
      ],
    },
    layout: lines,
  }
}

/** Over all columns, without lines around it. */
function titleRow({ columns, note }: Table, title: string): TableCell[] {
  const border: [boolean, boolean, boolean, boolean] = [false, false, false, true]
  return [
    { stack: [heading(title, note)], colSpan: columns.length, border },
    ...columns.slice(1).map((): TableCell => ({ text: '', border })),
  ]
}

function fontSize(columns: number): number {
  if (columns > 14) return 7
  return columns > 9 ? 8.2 : 9
}

const lines: CustomTableLayout = {
  // The title stands above the first line.
  hLineWidth: (line) => (line === 0 ? 0 : 0.4),
  vLineWidth: () => 0.4,
  hLineColor: () => '#666666',
  vLineColor: () => '#666666',
  paddingLeft: () => 2.5,
  paddingRight: () => 2.5,
  paddingTop: () => 1.8,
  paddingBottom: () => 1.8,
}

/** What names a row takes what the numbers leave; numbers are all of one width, so that columns line up from table to table. */
function widthsOf({ columns }: Table, width: number): (number | string)[] {
  const texts = columns.filter(({ kind }) => kind === 'text').length
  const inner = width - columns.length * 5.4
  const least = columns.length > 14 ? 0.14 : 0.12 + texts * 0.08
  const named = Math.max(least, 1 - (columns.length - texts) * 0.13)
  const number = (inner * (1 - named)) / Math.max(1, columns.length - texts)
  return columns.map(({ kind }) => (kind === 'text' ? (inner * named) / texts : number))
}

function headRows({ columns }: Table): TableCell[][] {
  const title = { bold: true, alignment: 'center' as const, fillColor: '#eeeeee' }
  const heads = columns.map(({ head }): TableCell => ({ text: head, ...title }))
  if (columns.every(({ group }) => group === '')) return [heads]
  const over = groupSpans(columns).flatMap(({ name, from, columns: many }): TableCell[] => {
    const first: TableCell =
      name === '' ? { text: columns[from]?.head ?? '', rowSpan: 2, ...title } : { text: name, colSpan: many, ...title }
    return [first, ...Array.from({ length: many - 1 }, (): TableCell => '')]
  })
  return [over, columns.map((column, at) => (column.group === '' ? '' : (heads[at] ?? '')))]
}

function bodyRow({ columns }: Table, row: Table['rows'][number], total: boolean): TableCell[] {
  return columns.map(({ kind }, at): TableCell => {
    const text = reportCell(kind, row[at] ?? null)
    const shown = { text, alignment: kind === 'text' ? ('left' as const) : ('right' as const), noWrap: kind !== 'text' }
    return total ? { ...shown, bold: true, fillColor: '#eeeeee' } : shown
  })
}
