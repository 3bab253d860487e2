import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { scanText } from '#shared/messages/screens/scan.ts'
import { openPages, type PageStore } from '#renderer/components/scan/page-store.ts'
import type { Rotation, Scan } from '#renderer/components/scan/scan.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { lyingUnder, quarterTurn, withPage, withoutPage, type Paper } from './papers.ts'
import css from './scans.module.css'

const columns = 5
const thumbWidth = 220

type Props = {
  readonly berkasId: string
  readonly scan: Scan
  readonly papers: Output<'pindaian.list'>['papers']
  readonly mayChange: boolean
}

/** The pages of a file as small pictures with the paper that each belongs to; the keyboard alone is enough. */
export function PageGrid({ berkasId, scan, papers, mayChange }: Props): ReactNode {
  const store = useMemo(() => openPages([scan]), [scan])
  useEffect(() => () => store.close(), [store])
  const [at, setAt] = useState(1)
  const [typed, setTyped] = useState('')
  const grid = useRef<HTMLDivElement>(null)

  async function lay(changed: readonly Paper[]): Promise<void> {
    try {
      for (const { number, pages } of changed) await call('pindaian.assign', { berkasId, number, pages: [...pages] })
    } catch (error) {
      showToast(wordsFor(error), { tone: 'problem' })
    }
  }

  function go(to: number): void {
    const next = Math.max(1, Math.min(scan.pages, to))
    setAt(next)
    setTyped('')
    grid.current?.querySelector(`[data-page="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  function onKey(event: KeyboardEvent): void {
    const step = steps[event.key]
    const here = lyingUnder(papers, scan.id, at)
    if (step !== undefined) go(at + step)
    else if (!mayChange || event.ctrlKey || event.altKey) return
    else if (/^\d$/.test(event.key)) setTyped(`${typed}${event.key}`.slice(0, 4))
    else if (event.key === 'Backspace') setTyped(typed.slice(0, -1))
    else if (event.key === 'Enter' && Number(typed) > 0) {
      void lay(withPage(papers, Number(typed), { pindaianId: scan.id, page: at, rotation: here?.rotation ?? 0 }))
      showToast(scanText.assigned(at, Number(typed)))
      go(at + 1)
    } else if (event.key === 'Delete' && here !== undefined) void lay(withoutPage(papers, scan.id, at))
    else if (event.key.toLowerCase() === 'r' && here !== undefined) {
      void lay(withPage(papers, here.number, { pindaianId: scan.id, page: at, rotation: quarterTurn(here.rotation) }))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={css['grid']}>
      <h3>{scanText.pages}</h3>
      {mayChange && <p className={css['help']}>{scanText.pagesHelp}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a grid of pictures that is walked with the arrows */}
      <div
        className={css['thumbs']}
        ref={grid}
        role="listbox"
        aria-label={scanText.pages}
        tabIndex={0}
        onKeyDown={onKey}
      >
        {Array.from({ length: scan.pages }, (_, index) => {
          const page = index + 1
          const here = lyingUnder(papers, scan.id, page)
          return (
            <div
              key={page}
              role="option"
              tabIndex={-1}
              aria-selected={page === at}
              className={css['thumb']}
              data-page={page}
              onMouseDown={() => setAt(page)}
            >
              <Thumb store={store} scan={scan} page={page} rotation={here?.rotation ?? 0} />
              <span>
                {scanText.pageWith(
                  page,
                  page === at && typed !== ''
                    ? scanText.paper(Number(typed)) + ' ?'
                    : here
                      ? scanText.paper(here.number)
                      : scanText.noPaper,
                )}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: columns,
  ArrowUp: -columns,
  PageDown: 3 * columns,
  PageUp: -3 * columns,
  Home: -Number.MAX_SAFE_INTEGER,
  End: Number.MAX_SAFE_INTEGER,
}

type ThumbProps = { readonly store: PageStore; readonly scan: Scan; readonly page: number; readonly rotation: Rotation }

/** A small picture, drawn when it comes into view. */
function Thumb({ store, scan, page, rotation }: ThumbProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (target === null) return
    let gone = false
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      void store.page({ pindaianId: scan.id, page, rotation }, thumbWidth).then(
        (drawn) => {
          if (gone) return
          target.width = drawn.width
          target.height = drawn.height
          target.getContext('2d')?.drawImage(drawn, 0, 0)
        },
        () => undefined,
      )
    })
    observer.observe(target)
    return () => {
      gone = true
      observer.disconnect()
    }
  }, [store, scan.id, page, rotation])
  return <canvas ref={canvas} width={thumbWidth} height={Math.round(thumbWidth * Math.SQRT2)} />
}
