import { call } from '#renderer/core-client/client.ts'
import { bytesOf } from './bytes.ts'

/**
 * Prints a document: the desktop's own dialog, or in a browser its viewer in a hidden frame.
 * Answers false when the browser shows no print dialog (it has no PDF viewer).
 */
export async function printPdf(pdf: string): Promise<boolean> {
  const { started } = await call('host.print', { pdf })
  return started || printInFrame(pdf)
}

function printInFrame(pdf: string): Promise<boolean> {
  if (!navigator.pdfViewerEnabled) return Promise.resolve(false)
  const url = URL.createObjectURL(new Blob([bytesOf(pdf)], { type: 'application/pdf' }))
  const frame = document.createElement('iframe')
  frame.className = 'print-frame'
  frame.src = url
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      // The viewer needs a moment before it can print.
      setTimeout(() => {
        try {
          frame.contentWindow?.focus()
          frame.contentWindow?.print()
          resolve(true)
        } catch {
          resolve(false)
        }
      }, 400)
    })
    document.querySelector('.print-frame')?.remove()
    document.body.append(frame)
  })
}
