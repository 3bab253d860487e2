import type { ReactNode } from 'react'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import css from './intake.module.css'
import { placeOf, shownValue, sortedNotes, type Note, type ReadRow } from './row-words.tsx'

const text = intakeText.check
const tones = { ditolak: 'block', diperbaiki: 'ask', peringatan: 'plain' } as const

/** Every note about one row: the cell, what stood there, what was made of it, and why. */
export function RowNotes({ row }: { readonly row: ReadRow }): ReactNode {
  const notes = sortedNotes(row)
  return (
    <ScrollPlace label={text.rowTitle(row.rowNumber)} className={css['notes'] ?? ''}>
      <b>{text.rowTitle(row.rowNumber)}</b>{' '}
      {notes.length === 0 ? (
        <small>{text.noNotes}</small>
      ) : (
        <ul>
          {notes.map((note) => (
            <li key={`${note.column}|${note.message}`}>
              <Tag tone={tones[note.level]}>{text.levels[note.level]}</Tag> <b>{placeOf(row, note)}</b>{' '}
              <Change note={note} />
              <span>{note.message}</span>
            </li>
          ))}
        </ul>
      )}
    </ScrollPlace>
  )
}

function Change({ note }: { readonly note: Note }): ReactNode {
  if (note.was === '' && note.now === '') return null
  return (
    <span>
      {text.was} <code>{note.was || text.emptyCell}</code>
      {note.level !== 'ditolak' && (
        <>
          , {text.now} <code>{shownValue(note.now) || text.emptyCell}</code>
        </>
      )}
      {' · '}
    </span>
  )
}
