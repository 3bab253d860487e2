import { terbilang } from '#shared/domain/terbilang.ts'
import type { Content, TableCell } from '../render-pdf.ts'
import type { BeritaAcaraSnapshot } from '../snapshot.ts'
import { signedText } from './words.ts'

type Signatory = BeritaAcaraSnapshot['signatories'][number]

/** Blank points between a title and the name under it: room for signature and stamp. */
const signatureSpace = 46

/**
 * The two closing sentences and the signatures, in one piece: a page with nothing but signatures could be put under any text,
 * so at least these lines always go with them.
 */
export function closingBlock(snapshot: BeritaAcaraSnapshot): Content {
  return {
    unbreakable: true,
    stack: [
      paragraph(
        'Hasil musyawarah ini merupakan usulan dan tidak serta-merta menjadikan yang bersangkutan penerima bantuan sosial.',
      ),
      paragraph(
        `Demikian Berita Acara ini dibuat dengan sebenarnya dalam rangkap ${snapshot.copies} (${terbilang(snapshot.copies)}) ` +
          'untuk dipergunakan sebagaimana mestinya.',
      ),
      { text: signedText(snapshot), alignment: 'center', margin: [rightHalf, 8, 0, 6] },
      signatureTable(snapshot.signatories),
    ],
  }
}

/** The date stands over the right column of signatures. */
const rightHalf = 230

/** Not justified: that would pull 'serta-merta' apart at its hyphen. */
function paragraph(text: string): Content {
  return { text, leadingIndent: 30, lineHeight: 1.15, margin: [0, 0, 0, 6] }
}

/** Two side by side in printing order; an odd last one stands in the middle. */
function signatureTable(signatories: readonly Signatory[]): Content {
  const body: TableCell[][] = []
  for (let index = 0; index < signatories.length; index += 2) {
    const [left, right] = [signatories[index], signatories[index + 1]]
    if (!left) continue
    body.push(
      right
        ? [signatureCell(left), signatureCell(right)]
        : [{ ...signatureCell(left), colSpan: 2, margin: [120, 0, 120, 16] }, ''],
    )
  }
  if (body.length === 0) return ''
  return { table: { widths: ['*', '*'], dontBreakRows: true, body }, layout: 'noBorders' }
}

function signatureCell({ title, name, nip }: Signatory) {
  const nipLine: Content[] = nip === '' ? [] : [{ text: `NIP ${nip}`, fontSize: 10.5 }]
  return {
    alignment: 'center' as const,
    margin: [4, 0, 4, 16] as [number, number, number, number],
    stack: [
      { text: `${title},` },
      name === ''
        ? {
            text: '( ........................................ )',
            margin: [0, signatureSpace, 0, 0] as [number, number, number, number],
          }
        : {
            text: name,
            bold: true,
            decoration: 'underline' as const,
            margin: [0, signatureSpace, 0, 0] as [number, number, number, number],
          },
      ...nipLine,
    ],
  }
}
