import type { Output } from '#shared/contract/index.ts'

export type Scan = Output<'pindaian.list'>['pindaian'][number]
export type ScanPage = Output<'pindaian.ofFormulir'>['pages'][number]
export type Rotation = ScanPage['rotation']

/** A scan that can be drawn. Only the parts that a page needs are fetched. */
export type ScanFile = {
  /** Draws a page, counted from 1, so many device pixels wide after turning it. */
  readonly draw: (page: number, rotation: Rotation, width: number) => Promise<HTMLCanvasElement>
  readonly close: () => void
}
