import { letterheadBlock } from './letterhead.ts'
import type { PaketData } from './paket-data.ts'
import { letterMargins, pageSize } from './paper.ts'
import { renderPdf, type Content, type TableCell } from './render-pdf.ts'
import type { Paper, RenderedPdf } from './snapshot.ts'

/** The cover of files for SIKS-NG, or the list of what goes with them. The same data gives the same bytes. */
export async function renderPaket(data: PaketData, paper: Paper): Promise<RenderedPdf> {
  return renderPdf(
    { pageSize: pageSize(paper), pageMargins: letterMargins, content: content(data, paper) },
    {
      title: `${data.title}, ${data.about}`,
      asOf: data.asOf,
      identity: `${data.title} ${data.about}`,
      footer: data.foot,
    },
  )
}

function content(data: PaketData, paper: Paper): Content[] {
  const { letterhead } = data
  const lines = [
    { text: letterhead.line1, size: 13 },
    { text: letterhead.line2, size: 15 },
  ]
  return [
    ...letterheadBlock(
      { lines, address: letterhead.address, contact: letterhead.contact, logo: null },
      paper,
      letterMargins,
    ),
    { text: data.title.toUpperCase(), bold: true, fontSize: 14, alignment: 'center' },
    { text: data.about, fontSize: 13, alignment: 'center', margin: [0, 2, 0, 10] },
    {
      table: { widths: [110, 6, '*'], body: data.facts.map(([label, value]) => [label, ':', value]) },
      layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingTop: () => 1.5 },
    },
    ...data.tables.flatMap(section),
    { text: data.foot, fontSize: 9.5, margin: [0, 12, 0, 0] },
  ]
}

function section({ title, none, widths, head, rows }: PaketData['tables'][number]): Content[] {
  const heading: Content = { text: title, bold: true, margin: [0, 12, 0, 4], headlineLevel: 1 }
  if (rows.length === 0) return [heading, { text: none, fontSize: 10.5 }]
  const titles = head.map((text): TableCell => ({ text, bold: true, alignment: 'center', fillColor: '#eeeeee' }))
  return [
    heading,
    {
      fontSize: 9.5,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [...widths],
        body: [titles, ...rows.map((row) => row.map((text): TableCell => ({ text: breakable(text) })))],
      },
      layout: {
        hLineWidth: () => 0.4,
        vLineWidth: () => 0.4,
        hLineColor: () => '#666666',
        vLineColor: () => '#666666',
      },
    },
  ]
}

/** A SHA-256 has no place where a line may end; after every sixteen signs it may. */
function breakable(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? text.replace(/.{16}(?=.)/g, '$& ') : text
}
