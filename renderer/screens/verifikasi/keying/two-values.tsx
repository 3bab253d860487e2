import type { ReactNode } from 'react'
import { formatTyped } from '#renderer/entry/typing.ts'
import { labelText, typedText } from '#shared/instrumen/kinds.ts'
import type { AnswerValue, Question } from '#shared/instrumen/types.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { alignValues, gapsOf, type Column } from './difference.ts'
import type { Chosen, Isian } from './verifikasi-types.ts'
import css from './mismatch.module.css'

type Props = { readonly question: Question; readonly isian: Isian; readonly chosen: Chosen | null }

/** The first and the second keying; what differs is underlined, larger and has a mark under it, not only another colour. */
export function TwoValues({ question, isian, chosen }: Props): ReactNode {
  const [first, second] = [isian.first ?? null, isian.second ?? null]
  const columns = alignValues(shownOf(question, first), shownOf(question, second))
  return (
    <div className={css['values']}>
      <Value
        title={`1 · ${verifikasiText.first}`}
        side="first"
        value={first}
        chosen={chosen === 'pertama'}
        columns={columns}
        question={question}
      />
      <Value
        title={`2 · ${verifikasiText.second}`}
        side="second"
        value={second}
        chosen={chosen === 'kedua'}
        columns={columns}
        question={question}
      />
    </div>
  )
}

/** As typed; a NIK gets its gaps column by column, so that a missing digit does not move them. */
function shownOf(question: Question, value: AnswerValue | null): string {
  const typed = typedText(question, value)
  return gapsOf(question.kind).length > 0 ? typed : formatTyped(question, typed)
}

/** A gap and a space that differs would be nothing to see. */
function signOf(column: Column, side: 'first' | 'second'): string {
  const character = column[side]
  if (character === '') return '·'
  return character === ' ' && !column.same ? '␣' : character
}

type ValueProps = {
  readonly title: string
  readonly side: 'first' | 'second'
  readonly value: AnswerValue | null
  readonly chosen: boolean
  readonly columns: readonly Column[]
  readonly question: Question
}

function Value({ title, side, value, chosen, columns, question }: ValueProps): ReactNode {
  const gaps = gapsOf(question.kind)
  const words = labelText(question, value)
  const typed = shownOf(question, value)
  return (
    <figure className={css['value']} data-chosen={chosen} data-testid={`nilai-${side}`}>
      <figcaption>{title}</figcaption>
      {value === null ? (
        <span className={css['empty']}>{verifikasiText.emptyValue}</span>
      ) : (
        <span className={css['digits']} role="img" aria-label={typed}>
          {columns.map((column, i) => (
            <span
              // Columns never move.
              // eslint-disable-next-line react/no-array-index-key
              key={i}
              className={css['digit']}
              data-same={column.same}
              data-gap={gaps.includes(i)}
            >
              {signOf(column, side)}
            </span>
          ))}
        </span>
      )}
      {words !== '' && words !== typed && <span className={css['words']}>{words}</span>}
    </figure>
  )
}
