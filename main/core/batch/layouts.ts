import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { layoutFor, shippedLayouts } from '../spreadsheets/layout.ts'

let shipped: readonly Layout[] | undefined

/** The layout in which rows of this kind go out on this day. Layouts are read once. */
export function layoutOf(jenis: JenisFormulir, today: string): Layout {
  shipped ??= shippedLayouts()
  return layoutFor(shipped, jenis, today)
}
