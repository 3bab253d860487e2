import { memo, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import type { Block, Question } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { useEntry, useEntryState, useField } from './entry-context.tsx'
import { keepDraft } from './keying.ts'
import { isNewRow } from './entry-store.ts'
import { moveTo } from './moving.ts'
import { nameQuestionOf, placeOf, rowsOf } from './places.ts'
import { currentRowOf } from './roster-grid.tsx'
import { WaitingTag } from './waiting/waiting-tag.tsx'
import css from './person-card.module.css'

const fewQuestions = 10

/** The row of the cursor read out in full: every answer with its words, as the grid above has no room for. */
export function PersonCard({ block }: { readonly block: Block }): ReactNode {
  const { entry } = useEntry()
  const roster = block.roster ?? 'anggota'
  const content = useEntryState((state) => state.content)
  const rowId = useEntryState((state) => state.cursor?.rowId)
  const onEmpty = useEntryState((state) => isNewRow(state, state.cursor))
  const columns = useEntryState((state) => state.columns)
  const row = currentRowOf(rowsOf(content, roster), rowId)
  if (onEmpty || row === undefined) {
    return (
      <div className={css['card']}>
        <p className={css['empty']}>{entryText.newRowHint[roster]}</p>
      </div>
    )
  }
  const named = nameQuestionOf(entry.questionnaire.instrumen, block) ?? block.questions[0]
  const name = named === undefined ? '' : String(row.answers[named.id] ?? '')
  return (
    <section className={css['card']} aria-label={entryText.rowTitle(row.order, name)}>
      <header className={css['head']}>
        <h2>{entryText.rowTitle(row.order, name)}</h2>
        {roster === 'anggota' && <WaitingTag rowId={row.id} />}
        <span>{columns ? entryText.rowOrderQuestion : entryText.rowOrderPerson}</span>
      </header>
      <div className={css['list']} data-few={block.questions.length < fewQuestions}>
        {block.questions.map((question) => (
          <CardLine key={question.id} question={question} rowId={row.id} />
        ))}
      </div>
    </section>
  )
}

const CardLine = memo(function CardLine(props: { readonly question: Question; readonly rowId: string }): ReactNode {
  const { question, rowId } = props
  const { entry } = useEntry()
  const place = useMemo(() => placeOf(question.id, rowId), [question.id, rowId])
  const view = useField(place)
  const line = useRef<HTMLDivElement>(null)
  const { current } = view
  useLayoutEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  // A date is a date; its words stand beside the box when there is room for them.
  const words = view.words === view.text || view.text === '' || question.kind === 'date' ? '' : view.words
  return (
    <div
      ref={line}
      // The boxes of the grid are what a screen reader works with; this is their reading for the eye.
      role="presentation"
      className={css['line']}
      data-current={view.current}
      data-asked={view.asked}
      data-level={view.level ?? undefined}
      data-changed={view.changed}
      onMouseDown={(event) => {
        if (!view.asked || !view.keyed || view.current) return
        event.preventDefault()
        keepDraft(entry)
        moveTo(entry, place)
      }}
    >
      <span className={css['number']}>{question.number}</span>
      <span className={css['label']}>{question.short ?? question.label}</span>
      <span className={css['value']}>
        {view.asked || view.undecided || view.text !== '' ? view.text : '–'}
        {words !== '' && <small> {words}</small>}
        {view.earlier !== '' && <small className={css['before']}> {entryText.earlier(view.earlier)}</small>}
        {view.changed && view.before !== null && (
          <small className={css['before']}>
            {' '}
            {view.before === '' ? entryText.beforeNone : entryText.before(view.before)}
          </small>
        )}
      </span>
    </div>
  )
})
