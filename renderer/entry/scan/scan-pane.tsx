import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { scanText } from '#shared/messages/screens/scan.ts'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { openPages, type PageStore } from '#renderer/components/scan/page-store.ts'
import type { ScanPage } from '#renderer/components/scan/scan.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { useEntry, useEntryState } from '../entry-context.tsx'
import { placeKey } from '../places.ts'
import { viewOf, type View } from './views.ts'
import css from './scan-pane.module.css'

type Beside = Output<'pindaian.ofFormulir'>

const zooms = [0.75, 1, 1.25, 1.5, 2, 2.5, 3]
/** A page is drawn in steps of so many pixels, so that a change of a pixel draws nothing anew. */
const widthStep = 64
const widest = 3200

type Props = { readonly beside: Beside }

/** The paper beside the form: page and part follow the block that has the cursor; the pages around it are drawn before they are asked for. */
export function ScanPane({ beside }: Props): ReactNode {
  const store = usePages(beside)
  const view = useView(beside)
  const [leafed, setLeafed] = useState({ block: '', by: 0 })
  const [zoom, setZoom] = useState(1)
  const { ref: measure, width } = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const place = useMergedRef(measure, scroller)
  const block = useBlockId()
  const count = beside.pages.length
  // Leafing lasts until the cursor comes to another block.
  const turned = leafed.block === block ? leafed.by : 0
  const leaf = (by: number): void => setLeafed({ block, by: Math.max(1 - view.page, Math.min(count - view.page, by)) })
  const number = Math.max(1, Math.min(count, view.page + turned))
  const page = beside.pages[number - 1]
  const drawnWidth = deviceWidth((width * 1000 * zoom) / view.width)
  useAhead(store, beside.pages, number, drawnWidth)
  useCommands([
    {
      name: scanText.nextPage,
      keys: 'Alt+PageDown',
      group: scanText.group,
      run: () => leaf(turned + 1),
    },
    {
      name: scanText.previousPage,
      keys: 'Alt+PageUp',
      group: scanText.group,
      run: () => leaf(turned - 1),
    },
    { name: scanText.larger, keys: 'Alt+=', group: scanText.group, run: () => setZoom(stepped(zoom, 1)) },
    { name: scanText.smaller, keys: 'Alt+-', group: scanText.group, run: () => setZoom(stepped(zoom, -1)) },
  ])
  return (
    <section className={css['pane']} aria-label={scanText.title}>
      <Bar
        number={number}
        count={count}
        known={view.known && turned === 0}
        scroller={scroller}
        block={block}
        onPointedOut={() => setZoom(1)}
      />
      <ScrollPlace measure={place} className={css['view'] ?? ''} label={scanText.region} testId="pindaian">
        {page !== undefined && width > 0 && (
          <Paper
            store={store}
            page={page}
            cssWidth={(width * 1000 * zoom) / view.width}
            drawnWidth={drawnWidth}
            view={turned === 0 ? view : null}
          />
        )}
      </ScrollPlace>
    </section>
  )
}

type BarProps = {
  readonly number: number
  readonly count: number
  readonly known: boolean
  readonly scroller: { readonly current: HTMLElement | null }
  readonly block: string
  /** The part that is seen is the block's own from now on, so it is shown without further zoom. */
  readonly onPointedOut: () => void
}

function Bar({ number, count, known, scroller, block, onPointedOut }: BarProps): ReactNode {
  const { entry } = useEntry()
  const { instrumen } = entry.questionnaire
  const title = instrumen.blocks.find((one) => one.id === block)
  async function pointOut(): Promise<void> {
    const part = visiblePart(scroller.current)
    if (part === null) return
    try {
      await call('pindaian.putPandangan', { instrumen: instrumen.id, block, page: number, ...part })
      onPointedOut()
      showToast(scanText.pointedOut(title?.number || title?.title || block))
    } catch (error) {
      showToast(wordsFor(error), { tone: 'problem' })
    }
  }
  useCommands([{ name: scanText.pointOut, keys: 'Alt+V', group: scanText.group, run: () => void pointOut() }])
  return (
    <header className={css['bar']}>
      <span>{scanText.page(number, count)}</span>
      <span>
        <KeyCap keys="Alt+PageUp" /> <KeyCap keys="Alt+PageDown" />
      </span>
      <span>
        {scanText.size} <KeyCap keys="Alt+-" /> <KeyCap keys="Alt+=" />
      </span>
      <span>
        {scanText.close} <KeyCap keys="Alt+S" />
      </span>
      {!known && <span>{scanText.guessed}</span>}
      <span>
        {scanText.pointOut} <KeyCap keys="Alt+V" />
      </span>
    </header>
  )
}

