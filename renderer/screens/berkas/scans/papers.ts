import type { Rotation, ScanPage } from '#renderer/components/scan/scan.ts'

export type Paper = { readonly number: number; readonly pages: readonly ScanPage[] }

/** The paper that a page lies under, and how it is turned there; undefined when it lies under none. */
export function lyingUnder(
  papers: readonly Paper[],
  pindaianId: string,
  page: number,
): { readonly number: number; readonly rotation: Rotation } | undefined {
  for (const paper of papers) {
    const found = paper.pages.find((one) => one.pindaianId === pindaianId && one.page === page)
    if (found !== undefined) return { number: paper.number, rotation: found.rotation }
  }
  return undefined
}

/** What has to be said so that this page lies under that paper: in its place when it lies there already, else in the order of the file. */
export function withPage(papers: readonly Paper[], number: number, page: ScanPage): readonly Paper[] {
  const before = papers.find((paper) => paper.number === number)?.pages ?? []
  const others = before.filter((one) => !isSame(one, page))
  const pages = before.some((one) => isSame(one, page))
    ? before.map((one) => (isSame(one, page) ? page : one))
    : inFileOrder([...others, page], page.pindaianId)
  return [{ number, pages }]
}

/** What has to be said so that this page lies under no paper. */
export function withoutPage(papers: readonly Paper[], pindaianId: string, page: number): readonly Paper[] {
  return papers
    .filter((paper) => paper.pages.some((one) => isSame(one, { pindaianId, page })))
    .map(({ number, pages }) => ({ number, pages: pages.filter((one) => !isSame(one, { pindaianId, page })) }))
}

export function quarterTurn(rotation: Rotation): Rotation {
  return rotation === 0 ? 90 : rotation === 90 ? 180 : rotation === 180 ? 270 : 0
}

function isSame(a: Pick<ScanPage, 'pindaianId' | 'page'>, b: Pick<ScanPage, 'pindaianId' | 'page'>): boolean {
  return a.pindaianId === b.pindaianId && a.page === b.page
}

/** Pages of one file follow each other as in the file; those of other files stay where they are, in front. */
function inFileOrder(pages: readonly ScanPage[], pindaianId: string): readonly ScanPage[] {
  const own = pages.filter((page) => page.pindaianId === pindaianId).toSorted((a, b) => a.page - b.page)
  return [...pages.filter((page) => page.pindaianId !== pindaianId), ...own]
}
