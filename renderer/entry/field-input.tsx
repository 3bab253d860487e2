import { useLayoutEffect, useRef, type FormEvent, type ReactNode } from 'react'
import type { AnswerPlace, Question } from '#shared/instrumen/types.ts'
import { choicesAt } from './choices.ts'
import { useEntry, useEntryState } from './entry-context.tsx'
import type { FieldView } from './field-view.ts'
import { keepDraft, typeText } from './keying.ts'
import { moveTo } from './moving.ts'
import { samePlace } from './places.ts'
import { widthOf } from './typing.ts'
import css from './field-input.module.css'

type Props = {
  readonly place: AnswerPlace
  readonly question: Question
  readonly view: FieldView
  readonly label: string
  readonly id: string
  /** In the grid the cell sets the width. */
  readonly fill?: boolean
}

/** In characters; words typed to search a code list need more room than the code. */
function boxWidth(question: Question, text: string): number {
  const own = Math.max(widthOf(question), 2)
  return question.kind === 'code' || question.kind === 'yesNo' ? Math.max(own, Math.min(text.length, 20)) : own
}

const digits: ReadonlySet<Question['kind']> = new Set(['nik', 'noKk', 'date', 'integer', 'decimal', 'bitmask', 'yesNo'])

/** The box that is typed in. Arriving selects what stands there, so that typing replaces it and Enter keeps it. */
export function FieldInput({ place, question, view, label, id, fill = false }: Props): ReactNode {
  const { entry } = useEntry()
  const box = useRef<HTMLInputElement>(null)
  useCursor(box, view)
  const listed = question.kind === 'code' || question.kind === 'yesNo' || question.kind === 'dusun'
  const marked = useEntryState(
    (state) => listed && view.current && choicesAt(state, question, place).chosen !== undefined,
  )
  return (
    <input
      ref={box}
      id={id}
      className={css['box']}
      data-level={view.level ?? undefined}
      data-fill={fill}
      data-short={widthOf(question) <= 3}
      aria-label={label}
      aria-invalid={view.level === 'block' ? true : undefined}
      aria-describedby={view.message === '' ? undefined : `${id}-pesan`}
      {...(listed ? comboProps(view.current, marked) : {})}
      inputMode={digits.has(question.kind) ? 'numeric' : 'text'}
      autoComplete="off"
      spellCheck={false}
      tabIndex={view.current ? 0 : -1}
      // The width follows the answer, so that the eye sees how much is expected.
      style={fill ? undefined : { width: `calc(${boxWidth(question, view.text)}ch + 26px)` }}
      value={view.text}
      onInput={(event) => onInput(event, (text, grew) => typeText(entry, text, grew))}
      onChange={noChange}
      onFocus={() => {
        // By mouse, or by a screen reader: the cursor follows.
        const { cursor, ended } = entry.get()
        if (!ended && samePlace(cursor, place)) return
        keepDraft(entry)
        moveTo(entry, place)
      }}
    />
  )
}

// React wants it beside `value`; everything is done on input, where what kind of typing it was is still known.
function noChange(): void {}

/** `marked`: a line of the list is marked, so that there is one to point at. */
function comboProps(current: boolean, marked: boolean): object {
  return {
    role: 'combobox',
    'aria-expanded': current,
    ...(current ? { 'aria-controls': 'entri-kode' } : {}),
    ...(marked ? { 'aria-activedescendant': 'entri-kode-terpilih' } : {}),
  }
}

/** Keeps the browser's focus and selection where the form's cursor is, before the next key can arrive. */
function useCursor(box: React.RefObject<HTMLInputElement | null>, view: FieldView): void {
  const away = useEntryState((state) => state.strip !== null)
  const { current, untouched, text } = view
  useLayoutEffect(() => {
    if (!current || away) return
    const arrives = document.activeElement !== box.current
    box.current?.focus({ preventScroll: true })
    // What was half typed when the program ended is gone on with, not typed over.
    if (arrives && !untouched) box.current?.setSelectionRange(box.current.value.length, box.current.value.length)
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-deps -- only arriving matters, not the first key
  }, [box, current, away])
  // The text too: an answer that the core or Ctrl+Z changes under the cursor is selected anew.
  useLayoutEffect(() => {
    if (untouched && !away && text !== '') box.current?.select()
  }, [box, untouched, text, away])
}

function onInput(event: FormEvent<HTMLInputElement>, typed: (text: string, grew: boolean) => void): void {
  const box = event.currentTarget
  const { inputType } = event.nativeEvent as InputEvent
  const atEnd = box.selectionStart === box.value.length
  // Scripts and screen readers set the whole value and name no kind of typing.
  typed(box.value, atEnd && (inputType === undefined || inputType === '' || inputType.startsWith('insert')))
}
