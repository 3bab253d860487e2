import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
// The legacy build also runs in the oldest Chromium that Padan supports.
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

import { bytesOf } from './bytes.ts'

GlobalWorkerOptions.workerSrc = workerUrl

export type PdfDocument = PDFDocumentProxy

/** Opens a document for drawing. Its fonts are embedded, so nothing is fetched. Destroy it when it is no longer shown. */
export function openPdf(base64: string): Promise<PdfDocument> {
  return getDocument({ data: bytesOf(base64), enableXfa: false, useWasm: false }).promise
}

/** The library itself, with its worker in place, for whoever draws from parts of a file. */
export { getDocument, PDFDataRangeTransport }
