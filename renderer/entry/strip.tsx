import {
  IconAlertTriangle,
  IconArrowForward,
  IconArrowRight,
  IconInfoCircle,
  IconNote,
  IconX,
} from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { AnswerPlace, Issue } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { useEntry, useEntryState } from './entry-context.tsx'
import type { EntryState, Strip } from './entry-state.ts'
import { findTarget, jumpTo } from './jump.ts'
import { placeOf, samePlace } from './places.ts'
import { correctInstead, giveReason, leaveStrip, putNote, realProblems } from './problems.ts'
import css from './strip.module.css'

/** The line at the bottom: what is wrong here or anywhere, with room for the reason, and what was just done. */
export function BottomStrip(): ReactNode {
  const strip = useEntryState((state) => state.strip)
  const issue = useEntryState(shownIssue)
  const skipped = useEntryState((state) => state.skipped.length > 0)
  const near = useEntryState((state) => issue !== undefined && isNear(state, issue))
  // One line at a time: a second one would push the form about.
  const told = useEntryState((state) => state.tidings !== null)
  return (
    <div className={css['strips']}>
      <TidingsLine hidden={strip !== null} />
      {strip?.kind === 'jump' && <JumpLine />}
      {strip?.kind === 'note' && <NoteLine strip={strip} />}
      {strip?.kind === 'reason' && <ReasonLine strip={strip} key={strip.issue.rule + strip.issue.question} />}
      {strip === null && !told && issue !== undefined && (near || !skipped) && <IssueLine issue={issue} />}
      {strip === null && !told && skipped && !near && <SkippedLine />}
    </div>
  )
}

/** The issue of the current field; else of the one keyed last, which has just been left; else the first that is open anywhere. */
function shownIssue(state: EntryState): Issue | undefined {
  const { cursor, issues, acts } = state
  const real = realProblems(state)
  const last = acts.at(-1)?.answers[0]?.place ?? null
  const informs = issues.find((issue) => issue.level === 'inform' && isAt(issue, cursor))
  return real.find((issue) => isAt(issue, cursor)) ?? real.find((issue) => isAt(issue, last)) ?? informs ?? real[0]
}

/** Whether it is about the current field, or the one keyed last. */
function isNear({ cursor, acts }: EntryState, issue: Issue): boolean {
  return isAt(issue, cursor) || isAt(issue, acts.at(-1)?.answers[0]?.place ?? null)
}

function isAt(issue: Issue, place: AnswerPlace | null): boolean {
  return samePlace(placeOf(issue.question, issue.rowId), place)
}

function Rule({ issue }: { readonly issue: Issue }): ReactNode {
  const { entry } = useEntry()
  const question = entry.questionnaire.question(issue.question)
  const row = useEntryState((state) => state.content.rows.find((other) => other.id === issue.rowId)?.order)
  return (
    <>
      {issue.level === 'block' && <IconX size={18} stroke={2} aria-hidden />}
      {issue.level === 'reason' && <IconAlertTriangle size={18} stroke={1.8} aria-hidden />}
      {issue.level === 'inform' && <IconInfoCircle size={18} stroke={1.8} aria-hidden />}
      <strong className={css['rule']}>{issue.rule}</strong>
      <span className={css['where']}>
        {entryText.issueAt(`${entry.questionnaire.block(question.id).number} ${question.number}`.trim(), row)}
      </span>
    </>
  )
}

function IssueLine({ issue }: { readonly issue: Issue }): ReactNode {
  return (
    <div className={css['strip']} data-level={issue.level} role="status">
      <Rule issue={issue} />
      <span className={css['words']}>{issue.message}</span>
      {issue.level === 'reason' && <span className={css['quiet']}>{entryText.reasonF8}</span>}
    </div>
  )
}

function ReasonLine({ strip }: { readonly strip: Extract<Strip, { kind: 'reason' }> }): ReactNode {
  const { entry } = useEntry()
  return (
    <div className={css['strip']} data-level="reason">
      <Rule issue={strip.issue} />
      <span className={css['words']} id="entri-masalah">
        {strip.issue.message} {entryText.reasonAsk}
      </span>
      <StripInput
        label={entryText.reasonAsk}
        describedBy="entri-masalah"
        placeholder={entryText.reasonHint}
        start={strip.typed ?? ''}
        onType={(typed) => entry.change({ strip: { ...strip, typed } })}
        onEnter={(text) => giveReason(entry, text)}
        onEscape={() => leaveStrip(entry)}
        onUp={() => correctInstead(entry)}
      />
    </div>
  )
}

