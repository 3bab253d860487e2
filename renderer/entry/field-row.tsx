import { memo, type ReactNode } from 'react'
import type { AnswerPlace, Question } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { useField } from './entry-context.tsx'
import { FieldInput } from './field-input.tsx'
import type { FieldView } from './field-view.ts'
import css from './field-row.module.css'

type Props = {
  readonly question: Question
  readonly place: AnswerPlace
  /** What else is to be said beside the answer. */
  readonly mark?: ReactNode
}

/** One question as on the paper: number, words, the box, and what the answer means. */
export const FieldRow = memo(function FieldRow({ question, place, mark }: Props): ReactNode {
  const view = useField(place)
  const id = place.rowId === undefined ? `isian-${question.id}` : `isian-${question.id}-${place.rowId}`
  if (!view.asked && !view.undecided) return <SkippedRow question={question} view={view} />
  return (
    <div className={css['row']} data-current={view.current} data-changed={view.changed}>
      <label className={css['label']} htmlFor={id}>
        <span className={css['number']}>{question.number}</span>
        <span className={css['words']}>{question.label}</span>
      </label>
      <div className={css['answer']}>
        <div className={css['line']}>
          {view.undecided && (
            <span className={css['later']}>{view.because === '' ? '' : entryText.waitsForAnswer(view.because)}</span>
          )}
          {view.undecided ? null : view.keyed ? (
            <FieldInput
              place={place}
              question={question}
              view={view}
              id={id}
              label={`${question.number} ${question.label}`}
            />
          ) : (
            <output className={css['fixed']} id={id}>
              {view.text === '' ? '–' : view.text}
            </output>
          )}
          <span className={css['meaning']}>{meaningOf(question, view)}</span>
          <Marks view={view} />
          {mark}
        </div>
        {view.earlier !== '' && <div className={css['before']}>{entryText.earlier(view.earlier)}</div>}
        {view.before !== null && view.earlier === '' && (view.changed || view.current) && (
          <div className={css['before']}>
            {view.before === '' ? entryText.beforeNone : entryText.before(view.before)}
          </div>
        )}
        {view.message !== '' && (
          <div className={css['message']} data-level={view.level ?? 'inform'} id={`${id}-pesan`}>
            {view.message}
          </div>
        )}
      </div>
    </div>
  )
})

function meaningOf(question: Question, view: FieldView): string {
  if (view.keyed) return view.words
  return question.kind === 'computed' ? entryText.computed : entryText.fromRegister
}

function Marks({ view }: { readonly view: FieldView }): ReactNode {
  return (
    <>
      {view.changed && <span className={css['mark']}>{entryText.changed}</span>}
      {view.later && <span className={css['mark']}>{entryText.later}</span>}
      {view.note !== '' && <span className={css['quiet']}>{entryText.noteBy(view.note)}</span>}
      {view.carried !== null && <span className={css['carried']}>{entryText.carriedAs[view.carried]}</span>}
    </>
  )
}

function SkippedRow({ question, view }: { readonly question: Question; readonly view: FieldView }): ReactNode {
  return (
    <div className={css['skipped']}>
      <span className={css['number']}>{question.number}</span>
      <span className={css['words']}>{question.label}</span>
      <span className={css['why']}>
        – {view.text === '' ? '' : entryText.keptAlthough(view.text)}
        {view.because === '' ? entryText.notAsked : entryText.notAskedBecause(view.because)}
      </span>
    </div>
  )
}
