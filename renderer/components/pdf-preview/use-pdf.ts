import { useEffect, useState } from 'react'
import type { PdfDocument } from './pdf-document.ts'

type Opened = { readonly document: PdfDocument | null; readonly failed: boolean }

// Apart from the rest: drawing PDF is as large as the whole screen, and signing in does not wait for it.
async function openPdf(base64: string): Promise<PdfDocument> {
  const reader = await import('./pdf-document.ts')
  return reader.openPdf(base64)
}

/** The document to draw; while a newer one is being opened the old one stays. */
export function usePdf(base64: string): Opened {
  const [opened, setOpened] = useState<Opened>({ document: null, failed: false })
  useEffect(() => {
    let stale = false
    openPdf(base64).then(
      (document) => {
        if (stale) return void document.loadingTask.destroy()
        setOpened((before) => {
          void before.document?.loadingTask.destroy()
          return { document, failed: false }
        })
      },
      () => {
        if (!stale) setOpened((before) => ({ ...before, failed: true }))
      },
    )
    return () => {
      stale = true
    }
  }, [base64])
  return opened
}
