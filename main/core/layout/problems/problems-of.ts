import type { LayoutDraft, LayoutProblem } from '#shared/contract/layout.ts'
import { columnProblems } from './columns.ts'
import { inform } from './problem.ts'
import { sheetProblems } from './sheet.ts'

/** Everything that keeps a layout from being saved or is worth a look; what blocks comes first. */
export function problemsOf(draft: LayoutDraft): LayoutProblem[] {
  const found = [...sheetProblems(draft), ...columnProblems(draft), ...numberProblems(draft)]
  return found.toSorted((a, b) => rank(a) - rank(b))
}

function rank({ level }: LayoutProblem): number {
  return level === 'block' ? 0 : 1
}

/** SIKS-NG answers by NIK: rows without one are hard to find again. */
function numberProblems({ columns }: LayoutDraft): LayoutProblem[] {
  return columns.some(({ key }) => key === 'nik')
    ? []
    : [inform('columns', 'Tidak ada kolom yang diisi dari NIK; jawaban SIKS-NG dicocokkan dengan NIK.')]
}
