import { countInWords } from '#shared/domain/terbilang.ts'
import type { Content, TableCell } from '../render-pdf.ts'
import type { BeritaAcaraSnapshot } from '../snapshot.ts'

/** Rows to sign in by hand for whoever came without being written down before. */
const blankRows = 10
const rowHeight = 21

/** Daftar hadir with the signature numbers in zig-zag, so that two large signatures never meet. */
export function attendanceList(snapshot: BeritaAcaraSnapshot): Content[] {
  const { peserta } = snapshot
  const rows = [
    ...peserta.map(attendanceRow),
    ...Array.from({ length: blankRows }, (_, i) => blankRow(peserta.length + i)),
  ]
  return [
    {
      fontSize: 10,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [22, '*', 22, 92, 104, 62, 62],
        heights: (row: number) => (row === 0 ? 'auto' : rowHeight),
        body: [header(), ...rows],
      },
      layout: {
        hLineWidth: () => 0.4,
        hLineColor: () => '#666666',
        vLineColor: () => '#666666',
        // No line between the two halves of the signature column.
        vLineWidth: (column) => (column === 6 ? 0 : 0.4),
        paddingTop: () => 3,
        paddingBottom: () => 1,
        paddingLeft: () => 3,
        paddingRight: () => 3,
      },
    },
    attendanceTotal(snapshot),
  ]
}

function header(): TableCell[] {
  const titles = ['No', 'Nama', 'L/P', 'Unsur / Jabatan', 'Alamat / Dusun']
  const cell = (text: string): TableCell => ({ text, bold: true, alignment: 'center', fillColor: '#eeeeee' })
  return [
    ...titles.map(cell),
    { text: 'Tanda Tangan', bold: true, alignment: 'center', fillColor: '#eeeeee', colSpan: 2 },
    '',
  ]
}

function attendanceRow(peserta: BeritaAcaraSnapshot['peserta'][number], index: number): TableCell[] {
  const { name, sex, unsur, address } = peserta
  return [number(index), name, { text: sex, alignment: 'center' }, unsur, address, ...signatureCells(index)]
}

function blankRow(index: number): TableCell[] {
  return [number(index), '', '', '', '', ...signatureCells(index)]
}

const number = (index: number): TableCell => ({ text: String(index + 1), alignment: 'center' })

function signatureCells(index: number): [TableCell, TableCell] {
  const cell: TableCell = { text: `${index + 1}. .............`, fontSize: 9, noWrap: true }
  return index % 2 === 0 ? [cell, ''] : ['', cell]
}

function attendanceTotal({ peserta, invited, signatories }: BeritaAcaraSnapshot): Content {
  const men = peserta.filter(({ sex }) => sex === 'L').length
  const head = signatories.find(({ title }) => /kepala desa|lurah|keuchik|wali nagari|perbekel|kuwu/i.test(title))
  const invitedText = invited > 0 ? `Diundang ${countInWords(invited)} orang. ` : ''
  const approval: Content[] = head
    ? [
        {
          margin: [250, 12, 0, 0],
          alignment: 'center',
          stack: [
            'Mengesahkan,',
            `${head.title},`,
            { text: head.name || '( .............................. )', bold: head.name !== '', margin: [0, 44, 0, 0] },
          ],
        },
      ]
    : []
  return {
    unbreakable: true,
    margin: [0, 8, 0, 0],
    stack: [
      `${invitedText}Hadir ${countInWords(peserta.length)} orang: ${men} laki-laki dan ${peserta.length - men} perempuan.`,
      ...approval,
    ],
  }
}
