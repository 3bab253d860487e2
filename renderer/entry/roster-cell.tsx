import { memo, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import type { Question } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { useEntry, useField } from './entry-context.tsx'
import { FieldInput } from './field-input.tsx'
import type { FieldView } from './field-view.ts'
import { keepDraft } from './keying.ts'
import { moveTo } from './moving.ts'
import { placeOf } from './places.ts'
import css from './roster-grid.module.css'

type Props = {
  readonly question: Question
  readonly rowId: string
  readonly order: number
  readonly frozen: boolean
  /** What the empty line says while nothing stands in it. */
  readonly hint: string
}

/** One answer of one person. Only the current cell is a box to type in; the others are text, so that 30 people stay quick. */
export const RosterCell = memo(function RosterCell({ question, rowId, order, frozen, hint }: Props): ReactNode {
  const { entry } = useEntry()
  const place = useMemo(() => placeOf(question.id, rowId), [question.id, rowId])
  const view = useField(place)
  const cell = useRef<HTMLTableCellElement>(null)
  const { current } = view
  useLayoutEffect(() => {
    if (current) showCell(cell.current)
  }, [current])
  const editable = view.asked && view.keyed
  return (
    <td
      ref={cell}
      className={css['cell']}
      data-frozen={frozen}
      data-current={view.current}
      data-asked={view.asked}
      data-level={view.level ?? undefined}
      data-changed={view.changed}
      data-mark={view.later || view.note !== '' ? true : undefined}
      data-short={isShort(question)}
      title={titleOf(view)}
      onMouseDown={(event) => {
        if (!editable || view.current) return
        event.preventDefault()
        keepDraft(entry)
        moveTo(entry, place)
      }}
    >
      {view.current && editable ? (
        <FieldInput
          place={place}
          question={question}
          view={view}
          id={`isian-${question.id}-${order}`}
          label={`${entryText.rowName(order)}, ${question.number} ${question.label}`}
          fill
        />
      ) : (
        <CellText view={view} hint={hint} />
      )}
    </td>
  )
})

function CellText({ view, hint }: { readonly view: FieldView; readonly hint: string }): ReactNode {
  if (!view.asked && view.text === '') return view.undecided ? null : <span className={css['dash']}>–</span>
  if (view.text === '' && hint !== '') return <span className={css['hint']}>{hint}</span>
  return <span className={css['text']}>{view.text}</span>
}

function isShort(question: Question): boolean {
  return !['text', 'nik', 'noKk', 'date', 'dusun'].includes(question.kind)
}

function titleOf(view: FieldView): string | undefined {
  const parts = [
    view.words,
    view.changed && view.before !== null ? entryText.before(view.before) : '',
    view.earlier === '' ? '' : entryText.earlier(view.earlier),
    view.message,
    view.note,
  ]
  const text = parts.filter((part) => part !== '').join(' · ')
  return text === '' ? undefined : text
}

const orderWidth = 34

/** Scrolls so that the cell is not under the columns that stand still, with a glimpse of what comes next. */
function showCell(cell: HTMLTableCellElement | null): void {
  const scroll = cell?.closest<HTMLElement>('[data-grid]')
  if (!cell || !scroll) return
  cell.scrollIntoView({ block: 'nearest' })
  if (cell.dataset['frozen'] === 'true') {
    scroll.scrollLeft = 0
    return
  }
  const frozen = scroll.querySelector<HTMLElement>('td[data-frozen="true"], th[data-frozen="true"]')
  // A column that stands still reports where it stands now, so only its width can be asked.
  const still = orderWidth + (frozen?.offsetWidth ?? 0)
  const glimpse = 180
  const left = cell.offsetLeft - still - 70
  const right = cell.offsetLeft + cell.offsetWidth + glimpse - scroll.clientWidth
  if (scroll.scrollLeft > left) scroll.scrollLeft = Math.max(left, 0)
  else if (scroll.scrollLeft < right) scroll.scrollLeft = right
}
