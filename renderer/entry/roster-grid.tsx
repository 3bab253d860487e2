import { memo, useMemo, type ReactNode } from 'react'
import type { Block, FormRow, Question } from '#shared/instrumen/types.ts'
import { typedText } from '#shared/instrumen/kinds.ts'
import { isKeyed } from '#shared/instrumen/questions.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { useEntry, useEntryState } from './entry-context.tsx'
import { newRowPlace } from './key-order.ts'
import { nameQuestionOf, placeOf, rowsOf, valueAt } from './places.ts'
import { RosterCell } from './roster-cell.tsx'
import { widthOf } from './typing.ts'
import css from './roster-grid.module.css'

type Props = { readonly block: Block }

/** Width of a column in pixels: what the answer needs, and the words above it. */
function columnWidth(question: Question): number {
  const own = widthOf(question) * 9 + 22
  const limit = question.kind === 'text' || question.kind === 'dusun' ? 168 : 180
  return Math.max(Math.min(own, limit), 74)
}

/** People (or businesses) as a grid: one line each, the first column stands still, the current cell is always in view. */
export function RosterGrid({ block }: Props): ReactNode {
  const { entry } = useEntry()
  const content = useEntryState((state) => state.content)
  const next = useEntryState((state) => state.next)
  const column = useEntryState((state) => state.cursor?.question)
  const currentRow = useEntryState((state) => state.cursor?.rowId)
  const roster = block.roster ?? 'anggota'
  const rows = rowsOf(content, roster)
  const name = nameQuestionOf(entry.questionnaire.instrumen, block)
  const empty = useMemo(() => newRowPlace(entry.questionnaire, content, block, next), [entry, content, block, next])
  return (
    <div className={css['scroll']} data-grid>
      <table className={css['grid']} aria-label={block.title}>
        <colgroup>
          <col className={css['orderCol']} />
          {name !== undefined && <col style={{ width: columnWidth(name) }} />}
          {block.questions.map((question) => (
            <col key={question.id} style={{ width: columnWidth(question) }} />
          ))}
        </colgroup>
        <Head name={name} questions={block.questions} column={column} />
        <tbody>
          {rows.map((row) => (
            <Line
              key={row.id}
              rowId={row.id}
              order={row.order}
              name={name}
              block={block}
              current={row.id === currentRow}
            />
          ))}
          {empty !== null && (
            <Line
              key={empty.rowId}
              rowId={empty.rowId ?? ''}
              order={rows.length + 1}
              name={name}
              block={block}
              current={empty.rowId === currentRow}
              fresh
            />
          )}
        </tbody>
      </table>
    </div>
  )
}

const Head = memo(function Head(props: {
  readonly name: Question | undefined
  readonly questions: readonly Question[]
  readonly column: string | undefined
}): ReactNode {
  return (
    <thead>
      <tr>
        <th className={css['order']} scope="col">
          <span className={css['columnNumber']}>{entryText.rowNumber}</span>
        </th>
        {props.name !== undefined && (
          <th scope="col" data-frozen>
            <span className={css['columnNumber']}>{props.name.number}</span>
            <span className={css['columnWords']}>{props.name.short ?? props.name.label}</span>
          </th>
        )}
        {props.questions.map((question, i) => (
          <th
            key={question.id}
            scope="col"
            data-frozen={i === 0 && props.name === undefined}
            data-current={question.id === props.column}
          >
            <span className={css['columnNumber']}>{question.number}</span>
            <span className={css['columnWords']}>{question.short ?? question.label}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
})

type LineProps = {
  readonly rowId: string
  readonly order: number
  /** Says whose row it is where the block itself does not: a further part about the same people. */
  readonly name: Question | undefined
  readonly block: Block
  readonly current: boolean
  /** The empty line after the last row. */
  readonly fresh?: boolean
}

const Line = memo(function Line({ rowId, order, name, block, current, fresh = false }: LineProps): ReactNode {
  const roster = block.roster ?? 'anggota'
  const first = block.questions.find((question) => isKeyed(question))
  return (
    <tr data-current={current} data-fresh={fresh}>
      <th className={css['order']} scope="row">
        {order}
      </th>
      {name !== undefined && <NameCell question={name} rowId={rowId} />}
      {block.questions.map((question, i) =>
        fresh && question.id !== first?.id ? (
          <td key={question.id} className={css['blank']} data-frozen={i === 0 && name === undefined} aria-hidden />
        ) : (
          <RosterCell
            key={question.id}
            question={question}
            rowId={rowId}
            order={order}
            frozen={i === 0 && name === undefined}
            hint={fresh ? entryText.newRow[roster] : ''}
          />
        ),
      )}
    </tr>
  )
})

/** Whose row it is, read from the first part about the same people. */
function NameCell({ question, rowId }: { readonly question: Question; readonly rowId: string }): ReactNode {
  const value = useEntryState((state) => valueAt(state.content, placeOf(question.id, rowId)))
  return (
    <th scope="row" data-frozen>
      {typedText(question, value)}
    </th>
  )
}

/** The row of the cursor in a roster, or its first. */
export function currentRowOf(rows: readonly FormRow[], rowId: string | undefined): FormRow | undefined {
  return rows.find((row) => row.id === rowId) ?? rows[0]
}
