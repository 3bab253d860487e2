import type { CellFormat, LayoutDraft, LayoutProblem } from '#shared/contract/layout.ts'
import { formatText } from '#shared/messages/layout-formats.ts'
import { cellProblem } from '../../spreadsheets/check-cells.ts'
import { cellFor } from '../cell.ts'
import type { Source } from '../sources/declare.ts'
import { vocabularies, wordFor } from '../sources/vocabularies.ts'
import { block } from './problem.ts'

type Column = LayoutDraft['columns'][number]

/** The length that a format always has. */
const fixedLength: Readonly<Partial<Record<CellFormat, number>>> = {
  digits16: 16,
  date: 10,
  dateDash: 10,
  dateIso: 10,
  rtRw: 3,
}

/** What a column would do with its contents: texts of a known length, words of the target, the fixed text. */
export function cellProblems(draft: LayoutDraft, column: Column, source: Source, index: number): LayoutProblem[] {
  return [
    ...lengthProblems(draft, column, index),
    ...wordProblems(draft, column, source, index),
    ...fixedProblems(column, index),
  ]
}

function lengthProblems(draft: LayoutDraft, { format, maxLength }: Column, index: number): LayoutProblem[] {
  const needed = format === 'nomor' ? String(draft.rowLimit).length : fixedLength[format]
  if (needed === undefined || maxLength >= needed) return []
  return [block('length', `Format ${formatText[format].name} memerlukan ${needed} huruf.`, index)]
}

function wordProblems(draft: LayoutDraft, { maxLength }: Column, { words }: Source, index: number): LayoutProblem[] {
  if (words === undefined) return []
  const known = [...Object.keys(vocabularies[words].words), ...Object.keys(draft.values[words] ?? {})]
  const tooLong = [...new Set(known.map((meaning) => wordFor(draft, words, meaning)))].filter(
    (word) => word.length > maxLength,
  )
  return tooLong.map((word) => block('length', `"${word}" lebih dari ${maxLength} huruf.`, index))
}

function fixedProblems(column: Column, index: number): LayoutProblem[] {
  if (column.key !== 'tetap' || (column.fixed ?? '') === '' || column.maxLength < 1) return []
  const { sent } = cellFor(column.format, column.fixed ?? '')
  const problem = cellProblem({ ...column, header: 'Teks tetap', required: false }, sent)
  return problem === null ? [] : [block('source', `${problem}.`, index)]
}