type PaperProps = {
  readonly store: PageStore
  readonly page: ScanPage
  readonly cssWidth: number
  readonly drawnWidth: number
  readonly view: View | null
}

/** One page, with the part that the cursor is about in view. */
function Paper({ store, page, cssWidth, drawnWidth, view }: PaperProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [failed, setFailed] = useState(false)
  const [shape, setShape] = useState(Math.SQRT2)
  useLayoutEffect(() => {
    let stale = false
    const show = (drawn: HTMLCanvasElement): void => {
      const target = canvas.current
      if (stale || target === null) return
      target.width = drawn.width
      target.height = drawn.height
      target.getContext('2d')?.drawImage(drawn, 0, 0)
      target.dataset['page'] = String(page.page)
      setShape(drawn.height / drawn.width)
      setFailed(false)
    }
    const ready = store.ready(page, drawnWidth)
    if (ready !== undefined) show(ready)
    else void store.page(page, drawnWidth).then(show, () => !stale && setFailed(true))
    return () => {
      stale = true
    }
  }, [store, page, drawnWidth])
  const height = cssWidth * shape
  useLayoutEffect(() => {
    const scroller = canvas.current?.parentElement
    if (view !== null && scroller) scrollToView(scroller, view, cssWidth, height)
  }, [view, cssWidth, height])
  if (failed) return <p className={css['failed']}>{scanText.unreadable}</p>
  return (
    <canvas
      ref={canvas}
      className={css['page']}
      style={{ width: cssWidth, height }}
      role="img"
      aria-label={scanText.page(page.page, page.page)}
    />
  )
}

/** The line of the cursor comes to the upper third of what is seen, within the part of its block. */
function scrollToView(scroller: HTMLElement, view: View, width: number, height: number): void {
  const top = (view.y / 1000) * height
  const bottom = ((view.y + view.height) / 1000) * height
  const line = top + view.depth * (bottom - top)
  const lowest = Math.max(top, bottom - scroller.clientHeight)
  scroller.scrollTo({
    left: (view.x / 1000) * width,
    top: Math.max(top, Math.min(lowest, line - scroller.clientHeight / 3)),
  })
}

/** What is seen of the page, in thousandths of it. */
function visiblePart(scroller: HTMLElement | null): { x: number; y: number; width: number; height: number } | null {
  const page = scroller?.querySelector('canvas')
  if (!scroller || !page || page.clientHeight === 0) return null
  const across = (pixels: number): number => Math.round((1000 * pixels) / page.clientWidth)
  const down = (pixels: number): number => Math.round((1000 * pixels) / page.clientHeight)
  const [x, y] = [Math.min(950, across(scroller.scrollLeft)), Math.min(950, down(scroller.scrollTop))]
  return {
    x,
    y,
    width: Math.max(50, Math.min(1000 - x, across(scroller.clientWidth))),
    height: Math.max(50, Math.min(1000 - y, down(scroller.clientHeight))),
  }
}

function usePages(beside: Beside): PageStore {
  const store = useMemo(() => openPages(beside.pindaian), [beside.pindaian])
  useEffect(() => () => store.close(), [store])
  return store
}

/** Draws what comes next, and what came before, while nobody waits for it. */
function useAhead(store: PageStore, pages: readonly ScanPage[], number: number, width: number): void {
  useEffect(() => {
    const around = [pages[number], pages[number - 2]].filter((page) => page !== undefined)
    const timer = setTimeout(() => {
      for (const page of around) store.page(page, width).catch(() => undefined)
    }, 150)
    return () => clearTimeout(timer)
  }, [store, pages, number, width])
}

function useBlockId(): string {
  const { entry } = useEntry()
  return useEntryState((state) => (state.cursor === null ? '' : entry.questionnaire.block(state.cursor.question).id))
}

/** The view of the cursor's place; the same object for as long as the place is the same. */
function useView(beside: Beside): View {
  const { entry } = useEntry()
  const cursor = useEntryState((state) => state.cursor)
  const key = cursor === null ? '' : placeKey(cursor)
  return useMemo(() => {
    const { order } = entry.get()
    if (cursor === null) return { page: 1, x: 0, y: 0, width: 1000, height: 1000, depth: 0, known: false }
    return viewOf(entry.questionnaire, order.places, cursor, beside.pandangan, beside.pages.length)
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the cursor
  }, [entry, key, beside])
}

function deviceWidth(cssWidth: number): number {
  const wanted = cssWidth * window.devicePixelRatio
  return Math.min(widest, Math.max(widthStep, Math.ceil(wanted / widthStep) * widthStep))
}

function stepped(zoom: number, by: 1 | -1): number {
  return zooms[Math.max(0, Math.min(zooms.length - 1, zooms.indexOf(zoom) + by))] ?? 1
}
