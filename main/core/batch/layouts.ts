import type { JenisFormulir } from '#shared/instrumen/types.ts'
import { layoutFor, shippedLayouts, type Layout } from '../spreadsheets/layout.ts'

let shipped: readonly Layout[] | undefined

/** The layout in which rows of this kind go out on this day. Layouts are read once. */
export function layoutOf(jenis: JenisFormulir, today: string): Layout {
  shipped ??= shippedLayouts()
  return layoutFor(shipped, jenis, today)
}
