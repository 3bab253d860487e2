import type { ReactNode } from 'react'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import type { Output } from '#shared/contract/index.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import css from './hasil.module.css'

export type Counts = Output<'hasil.apply'>['sent']
export type Outcome = keyof typeof hasilText.outcomes

export const outcomes = Object.keys(hasilText.outcomes) as Outcome[]

const tones = {
  diterima: 'proven',
  ditolak: 'block',
  tidakPadan: 'block',
  tidakDitemukan: 'ask',
  menunggu: 'ask',
  belumDijawab: 'plain',
} as const

/** How one row ended. */
export function OutcomeTag({ outcome }: { readonly outcome: Outcome | null }): ReactNode {
  const known = outcome ?? 'belumDijawab'
  return <Tag tone={tones[known]}>{hasilText.outcomes[known]}</Tag>
}

/** Rows by how they ended: a bar to look at and the numbers to read. */
export function OutcomeBar({ counts }: { readonly counts: Counts }): ReactNode {
  const parts = outcomes.filter((outcome) => counts[outcome] > 0)
  const words = parts.map((outcome) => `${count(counts[outcome])} ${hasilText.outcomes[outcome].toLowerCase()}`)
  return (
    <div className={css['counted']} title={words.join(', ')}>
      <div className={css['bar']} aria-hidden>
        {parts.map((outcome) => (
          <span
            key={outcome}
            className={outcome === 'belumDijawab' ? undefined : css['part']}
            data-outcome={outcome}
            style={{ flexGrow: counts[outcome] }}
          />
        ))}
      </div>
      <span>{words.join(' · ')}</span>
    </div>
  )
}
