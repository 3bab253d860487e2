import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { AnswerPlace, AnswerValue, Question } from '#shared/instrumen/types.ts'
import { parseTyped, labelText, typedText } from '#shared/instrumen/kinds.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { choicesAt } from './choices.ts'
import { useEntry, useEntryState } from './entry-context.tsx'
import { takeOption } from './keying.ts'
import { isWords, optionsOf, type Option } from './options.ts'
import { valueAt } from './places.ts'
import { bareTyped } from './typing.ts'
import css from './code-pane.module.css'

type Props = {
  readonly help: boolean
  /** What else is known about the place, below. A second keying is blind and has nothing there. */
  readonly children?: ReactNode
}

/** What the current question means and what it may be answered with; the list follows what is typed. */
export function CodePane({ help, children }: Props): ReactNode {
  const { entry } = useEntry()
  const cursor = useEntryState((state) => state.cursor)
  const ended = useEntryState((state) => state.ended)
  if (cursor === null || ended) return <aside className={css['pane']} />
  const question = entry.questionnaire.question(cursor.question)
  return (
    <aside className={css['pane']} aria-label={question.label}>
      <h2 className={css['title']}>
        {question.number}. {question.label}
      </h2>
      {help && question.help !== undefined && <p className={css['help']}>{question.help}</p>}
      <Choices question={question} place={cursor} />
      {children}
    </aside>
  )
}

type ChoicesProps = { readonly question: Question; readonly place: AnswerPlace }

function Choices({ question, place }: ChoicesProps): ReactNode {
  const { entry } = useEntry()
  const dusun = useEntryState((state) => state.dusun)
  const draft = useEntryState((state) => state.draft)
  const choice = useEntryState((state) => state.choice)
  const content = useEntryState((state) => state.content)
  const options = optionsOf(question, dusun)
  if (options.length === 0) return <p className={css['hint']}>{hintOf(question, draft, valueAt(content, place))}</p>
  if (question.kind === 'bitmask') {
    return <Sum question={question} draft={draft} stored={valueAt(content, place)} options={options} />
  }
  const { typed, shown, chosen } = choicesAt({ dusun, draft, choice, content }, question, place)
  return (
    <>
      <Listbox options={shown} chosen={chosen} onTake={(option) => takeOption(entry, option)} />
      <p className={css['hint']}>{shown.length === 0 ? entryText.noMatch : waitingHint(shown, typed)}</p>
    </>
  )
}

function waitingHint(found: readonly Option[], typed: string): string {
  const exact = found.some((option) => option.typed === typed)
  if (typed === '' || isWords(typed) || !exact || found.length < 2) return entryText.codeHint
  return entryText.waitsFor(
    typed,
    found.map((option) => option.typed),
  )
}

type ListboxProps = {
  readonly options: readonly Option[]
  readonly chosen: Option | undefined
  readonly onTake: (option: Option) => void
}

function Listbox({ options, chosen, onTake }: ListboxProps): ReactNode {
  const marked = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className={css['list']} role="listbox" id="entri-kode" tabIndex={-1} data-dense={options.length > 14}>
      {options.map((option) => (
        <div
          key={option.typed}
          ref={option === chosen ? marked : null}
          id={option === chosen ? 'entri-kode-terpilih' : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={option === chosen}
          className={css['option']}
          onMouseDown={(event) => {
            event.preventDefault()
            onTake(option)
          }}
        >
          <span className={css['code']}>{option.typed}</span>
          <span>{option.label}</span>
        </div>
      ))}
    </div>
  )
}

type SumProps = {
  readonly question: Extract<Question, { kind: 'bitmask' }>
  readonly draft: string | null
  readonly stored: unknown
  readonly options: readonly Option[]
}

/** The parts of a sum, with those that make up what is typed. */
function Sum({ question, draft, stored, options }: SumProps): ReactNode {
  const value = draft === null || draft.trim() === '' ? stored : parseTyped(question, draft)
  const sum = typeof value === 'number' ? value : null
  const alone = question.alone?.value
  const held = (option: Option): boolean => {
    if (sum === null) return false
    if (sum === 0 || sum === alone || Number(option.typed) === alone) return Number(option.typed) === sum
    return (sum & Number(option.typed)) !== 0
  }
  return (
    <>
      <ul className={css['sum']}>
        {options.map((option) => (
          <li key={option.typed} className={css['option']} data-held={held(option)}>
            <span className={css['code']}>{option.typed}</span>
            <span>{option.label}</span>
            {held(option) && <span aria-hidden>✓</span>}
          </li>
        ))}
      </ul>
      <p className={css['hint']}>{sum === null ? entryText.sumHint : entryText.sumOf(sum, labelText(question, sum))}</p>
    </>
  )
}

function hintOf(question: Question, draft: string | null, stored: AnswerValue | undefined): string {
  switch (question.kind) {
    case 'nik':
    case 'noKk':
      return entryText.digitsLeft(
        (draft === null ? typedText(question, stored) : bareTyped(question, draft)).length,
        16,
      )
    case 'date':
      return entryText.dateHint
    default:
      return entryText.textHint
  }
}
