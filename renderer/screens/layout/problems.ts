import type { LayoutProblem } from '#shared/contract/layout.ts'

export type TabId = 'kolom' | 'berkas' | 'kata' | 'versi'

/** Where a problem can be mended. */
export function tabOf({ column, part }: LayoutProblem): TabId {
  if (column !== null || part === 'columns') return 'kolom'
  return part === 'words' ? 'kata' : 'berkas'
}

/** The problem after the one that the person is at; from the last on to the first. */
export function nextProblem(problems: readonly LayoutProblem[], tab: TabId, active: number): LayoutProblem | undefined {
  const here = problems.findLastIndex((one) => tabOf(one) === tab && (one.column === null || one.column === active))
  return problems[here + 1] ?? problems[0]
}

/** The sentences about one part of the layout, or of a column. */
export function wordsOn(
  problems: readonly LayoutProblem[],
  column: number | null,
  ...parts: readonly LayoutProblem['part'][]
): string | null {
  const found = problems.filter((one) => one.column === column && parts.includes(one.part))
  return found.length === 0 ? null : found.map(({ message }) => message).join(' ')
}