/** Ctrl+G: where the text leads is said while it is typed; Enter goes there. */
function JumpLine(): ReactNode {
  const { entry } = useEntry()
  const [typed, setTyped] = useState('')
  const target = findTarget(entry, typed)
  return (
    <div className={css['strip']} data-level="note">
      <IconArrowRight size={18} stroke={1.8} aria-hidden />
      <span className={css['where']}>{entryText.jumpLabel}</span>
      <StripInput
        label={entryText.jumpLabel}
        describedBy="entri-lompat"
        placeholder={entryText.jumpPlaceholder}
        start=""
        onType={setTyped}
        onEnter={(text) => jumpTo(entry, text)}
        onEscape={() => leaveStrip(entry)}
        onUp={() => leaveStrip(entry)}
      />
      <span className={css['target']} id="entri-lompat" role="status" data-found={target.kind !== 'none'}>
        {target.words}
      </span>
    </div>
  )
}

/** Which questions the last step passed, so that nobody looks for them on the screen. */
function SkippedLine(): ReactNode {
  const skipped = useEntryState((state) => state.skipped)
  if (skipped.length === 0) return null
  return (
    <div className={css['strip']} data-level="skipped" role="status">
      <IconArrowForward size={18} stroke={1.8} aria-hidden />
      <span className={css['words']}>{entryText.skipped(skipped)}</span>
    </div>
  )
}

function NoteLine({ strip }: { readonly strip: Extract<Strip, { kind: 'note' }> }): ReactNode {
  const { entry } = useEntry()
  const question = entry.questionnaire.question(strip.place.question)
  return (
    <div className={css['strip']} data-level="note">
      <IconNote size={18} stroke={1.8} aria-hidden />
      <span className={css['where']}>{entryText.issueAt(question.number, undefined)}</span>
      <StripInput
        label={entryText.notePlaceholder}
        placeholder={entryText.notePlaceholder}
        start={strip.typed ?? strip.text}
        onType={(typed) => entry.change({ strip: { ...strip, typed } })}
        onEnter={(text) => putNote(entry, strip.place, text)}
        onEscape={() => leaveStrip(entry)}
        onUp={() => leaveStrip(entry)}
      />
    </div>
  )
}

type InputProps = {
  readonly label: string
  readonly describedBy?: string
  readonly placeholder: string
  readonly start: string
  readonly onType: (text: string) => void
  readonly onEnter: (text: string) => void
  readonly onEscape: () => void
  readonly onUp: () => void
}

function StripInput({
  label,
  describedBy,
  placeholder,
  start,
  onType,
  onEnter,
  onEscape,
  onUp,
}: InputProps): ReactNode {
  const [text, setText] = useState(start)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const back = event.key === 'ArrowUp' || (event.key === 'Tab' && event.shiftKey)
    if (event.key === 'Enter') {
      onEnter(text)
      // Where it leads nowhere, the next key begins anew.
      event.currentTarget.select()
    } else if (event.key === 'Escape') onEscape()
    else if (back) onUp()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      ref={box}
      className={css['input']}
      data-strip
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={placeholder}
      maxLength={300}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        onType(event.target.value)
      }}
      onKeyDown={onKeyDown}
    />
  )
}

/** What was just done or refused; read aloud, and gone with the next thing. */
function TidingsLine({ hidden }: { readonly hidden: boolean }): ReactNode {
  const tidings = useEntryState((state) => state.tidings)
  return (
    <div aria-live="polite" className={css['live']}>
      {tidings !== null && !hidden && (
        <div className={css['strip']} data-level={tidings.tone === 'problem' ? 'block' : 'tell'} key={tidings.id}>
          <IconInfoCircle size={18} stroke={1.8} aria-hidden />
          <span className={css['words']}>{tidings.text}</span>
          {tidings.undoable && <span className={css['quiet']}>{entryText.undoKey}</span>}
        </div>
      )}
    </div>
  )
}
