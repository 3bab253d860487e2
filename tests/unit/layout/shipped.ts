import { expect } from 'vitest'
import type { Layout, LayoutDraft } from '#shared/contract/layout.ts'
import { shippedLayouts } from '#core/spreadsheets/layout.ts'

/** A layout that ships, by its id. */
export function shipped(id = 'siksng-usulan-2022'): Layout {
  return shippedLayouts().find((layout) => layout.id === id) ?? expect.fail(`no layout ${id}`)
}

/** The same with one column changed. */
export function withColumn<L extends LayoutDraft>(layout: L, index: number, part: Partial<L['columns'][number]>): L {
  return { ...layout, columns: layout.columns.map((column, at) => (at === index ? { ...column, ...part } : column)) }
}
