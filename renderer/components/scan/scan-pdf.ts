import { partBytes } from '#shared/contract/pindaian.ts'
import { getDocument, PDFDataRangeTransport } from '#renderer/components/pdf-preview/pdf-document.ts'
import type { ScanFile } from './scan.ts'

type FetchPart = (part: number) => Promise<Uint8Array<ArrayBuffer>>

/** Opens a PDF whose bytes come in parts, when a page asks for them. */
export async function openScanPdf(size: number, fetchPart: FetchPart): Promise<ScanFile> {
  const task = getDocument({
    range: new PartTransport(size, fetchPart),
    rangeChunkSize: partBytes,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    useWasm: false,
  })
  const document = await task.promise
  return {
    draw: async (number, rotation, width) => {
      const page = await document.getPage(number)
      const turn = (page.rotate + rotation) % 360
      const plain = page.getViewport({ scale: 1, rotation: turn })
      const viewport = page.getViewport({ scale: width / plain.width, rotation: turn })
      const canvas = window.document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await page.render({ canvas, viewport }).promise
      page.cleanup()
      return canvas
    },
    close: () => void task.destroy(),
  }
}

class PartTransport extends PDFDataRangeTransport {
  readonly #fetchPart: FetchPart
  readonly #size: number

  constructor(size: number, fetchPart: FetchPart) {
    super(size, null)
    this.#size = size
    this.#fetchPart = fetchPart
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#read(begin, Math.min(end, this.#size)).then((bytes) => this.onDataRange(begin, bytes))
  }

  async #read(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(end - begin)
    for (let part = Math.floor(begin / partBytes); part * partBytes < end; part += 1) {
      const start = part * partBytes
      const piece = await this.#fetchPart(part)
      const wanted = piece.subarray(Math.max(0, begin - start), Math.max(0, end - start))
      bytes.set(wanted, Math.max(0, start - begin))
    }
    return bytes
  }
}

/** How many pages a PDF has. Fails for what is no PDF or is locked by a password. */
export async function countPdfPages(data: Uint8Array<ArrayBuffer>): Promise<number> {
  const task = getDocument({ data, enableXfa: false, useWasm: false })
  try {
    return (await task.promise).numPages
  } finally {
    await task.destroy()
  }
}
