import { IconAlertTriangle, IconArrowRight, IconCheck, IconCircleDot, IconX } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { stepOf } from '#renderer/components/list-table/step-of.ts'
import { clockOf, longDateOf } from '#renderer/components/show/dates.ts'
import { threadText } from '#shared/messages/screens/thread.ts'
import type { ThreadDocument, ThreadStop } from './documents.ts'
import css from './thread.module.css'

const signs = {
  plain: IconCircleDot,
  proven: IconCheck,
  ask: IconAlertTriangle,
  refused: IconX,
  open: IconArrowRight,
} as const

type Props = { readonly stops: readonly ThreadStop[]; readonly onOpen: (document: ThreadDocument) => void }

/** The line of time, oldest on top. The arrows walk along it, Enter opens the first document of a stop. */
export function ThreadLine({ stops, onOpen }: Props): ReactNode {
  const list = useRef<HTMLOListElement>(null)
  const focusStop = (index: number): void => list.current?.querySelectorAll<HTMLElement>('h2 > button')[index]?.focus()
  // What matters most is what happens next, or happened last.
  useEffect(() => focusStop(stops.length - 1), [stops.length])

  function walk(event: KeyboardEvent, index: number): void {
    const next = stepOf(event.key, index, stops.length, 5)
    if (next === null) return
    event.preventDefault()
    focusStop(next)
  }

  return (
    <div className={css['place']}>
      <ol className={css['line']} ref={list}>
        {stops.map((stop, index) => (
          <li key={keyOf(stop)} className={css['stop']}>
            <When at={stop.at} />
            <Sign tone={stop.tone} />
            <What
              stop={stop}
              reachable={index === stops.length - 1}
              onOpen={onOpen}
              onKeyDown={(event) => walk(event, index)}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

function keyOf({ step, at, title, formulirId, facts }: ThreadStop): string {
  return [step, at ?? '', title, formulirId ?? '', ...facts].join('|')
}

function When({ at }: { readonly at: string | null }): ReactNode {
  if (at === null) return <span className={css['when']}>{threadText.next}</span>
  return (
    <time className={css['when']} dateTime={at}>
      {longDateOf(at)}
      <small>{clockOf(at).slice(0, 5)}</small>
    </time>
  )
}

function Sign({ tone }: { readonly tone: ThreadStop['tone'] }): ReactNode {
  const Icon = signs[tone]
  return (
    <span className={css['mark']}>
      <span className={css['dot']} data-tone={tone}>
        <Icon size={14} stroke={2.2} aria-hidden />
      </span>
    </span>
  )
}

function What(props: {
  readonly stop: ThreadStop
  readonly reachable: boolean
  readonly onOpen: Props['onOpen']
  readonly onKeyDown: (event: KeyboardEvent) => void
}): ReactNode {
  const { stop, reachable, onOpen, onKeyDown } = props
  const about = [...stop.facts, ...(stop.by === '' ? [] : [threadText.by(stop.by)])]
  const [first] = stop.documents
  return (
    <div className={css['what']}>
      <h2>
        <button
          type="button"
          tabIndex={reachable ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => first !== undefined && onOpen(first)}
        >
          <small>{threadText.steps[stop.step]}</small> {stop.title}
        </button>
      </h2>
      {about.length > 0 && <p>{about.join(' · ')}</p>}
      {stop.documents.length > 0 && (
        <div className={css['documents']}>
          {stop.documents.map((document) => (
            <button key={`${document.kind} ${document.label}`} type="button" onClick={() => onOpen(document)}>
              {document.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
