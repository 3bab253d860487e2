import type { Paper } from './snapshot.ts'

/** Millimetres to the points of PDF. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** F4 as Indonesian offices buy it, 215 × 330 mm; A4 for ministries (berita-acara-and-office.md §4). */
const millimetres: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  F4: [215, 330],
  A4: [210, 297],
}

export type PageMargins = [left: number, top: number, right: number, bottom: number]

/** Letters: left 3, top 2, right 2, bottom 2,5 cm. */
export const letterMargins: PageMargins = [mm(30), mm(20), mm(20), mm(25)]

/** Lists across the page: room for the lampiran's own header on top and the boxes for paraf below, the rest narrow. */
export const listMargins: PageMargins = [mm(15), mm(30), mm(15), mm(24)]

/** Upright size in points; a section turned to landscape swaps them itself. */
export function pageSize(paper: Paper): { width: number; height: number } {
  const [width, height] = millimetres[paper]
  return { width: mm(width), height: mm(height) }
}

/** Width between the margins of an upright or a turned page, in points. */
export function textWidth(paper: Paper, margins: PageMargins, turned: boolean): number {
  const { width, height } = pageSize(paper)
  return (turned ? height : width) - margins[0] - margins[2]
}
