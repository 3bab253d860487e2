import { textWidth, type PageMargins } from './paper.ts'
import type { Content } from './render-pdf.ts'
import type { Paper } from './snapshot.ts'

export type LetterheadLines = {
  /** Each with its size in points, first line on top. */
  readonly lines: readonly { readonly text: string; readonly size: number }[]
  readonly address: string
  readonly contact: string
  /** PNG or JPEG as data URL, left of the text. */
  readonly logo: string | null
}

const logoSpace = 62

/** Letterhead with the double rule of official letters. With a logo the text stays centred on the page. `turned`: on a page that lies. */
export function letterheadBlock(lines: LetterheadLines, paper: Paper, margins: PageMargins, turned = false): Content[] {
  const text: Content = { stack: letterheadTexts(lines), alignment: 'center' }
  const width = textWidth(paper, margins, turned)
  return [
    lines.logo === null
      ? text
      : {
          columns: [
            { image: lines.logo, fit: [logoSpace, logoSpace], width: logoSpace },
            { ...text, width: '*' },
            { text: '', width: logoSpace },
          ],
        },
    {
      margin: [0, 5, 0, 12],
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 2.2 },
        { type: 'line', x1: 0, y1: 3, x2: width, y2: 3, lineWidth: 0.7 },
      ],
    },
  ]
}

function letterheadTexts({ lines, address, contact }: LetterheadLines): Content[] {
  const small = [address, contact].filter((line) => line !== '')
  return [
    ...lines.map(({ text, size }): Content => ({ text, bold: true, fontSize: size, lineHeight: 1.05 })),
    ...small.map((text): Content => ({ text, fontSize: 9.5, margin: [0, 1, 0, 0] })),
  ]
}
