import type { ReactNode } from 'react'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import css from './intake.module.css'
import type { Counts } from './intake-words.ts'

const text = intakeText.check
const tones = { ditolak: 'block', diperbaiki: 'ask', peringatan: 'plain' } as const

/** What kinds of notes there are and how many rows have each, the most frequent first. */
export function NoteKinds({ counts }: { readonly counts: Counts }): ReactNode {
  const kinds = counts.notes.toSorted((a, b) => b.rows - a.rows)
  return (
    <ScrollPlace label={text.kinds} className={css['kinds'] ?? ''}>
      <h2>{text.kinds}</h2>
      <small>{kinds.length === 0 ? text.kindsNone : text.kindsAbout(count(kinds.length))}</small>
      <ul>
        {kinds.map((kind) => (
          <li key={`${kind.level}|${kind.message}`}>
            <Tag tone={tones[kind.level]}>{text.levels[kind.level]}</Tag> <b>{text.kindRows(count(kind.rows))}</b>
            <span>{kind.message}</span>
          </li>
        ))}
      </ul>
    </ScrollPlace>
  )
}
