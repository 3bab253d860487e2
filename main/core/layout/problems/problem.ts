import type { LayoutProblem } from '#shared/contract/layout.ts'

type Part = LayoutProblem['part']

/** Something that keeps a layout from being saved; `column` counts from 0, null for the layout as a whole. */
export function block(part: Part, message: string, column: number | null = null): LayoutProblem {
  return { level: 'block', column, part, message }
}

/** Something worth a look. */
export function inform(part: Part, message: string, column: number | null = null): LayoutProblem {
  return { level: 'inform', column, part, message }
}
