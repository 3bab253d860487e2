import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { stepOf } from './step-of.ts'
import css from './list-table.module.css'

export type Column<T> = {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: T, index: number) => ReactNode
  /** A CSS grid track: '120px', 'minmax(160px, 2fr)'. */
  readonly width: string
  readonly align?: 'left' | 'right' | 'center'
}

type Props<T> = {
  /** What the list is, for those who hear it. */
  readonly label: string
  readonly columns: readonly Column<T>[]
  /** A missing row is on its way. */
  readonly rows: readonly (T | undefined)[]
  readonly rowKey: (row: T) => string
  readonly onOpen?: (row: T) => void
  /** Keys of a row besides Enter; true when it acted. */
  readonly onRowKey?: (key: string, row: T, index: number) => boolean
  /** Which row the cursor is on, when the screen wants to know or to lead it. */
  readonly active?: number
  readonly onActive?: (index: number) => void
  /** Which rows are on the screen, for asking page by page. */
  readonly onRange?: (first: number, last: number) => void
  /** Take the keyboard when the screen opens. Default true. */
  readonly takeFocus?: boolean
  readonly rowHeight?: number
}

/** A list that holds the keyboard: arrows choose a row, Enter opens it. Only the rows in sight are drawn. */
export function ListTable<T>(props: Props<T>): ReactNode {
  const { columns, rows, rowHeight = 32, takeFocus = true, onRange } = props
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const [own, setOwn] = useState(0)
  const active = Math.min(props.active ?? own, Math.max(0, rows.length - 1))
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The sticky head covers this much of the scroller.
    scrollPaddingStart: rowHeight + 2,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (takeFocus && document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
  }, [takeFocus])
  useEffect(() => onRange?.(first, last), [first, last, onRange])

  function moveTo(index: number): void {
    setOwn(index)
    props.onActive?.(index)
    virtual.scrollToIndex(index)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== scroller.current || event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroller.current.clientHeight - rowHeight) / rowHeight) - 1)
    const next = stepOf(event.key, active, rows.length, page)
    const row = rows[active]
    if (next !== null) moveTo(next)
    else if (event.key === 'Enter' && row !== undefined && props.onOpen) props.onOpen(row)
    else if (!row || !props.onRowKey?.(event.key, row, active)) return
    event.preventDefault()
  }

  const tracks = { gridTemplateColumns: columns.map((column) => column.width).join(' ') }
  return (
    <div
      ref={scroller}
      className={css['table']}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length}
      aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        const index = indexOf(event.target)
        if (index !== null) moveTo(index)
      }}
      onClick={(event) => {
        const row = rows[indexOf(event.target) ?? -1]
        if (row !== undefined) props.onOpen?.(row)
      }}
    >
      <div className={css['sheet']} style={{ minWidth: leastWidth(columns) }}>
        <div className={css['head']} role="row" style={tracks}>
          {columns.map((column) => (
            <div key={column.key} role="columnheader" data-align={column.align}>
              {column.head}
            </div>
          ))}
        </div>
        <div className={css['body']} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]
            return (
              <div
                key={row === undefined ? item.key : props.rowKey(row)}
                id={`${id}-${item.index}`}
                className={css['row']}
                role="row"
                aria-selected={item.index === active}
                data-opens={props.onOpen !== undefined}
                style={{
                  ...tracks,
                  height: rowHeight,
                  lineHeight: `${rowHeight - 1}px`,
                  transform: `translateY(${item.start}px)`,
                }}
                data-index={item.index}
              >
                {columns.map((column) => (
                  <div key={column.key} role="gridcell" data-align={column.align}>
                    {row === undefined ? '…' : column.cell(row, item.index)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** The least that the columns ask for, so that head and rows are always equally wide. */
function leastWidth(columns: readonly { readonly width: string }[]): number {
  return columns.reduce((sum, { width }) => sum + Number.parseFloat(width.replace('minmax(', '')), 0)
}

/** Which row was meant by the mouse; null for a button within a row, and beside the rows. */
function indexOf(target: EventTarget): number | null {
  if (!(target instanceof Element) || target.closest('button, a, input')) return null
  const index = target.closest<HTMLElement>('[data-index]')?.dataset['index']
  return index === undefined ? null : Number(index)
}
