import { entryText } from '#shared/messages/screens/entry.ts'
import type { Note } from './entry-state.ts'

// The mark stands before what was written on the field, so that neither takes the place of the other.
const mark = entryText.laterMark
const before = `${mark}. `

type Text = Pick<Note, 'text'>

/** Whether the field is left for later (F7). */
export function isLater({ text }: Text): boolean {
  return text === mark || text.startsWith(before)
}

/** What was written on the field, without the mark; '' for a mark alone. */
export function noteWords(note: Text | undefined): string {
  if (note === undefined) return ''
  return isLater(note) ? note.text.slice(before.length) : note.text
}

/** The text that is stored for these words. */
export function noteText(words: string, later: boolean): string {
  if (!later) return words
  return words === '' ? mark : before + words
}
