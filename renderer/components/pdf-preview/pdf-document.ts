import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// The legacy build also runs in the oldest Chromium that Padan supports.
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

export type PdfDocument = PDFDocumentProxy

/** The bytes of a document that came as base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i)
  return bytes
}

/** Opens a document for drawing. Its fonts are embedded, so nothing is fetched. Destroy it when it is no longer shown. */
export function openPdf(base64: string): Promise<PdfDocument> {
  return getDocument({ data: bytesOf(base64), enableXfa: false, useWasm: false }).promise
}
