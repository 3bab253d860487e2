import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { fontFiles } from './fonts.ts'
import { mm } from './paper.ts'
import type { RenderedPdf } from './snapshot.ts'

export type {
  Column,
  Content,
  ContentTable,
  ContentText,
  ContentSection,
  TableCell,
  CustomTableLayout,
} from 'pdfmake/interfaces.js'

export type PdfFacts = {
  readonly title: string
  /** The only date in the file, so that the same content gives the same bytes. */
  readonly asOf: string
  /** What the document is, so that two documents never share the identity that PDF derives from these facts. */
  readonly identity: string
  /** Left in the foot of each page, beside the page number. */
  readonly footer: string
}

const fonts = fontFiles()
pdfmake.setFonts({ Tinos: { ...fonts } })
// A document reads its four fonts and nothing else, whatever a text may contain.
const allowed: ReadonlySet<string> = new Set(Object.values(fonts))
pdfmake.setLocalAccessPolicy((path) => allowed.has(path))
pdfmake.setUrlAccessPolicy(() => false)

/** Renders a definition. The same definition and facts give the same bytes. Blocks its thread (0.75 ms a table row): run it in a worker. */
export async function renderPdf(definition: TDocumentDefinitions, facts: PdfFacts): Promise<RenderedPdf> {
  let pages = 0
  const pdf = await pdfmake
    .createPdf({
      ...definition,
      info: {
        title: facts.title,
        creator: 'Padan',
        producer: 'Padan',
        subject: facts.identity,
        creationDate: new Date(facts.asOf),
        modDate: new Date(facts.asOf),
      },
      footer: (page, pageCount) => {
        pages = pageCount
        return footerLine(facts.footer, page, pageCount)
      },
      defaultStyle: { font: 'Tinos', fontSize: 11.5, ...definition.defaultStyle },
    })
    .getBuffer()
  return { pdf, pages }
}

/** Foot of a page: what it belongs to, and which page of how many. */
export function footerLine(text: string, page: number, pageCount: number): Content {
  return {
    margin: [footerIndent, 10, footerIndent, 0],
    fontSize: 8,
    color: '#444444',
    columns: [
      { text, width: '*' },
      { text: `Halaman ${page} dari ${pageCount}`, width: 'auto', alignment: 'right' },
    ],
  }
}

const footerIndent = mm(15)
