import type { ReactNode } from 'react'
import css from './tag.module.css'

type Tone = 'plain' | 'accent' | 'ask' | 'block' | 'proven'

/** A word on a coloured ground; the word says it, the colour helps. */
export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <span className={css['tag']} data-tone={tone}>
      {children}
    </span>
  )
}
