import type { Content, TableCell } from '../render-pdf.ts'
import type { BeritaAcaraSnapshot } from '../snapshot.ts'
import { amountText, type Amount } from './words.ts'

type Line = {
  readonly number: string
  readonly label: string
  readonly amount: Amount | null
  readonly indented?: boolean
  readonly total?: boolean
}

/** The counted list of §1.3: what became of the prelist, then the proposals, each with its lampiran. Figures stand right-aligned under each other. */
export function decisionList(snapshot: BeritaAcaraSnapshot): Content {
  // Three tables, so that the long words of the prelist's figures take no width from the lines below them.
  return {
    margin: [0, 0, 0, 8],
    stack: [prelistLines(snapshot), proposalLines(snapshot), programmeLines(snapshot)]
      .filter((lines) => lines.length > 0)
      .map((lines) => linesTable(lines, snapshot.unit)),
  }
}

function linesTable(lines: readonly Line[], unit: BeritaAcaraSnapshot['unit']): Content {
  return {
    table: {
      dontBreakRows: true,
      // A heading without its first line would say nothing.
      keepWithHeaderRows: 1,
      widths: [14, 14, '*', 'auto'],
      body: lines.map((line) => decisionRow(line, unit)),
    },
    layout: {
      hLineWidth: (row) => (lines[row]?.total ? 0.7 : 0),
      vLineWidth: () => 0,
      paddingTop: () => 1,
      paddingBottom: () => 1,
      paddingLeft: () => 0,
      paddingRight: () => 3,
    },
  }
}

function prelistLines({ counts: { prelist } }: BeritaAcaraSnapshot): Line[] {
  return [
    { number: '1.', label: 'Keberadaan dan status data yang telah terdaftar (prelist)', amount: null },
    sub('a.', 'Tidak ditemukan', prelist.tidakDitemukan),
    sub('b.', 'Mampu (meningkat)', prelist.mampu),
    sub('c.', 'Pindah', prelist.pindah),
    sub('d.', 'Meninggal dunia', prelist.meninggal),
    sub('e.', 'Ganda atau sebab lain', prelist.lain),
    sub('f.', 'Diperbaiki', prelist.diperbaiki),
    sub('g.', 'Tetap layak', prelist.tetap),
    { number: '', label: 'JUMLAH PRELIST', amount: prelist.jumlah, indented: true, total: true },
  ]
}

function proposalLines({ counts, lampiran }: BeritaAcaraSnapshot): Line[] {
  const refused = lampiran.ditolak.length > 0 ? 'Usulan tidak disepakati (Lampiran IV)' : 'Usulan tidak disepakati'
  return [
    { number: '2.', label: 'Usulan baru (Lampiran I)', amount: counts.usulan },
    { number: '3.', label: 'Dikeluarkan atau dihapus (Lampiran II)', amount: counts.penghapusan },
    { number: '4.', label: 'Perubahan atau perbaikan data (Lampiran III)', amount: counts.perubahan },
    { number: '5.', label: refused, amount: counts.tidakDisepakati },
  ]
}

function programmeLines({ programmes, unit }: BeritaAcaraSnapshot): Line[] {
  if (programmes.length === 0) return []
  return [
    { number: '6.', label: `Rincian ${unit} usulan baru menurut program`, amount: null },
    ...programmes.map(({ name, keluarga, jiwa }, index) =>
      sub(`${String.fromCharCode(97 + index)}.`, name, { keluarga, jiwa }),
    ),
  ]
}

function sub(number: string, label: string, amount: Amount): Line {
  return { number, label, amount, indented: true }
}

function decisionRow(line: Line, unit: BeritaAcaraSnapshot['unit']): TableCell[] {
  const bold = line.total === true
  const figure: TableCell = line.amount
    ? { text: amountText(line.amount, unit), alignment: 'right', bold, noWrap: true }
    : ''
  if (line.indented) return ['', line.number, { text: line.label, bold }, figure]
  if (line.amount === null) return [line.number, { text: line.label, colSpan: 3 }, '', '']
  return [line.number, { text: line.label, colSpan: 2 }, '', figure]
}
