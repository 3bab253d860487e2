import { memo, useMemo, type ReactNode } from 'react'
import type { Block } from '#shared/instrumen/types.ts'
import { useEntry, useEntryState } from './entry-context.tsx'
import { EndLine } from './end-line.tsx'
import { FieldRow } from './field-row.tsx'
import { PersonCard } from './person-card.tsx'
import { placeOf } from './places.ts'
import { RosterGrid } from './roster-grid.tsx'
import css from './block-sheet.module.css'

/** The block that has the cursor, in the order of the paper. */
export function BlockSheet(): ReactNode {
  const { entry } = useEntry()
  const block = useEntryState((state) =>
    state.cursor === null ? null : entry.questionnaire.block(state.cursor.question),
  )
  if (block === null) return <section className={css['sheet']} />
  return (
    <section className={css['sheet']} aria-label={`${block.number} ${block.title}`.trim()}>
      {block.roster === undefined ? (
        <Column block={block} key={block.id} />
      ) : (
        <>
          <RosterGrid block={block} key={block.id} />
          <PersonCard block={block} />
        </>
      )}
      <EndLine />
    </section>
  )
}

const Column = memo(function Column({ block }: { readonly block: Block }): ReactNode {
  const places = useMemo(() => block.questions.map((question) => placeOf(question.id, undefined)), [block])
  return (
    <div className={css['column']}>
      {block.questions.map((question, i) => {
        const place = places[i]
        return place === undefined ? null : <FieldRow key={question.id} question={question} place={place} />
      })}
    </div>
  )
})
