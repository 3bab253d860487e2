import { useEffect, useRef, useState, type ReactNode } from 'react'
import { pdfText } from '#shared/messages/screens/pdf.ts'
import type { PdfDocument } from './pdf-document.ts'
import css from './pdf-preview.module.css'

type Props = {
  readonly document: PdfDocument
  readonly number: number
  /** CSS pixels. */
  readonly width: number
  /** Height over width of the paper, until the page tells its own. */
  readonly ratio: number
}

/** One page, drawn when it comes near the view. */
export function PdfPage({ document, number, width, ratio }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useNear(canvas)
  const [shape, setShape] = useState(ratio)
  useEffect(() => {
    const target = canvas.current
    if (!near || !target || width <= 0) return
    let stale = false
    let stop: (() => void) | null = null
    void draw()
    async function draw(): Promise<void> {
      const page = await document.getPage(number).catch(() => null)
      if (stale || !page || !target) return
      const plain = page.getViewport({ scale: 1 })
      setShape(plain.height / plain.width)
      const viewport = page.getViewport({ scale: (width / plain.width) * window.devicePixelRatio })
      // Drawn aside first, so that a live preview does not flash white.
      const aside = window.document.createElement('canvas')
      aside.width = Math.round(viewport.width)
      aside.height = Math.round(viewport.height)
      const task = page.render({ canvas: aside, viewport })
      stop = () => task.cancel()
      const done = await task.promise.then(
        () => true,
        () => false,
      )
      if (!done || stale) return
      target.width = aside.width
      target.height = aside.height
      target.getContext('2d')?.drawImage(aside, 0, 0)
      target.dataset['drawn'] = 'true'
    }
    return () => {
      stale = true
      stop?.()
    }
  }, [near, document, number, width])
  return (
    <canvas
      ref={canvas}
      className={css['page']}
      role="img"
      aria-label={pdfText.page(number, document.numPages)}
      style={{ width, height: width * shape }}
    />
  )
}

function useNear(target: { readonly current: Element | null }): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!target.current) return
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: '600px',
    })
    observer.observe(target.current)
    return () => observer.disconnect()
  }, [target])
  return near
}
