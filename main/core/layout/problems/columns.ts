import type { LayoutDraft, LayoutProblem } from '#shared/contract/layout.ts'
import { formatText } from '#shared/messages/layout-formats.ts'
import { unwritable } from '../../spreadsheets/check-cells.ts'
import { findSource } from '../sources/all-sources.ts'
import { formatsOf, type Source } from '../sources/declare.ts'
import { cellProblems } from './contents.ts'
import { block, inform } from './problem.ts'

type Column = LayoutDraft['columns'][number]

/** Longest header, most columns, widest column that a layout may have. */
export const limits = { header: 200, columns: 200, width: { least: 3, most: 80 }, cell: 32_767 } as const

/** What is wrong column by column. */
export function columnProblems(draft: LayoutDraft): LayoutProblem[] {
  const repeated = repeats(draft.columns.map(({ header }) => header))
  const alike = repeats(draft.columns.map(({ header }) => plainHeader(header)))
  return [
    ...countProblems(draft.columns.length),
    ...draft.columns.flatMap((column, index) => [
      ...headerProblems(column, index, repeated, alike),
      ...sourceProblems(draft, column, index),
      ...sizeProblems(column, index),
    ]),
  ]
}

function countProblems(count: number): LayoutProblem[] {
  if (count === 0) return [block('columns', 'Belum ada kolom. Tambahkan sedikitnya satu.')]
  if (count <= limits.columns) return []
  return [block('columns', `Paling banyak ${limits.columns} kolom; ini ${count} kolom.`)]
}

function headerProblems(
  { header }: Column,
  index: number,
  repeated: ReadonlyMap<string, number>,
  alike: ReadonlyMap<string, number>,
): LayoutProblem[] {
  if (header.trim() === '') return [block('header', 'Judul kolom kosong.', index)]
  const found: LayoutProblem[] = []
  if (header.length > limits.header) {
    found.push(block('header', `Judul lebih dari ${limits.header} huruf; ini ${header.length} huruf.`, index))
  }
  if (unwritable(header)) found.push(block('header', 'Judul berisi tanda yang tidak dapat ditulis ke Excel.', index))
  const first = repeated.get(header)
  const similar = alike.get(plainHeader(header))
  if (first !== undefined && first !== index) {
    found.push(block('header', `Judul sama dengan kolom ${first + 1}.`, index))
  } else if (similar !== undefined && similar !== index) {
    found.push(
      inform('header', `Judul mirip dengan kolom ${similar + 1}: hanya besar huruf atau spasinya berbeda.`, index),
    )
  }
  if (header !== header.trim())
    found.push(inform('header', 'Judul diawali atau diakhiri spasi atau baris baru.', index))
  return found
}

function plainHeader(header: string): string {
  return header.trim().replaceAll(/\s+/g, ' ').toUpperCase()
}

/** Texts that stand more than once, by the place of the first. */
function repeats(texts: readonly string[]): ReadonlyMap<string, number> {
  const counted = Map.groupBy(texts.keys(), (index) => texts[index] ?? '')
  return new Map([...counted].flatMap(([text, [first = 0, ...more]]) => (more.length > 0 ? [[text, first]] : [])))
}

function sourceProblems(draft: LayoutDraft, column: Column, index: number): LayoutProblem[] {
  if (column.key === '') {
    return [
      block(
        'source',
        column.required
          ? 'Kolom wajib ini belum mempunyai sumber. Pilih dari mana isinya diambil.'
          : 'Kolom ini belum mempunyai sumber. Pilih sumbernya, atau Dikosongkan.',
        index,
      ),
    ]
  }
  const source = findSource(draft.jenis, column.key)
  if (source === undefined) {
    return [block('source', `Sumber "${column.key}" tidak dikenal untuk ${draft.jenis}. Pilih sumber lain.`, index)]
  }
  return [
    ...fillProblems(column, source, index),
    ...formatProblems(column, source, index),
    ...cellProblems(draft, column, source, index),
  ]
}

function fillProblems(column: Column, source: Source, index: number): LayoutProblem[] {
  const empty = column.key === 'kosong' || (column.key === 'tetap' && (column.fixed ?? '').trim() === '')
  if (empty && column.required) {
    return [block('source', 'Kolom wajib ini selalu kosong, jadi tidak ada baris yang dapat dikirim.', index)]
  }
  if (empty && column.key === 'tetap') return [block('source', 'Teks tetapnya belum diisi.', index)]
  if (column.required && !source.always) {
    return [inform('source', `${source.label} tidak selalu ada; formulir tanpa isian ini tidak ikut dikirim.`, index)]
  }
  return []
}

function formatProblems(column: Column, source: Source, index: number): LayoutProblem[] {
  if (column.key === 'tetap' || formatsOf[source.kind].includes(column.format)) return []
  const held = formatsOf[source.kind].map((format) => formatText[format].name).join(', ')
  return [
    block(
      'format',
      `Format ${formatText[column.format].name} tidak dapat memuat ${source.label}. Yang dapat: ${held}.`,
      index,
    ),
  ]
}

function sizeProblems({ maxLength, width }: Column, index: number): LayoutProblem[] {
  const found: LayoutProblem[] = []
  if (maxLength < 1 || maxLength > limits.cell) {
    found.push(block('length', `Panjang paling banyak harus antara 1 dan ${limits.cell}.`, index))
  }
  if (!(width >= limits.width.least && width <= limits.width.most)) {
    found.push(block('width', `Lebar kolom harus antara ${limits.width.least} dan ${limits.width.most}.`, index))
  }
  return found
}
