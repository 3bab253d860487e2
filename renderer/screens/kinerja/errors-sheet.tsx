import type { ReactNode } from 'react'
import { Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { kinerjaText } from '#shared/messages/screens/kinerja.ts'
import css from './kinerja.module.css'

type Mine = Output<'kinerja.mine'>
type Errors = Output<'kinerja.totals'>['errors']

/** What a second person found in these fields; null while that would be about one person. */
export function ErrorsSheet({ errors, none }: { readonly errors: Errors; readonly none: string }): ReactNode {
  return (
    <Sheet title={kinerjaText.errorsTitle}>
      <p className={css['quiet']}>{wordsOf(errors, none)}</p>
      {errors !== null && errors.compared > 0 && errors.wrong > 0 && (
        <strong>{kinerjaText.per10000(count(Math.round((10_000 * errors.wrong) / errors.compared)))}</strong>
      )}
    </Sheet>
  )
}

function wordsOf(errors: Errors, none: string): string {
  if (errors === null) return kinerjaText.fewKeyers
  if (errors.compared === 0) return none
  const compared = count(errors.compared)
  return errors.wrong === 0 ? kinerjaText.allRight(compared) : kinerjaText.someWrong(count(errors.wrong), compared)
}

/** Where and how it happened, most often first: for oneself alone. */
export function PatternsSheet({ patterns }: Pick<Mine, 'patterns'>): ReactNode {
  return (
    <Sheet title={kinerjaText.patternsTitle}>
      {patterns.length === 0 ? (
        <p className={css['quiet']}>{kinerjaText.noPatterns}</p>
      ) : (
        <>
          <p className={css['quiet']}>{kinerjaText.patternsHelp}</p>
          <ol className={css['patterns']}>
            {patterns.map((one) => (
              <li key={`${one.question}${one.how}`}>
                <span>{kinerjaText.pattern(one.question, one.label)}</span>
                <em>{one.how}</em>
                <b>{kinerjaText.times(one.times)}</b>
              </li>
            ))}
          </ol>
        </>
      )}
    </Sheet>
  )
}
