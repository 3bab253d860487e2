import type { FormulirData, PrintedAnswer, PrintedBlock } from './formulir-data.ts'
import { mm, pageSize, type PageMargins } from './paper.ts'
import { renderPdf, type Content, type TableCell } from './render-pdf.ts'
import type { Paper, RenderedPdf } from './snapshot.ts'

const margins: PageMargins = [mm(20), mm(15), mm(15), mm(18)]

/** A keyed form in the order of the paper; for a perubahan the old value stands beside the new one. The same data gives the same bytes. */
export async function renderFormulir(data: FormulirData, paper: Paper): Promise<RenderedPdf> {
  const about = data.facts.map(({ value }) => value).join(' ')
  return renderPdf(
    {
      pageSize: pageSize(paper),
      pageMargins: margins,
      defaultStyle: { fontSize: 9.5 },
      content: [
        { text: data.title, bold: true, fontSize: 13, alignment: 'center' },
        { text: data.instrumenTitle, alignment: 'center', margin: [0, 0, 0, 8] },
        factsTable(data.facts),
        ...data.blocks.flatMap(blockContent),
        ...remarks(data.remarks),
      ],
    },
    { title: data.title, asOf: data.asOf, identity: about, footer: data.title },
  )
}

function factsTable(facts: FormulirData['facts']): Content {
  const half = Math.ceil(facts.length / 2)
  const cells = (fact: FormulirData['facts'][number] | undefined): TableCell[] =>
    fact
      ? [
          { text: fact.label, color: '#444444' },
          { text: fact.value, bold: true },
        ]
      : ['', '']
  return {
    table: {
      widths: ['auto', '*', 'auto', '*'],
      body: facts.slice(0, half).map((fact, index) => [...cells(fact), ...cells(facts[half + index])]),
    },
    layout: 'noBorders',
  }
}

function blockContent(block: PrintedBlock): Content[] {
  const title = block.number === '' ? block.title : `BLOK ${block.number}. ${block.title}`
  const own = block.answers.length > 0 ? [answersTable(title, block.answers)] : []
  return [...own, ...block.rows.map((row) => answersTable(`${title}: ${row.title}`, row.answers))]
}

/** The title stands in the table's header, so that it is never alone at the foot of a page and is there again on the next one. */
function answersTable(title: string, answers: readonly PrintedAnswer[]): Content {
  const compares = answers.some(({ before }) => before !== null)
  const columns = compares ? 4 : 3
  const header: TableCell[][] = [
    [{ text: title, bold: true, fontSize: 10.5, colSpan: columns }, ...Array.from({ length: columns - 1 }, () => '')],
    ...(compares ? [headerRow(['No', 'Pertanyaan', 'Semula', 'Menjadi'])] : []),
  ]
  return {
    margin: [0, 8, 0, 0],
    table: {
      headerRows: header.length,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
      widths: compares ? [24, '*', 130, 130] : [24, '*', 210],
      body: [...header, ...answers.map((answer) => answerRow(answer, compares))],
    },
    layout: {
      hLineWidth: (row) => (row === 0 ? 0 : 0.3),
      vLineWidth: () => 0,
      hLineColor: () => '#999999',
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
      paddingLeft: () => 2,
      paddingRight: () => 2,
    },
  }
}

const headerRow = (titles: readonly string[]): TableCell[] =>
  titles.map((text): TableCell => ({ text, bold: true, fillColor: '#eeeeee' }))

function answerRow({ number, label, answer, before }: PrintedAnswer, compares: boolean): TableCell[] {
  const now: TableCell = { text: answer === '' ? '–' : answer, bold: true }
  if (!compares) return [number, label, now]
  return before === null
    ? [number, label, '', { text: answer, bold: false }]
    : [number, label, before === '' ? '–' : before, now]
}

function remarks(list: FormulirData['remarks']): Content[] {
  if (list.length === 0) return []
  return [
    { text: 'ALASAN DAN CATATAN', bold: true, fontSize: 10.5, margin: [0, 10, 0, 3] },
    { ul: list.map(({ about, text }) => ({ text: [{ text: `${about}: `, bold: true }, text] })) },
  ]
}
