import { openScan } from './scan-file.ts'
import type { Scan, ScanFile, ScanPage } from './scan.ts'

/** Drawn pages that are kept: the one on the screen, its neighbours, and the way back. */
const keptPages = 8

/** Draws pages of several scans and keeps the last ones, so that going on and back is at once. */
export type PageStore = {
  /** The page, so many device pixels wide; the same request is drawn once. */
  readonly page: (page: ScanPage, width: number) => Promise<HTMLCanvasElement>
  /** The page when it is drawn already. */
  readonly ready: (page: ScanPage, width: number) => HTMLCanvasElement | undefined
  readonly close: () => void
}

export function openPages(scans: readonly Scan[]): PageStore {
  const files = new Map<string, Promise<ScanFile>>()
  const pages = new Map<string, Promise<HTMLCanvasElement>>()
  const drawn = new Map<string, HTMLCanvasElement>()

  function fileOf(id: string): Promise<ScanFile> {
    const known = files.get(id)
    if (known !== undefined) return known
    const scan = scans.find((one) => one.id === id)
    const file = scan === undefined ? Promise.reject(new Error('no such scan')) : openScan(scan)
    files.set(id, file)
    return file
  }

  function forgetOldest(): void {
    const [oldest] = pages.keys()
    if (pages.size <= keptPages || oldest === undefined) return
    pages.delete(oldest)
    drawn.delete(oldest)
  }

  return {
    page: (page, width) => {
      const key = keyOf(page, width)
      const known = pages.get(key)
      if (known !== undefined) {
        // Back to the end of the line of those that may be forgotten.
        pages.delete(key)
        pages.set(key, known)
        return known
      }
      const drawing = fileOf(page.pindaianId)
        .then((file) => file.draw(page.page, page.rotation, width))
        .then((canvas) => {
          if (pages.has(key)) drawn.set(key, canvas)
          return canvas
        })
      drawing.catch(() => pages.delete(key))
      pages.set(key, drawing)
      forgetOldest()
      return drawing
    },
    ready: (page, width) => drawn.get(keyOf(page, width)),
    close: () => {
      for (const file of files.values()) void file.then((open) => open.close()).catch(() => undefined)
      files.clear()
      pages.clear()
      drawn.clear()
    },
  }
}

function keyOf(page: ScanPage, width: number): string {
  return `${page.pindaianId}/${page.page}/${page.rotation}/${width}`
}
