import { barcodeOf } from './barcode.ts'
import { mm, pageSize } from './paper.ts'
import { renderPdf, type Content, type CustomTableLayout, type TableCell } from './render-pdf.ts'
import type { OneSlip, SlipsData } from './slips-data.ts'
import type { Paper, RenderedPdf } from './snapshot.ts'

const columns = 2
const side = mm(8)
const slipHeight = mm(37)
const barcodeHeight = mm(11)

/** The slips of a berkas, several to a sheet with lines to cut along: which paper of which berkas, for the eye and for the scanner. */
export async function renderSlips(data: SlipsData, paper: Paper): Promise<RenderedPdf> {
  return renderPdf(
    { pageSize: pageSize(paper), pageMargins: [side, mm(8), side, mm(13)], content: [sheetOf(data, paper)] },
    {
      title: `Slip formulir berkas ${data.berkasNumber}, ${data.periodeName}`,
      asOf: data.asOf,
      identity: `${data.receiptNumber} ${data.slips.map((slip) => slip.code).join(' ')}`,
      footer: `Slip formulir berkas ${data.berkasNumber}, ${data.from}. Potong pada garis, lekatkan pada formulirnya.`,
    },
  )
}

function sheetOf(data: SlipsData, paper: Paper): Content {
  const width = (pageSize(paper).width - 2 * side) / columns
  const rows: TableCell[][] = []
  for (let i = 0; i < data.slips.length; i += columns) {
    const inRow = data.slips.slice(i, i + columns).map((slip) => slipCell(data, slip))
    rows.push([...inRow, ...Array<TableCell>(columns - inRow.length).fill('')])
  }
  return {
    table: { widths: Array<number>(columns).fill(width), heights: slipHeight, dontBreakRows: true, body: rows },
    layout: cutLines,
  }
}

const cutLines: CustomTableLayout = {
  hLineWidth: () => 0.4,
  vLineWidth: () => 0.4,
  hLineColor: () => '#888888',
  vLineColor: () => '#888888',
  hLineStyle: () => ({ dash: { length: 3, space: 3 } }),
  vLineStyle: () => ({ dash: { length: 3, space: 3 } }),
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

function slipCell(data: SlipsData, slip: OneSlip): TableCell {
  const barcode = barcodeOf(slip.code, barcodeHeight)
  return {
    margin: [mm(6), mm(3), mm(6), 0],
    stack: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: `Berkas ${data.berkasNumber}`, bold: true, fontSize: 13 },
              { text: data.from, fontSize: 9 },
              { text: `${slip.jenis} · ${data.periodeName}`, fontSize: 9 },
            ],
          },
          {
            width: 'auto',
            alignment: 'right',
            stack: [
              { text: String(slip.number), bold: true, fontSize: 24, lineHeight: 0.9 },
              { text: `dari ${data.papers}`, fontSize: 8 },
            ],
          },
        ],
      },
      { svg: barcode.svg, width: barcode.width, margin: [0, mm(1.2), 0, 1] },
      { text: slip.codeInGroups, fontSize: 9, characterSpacing: 0.4 },
    ],
  }
}
