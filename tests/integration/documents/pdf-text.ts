import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words of each page, in printing order, with single blanks; zero-width signs are left out. */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await task.promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('')
    texts.push(text.replaceAll(/[\u200B\u2060]/g, '').replaceAll(/\s+/g, ' '))
  }
  await task.destroy()
  return texts
}

/** Width and height of each page in points, rounded. */
export async function pageSizes(pdf: Uint8Array): Promise<[number, number][]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await task.promise
  const sizes: [number, number][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
    sizes.push([Math.round(width), Math.round(height)])
  }
  await task.destroy()
  return sizes
}
