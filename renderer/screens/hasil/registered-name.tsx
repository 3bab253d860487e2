import type { ReactNode } from 'react'
import css from './hasil.module.css'
import { markDifferences } from './name-diff.ts'

/** The name as it is registered, with the words marked that differ from the name that was sent. */
export function RegisteredName({ name, sent }: { readonly name: string; readonly sent: string }): ReactNode {
  if (name === '') return '–'
  return (
    <span title={name}>
      {markDifferences(name, sent).map(({ word, differs }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a name may hold a word twice, and its words never move
        <span key={`${index} ${word}`}>
          {index > 0 && ' '}
          {differs ? <mark className={css['differs']}>{word}</mark> : word}
        </span>
      ))}
    </span>
  )
}
