import { dayName, longDate } from '#shared/domain/date-text.ts'
import { letterheadBlock } from './letterhead.ts'
import { letterMargins, pageSize } from './paper.ts'
import { renderPdf, type Content, type TableCell } from './render-pdf.ts'
import type { ReceiptData } from './receipt-data.ts'
import type { Paper, RenderedPdf } from './snapshot.ts'

/** Tanda terima berkas: what a village handed over, what is missing, who gave and who took. The same data gives the same bytes. */
export async function renderReceipt(data: ReceiptData, paper: Paper): Promise<RenderedPdf> {
  return renderPdf(
    { pageSize: pageSize(paper), pageMargins: letterMargins, content: receiptContent(data, paper) },
    {
      title: `Tanda Terima Berkas ${data.receiptNumber}`,
      asOf: data.asOf,
      identity: data.receiptNumber,
      footer: `Tanda terima ${data.receiptNumber}`,
    },
  )
}

function receiptContent(data: ReceiptData, paper: Paper): Content[] {
  const { letterhead } = data
  return [
    ...letterheadBlock(
      {
        lines: [
          { text: letterhead.line1, size: 13 },
          { text: letterhead.line2, size: 15 },
        ],
        address: letterhead.address,
        contact: letterhead.contact,
        logo: null,
      },
      paper,
      letterMargins,
    ),
    { text: 'TANDA TERIMA BERKAS', bold: true, fontSize: 14, alignment: 'center' },
    { text: `Nomor : ${data.receiptNumber}`, alignment: 'center', margin: [0, 2, 0, 12] },
    facts(data),
    heading('Lembar formulir'),
    papersTable(data.papers),
    heading('Kelengkapan'),
    checklistTable(data.checklist),
    missing(data.checklist),
    ...(data.note === ''
      ? []
      : [{ text: [{ text: 'Catatan: ', bold: true }, data.note], margin: [0, 4, 0, 0] } as Content]),
    signatures(data),
  ]
}

const heading = (text: string): Content => ({ text, bold: true, margin: [0, 12, 0, 4] })

function facts(data: ReceiptData): Content {
  const time = data.receivedTime === '' ? '' : `, pukul ${data.receivedTime}`
  const lines: [string, string][] = [
    ['Nomor berkas', data.berkasNumber],
    ['Periode', data.periodeName],
    ['Dari', data.from],
    ['Diterima', `${dayName(data.receivedOn)}, ${longDate(data.receivedOn)}${time}`],
    [
      'Dasar usulan',
      data.dasar === 'musyawarah' ? 'Musyawarah desa/kelurahan' : 'Surat pernyataan tanggung jawab mutlak (SPTJM)',
    ],
  ]
  return {
    table: { widths: [90, 6, '*'], body: lines.map(([label, value]) => [label, ':', value]) },
    layout: { ...plain, paddingTop: () => 1.5, paddingBottom: () => 1.5 },
  }
}

const plain = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 4 }
const thin = {
  hLineWidth: () => 0.4,
  vLineWidth: () => 0.4,
  hLineColor: () => '#666666',
  vLineColor: () => '#666666',
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

function papersTable(papers: ReceiptData['papers']): Content {
  const title = (text: string): TableCell => ({ text, bold: true, alignment: 'center', fillColor: '#eeeeee' })
  const count = (number: number): TableCell => ({ text: `${number} lembar`, alignment: 'center' })
  const total = papers.usulan + papers.perubahan + papers.penghapusan
  return {
    table: {
      widths: ['*', '*', '*', '*'],
      body: [
        ['Usulan', 'Perubahan', 'Penghapusan', 'Jumlah'].map(title),
        [papers.usulan, papers.perubahan, papers.penghapusan, total].map(count),
      ],
    },
    layout: thin,
  }
}

function checklistTable(checklist: ReceiptData['checklist']): Content {
  const title = (text: string): TableCell => ({ text, bold: true, alignment: 'center', fillColor: '#eeeeee' })
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [22, '*', 90],
      body: [
        ['No', 'Berkas', 'Keadaan'].map(title),
        ...checklist.map((item, index): TableCell[] => [
          { text: String(index + 1), alignment: 'center' },
          item.label,
          { text: stateOf(item), alignment: 'center', bold: item.required && !item.present },
        ]),
      ],
    },
    layout: thin,
  }
}

function stateOf({ required, present }: ReceiptData['checklist'][number]): string {
  if (present) return 'ada'
  return required ? 'KURANG' : '–'
}

function missing(checklist: ReceiptData['checklist']): Content {
  const labels = checklist.filter(({ required, present }) => required && !present).map(({ label }) => label)
  const text = labels.length === 0 ? 'Berkas lengkap.' : `Mohon dilengkapi: ${labels.join('; ')}.`
  return { text, margin: [0, 6, 0, 0] }
}

function signatures(data: ReceiptData): Content {
  const block = (title: string, name: string, under: string): Content => ({
    alignment: 'center',
    stack: [title, { text: name, bold: true, margin: [0, 48, 0, 0] }, under],
  })
  return {
    unbreakable: true,
    margin: [0, 18, 0, 0],
    stack: [
      { text: `${data.signedAt}, ${longDate(data.receivedOn)}`, alignment: 'center', margin: [230, 0, 0, 6] },
      {
        columns: [
          block('Yang menyerahkan,', data.broughtBy, data.broughtByRole),
          block('Yang menerima,', data.receivedBy, ''),
        ],
      },
    ],
  }
}
