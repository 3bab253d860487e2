import type { PaperPages } from './store.ts'

/**
 * Deals the pages of a scan out in order, `pagesPerPaper` to each paper from `firstNumber` on; the last one gets what is left.
 * `firstPage`: where the forms begin, after a cover. Empty when nothing is left to deal.
 */
export function dealPages(order: {
  readonly pindaianId: string
  readonly pages: number
  readonly firstPage: number
  readonly firstNumber: number
  readonly pagesPerPaper: number
}): PaperPages[] {
  const papers: PaperPages[] = []
  for (let page = order.firstPage; page <= order.pages; page += order.pagesPerPaper) {
    const count = Math.min(order.pagesPerPaper, order.pages - page + 1)
    papers.push({
      number: order.firstNumber + papers.length,
      pages: Array.from({ length: count }, (_, at) => ({
        pindaianId: order.pindaianId,
        page: page + at,
        rotation: 0 as const,
      })),
    })
  }
  return papers
}
