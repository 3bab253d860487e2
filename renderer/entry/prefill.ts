import type { Output } from '#shared/contract/index.ts'
import type { AnswerPlace, AnswerValue } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { applyAnswer } from './answering.ts'
import { derive, tell, type Entry } from './entry-store.ts'
import type { AnswerStep } from './entry-state.ts'
import { beginRow } from './keying.ts'
import { valueAt } from './places.ts'

type Keluarga = Output<'keluarga.get'>['keluarga']
export type Person = Keluarga['anggota'][number]

/** What the register knows of a person or a family, by question. */
function known(keluarga: Keluarga, person: Person | null): Readonly<Record<string, AnswerValue>> {
  return person === null ? keluarga.answers : person.answers
}

/**
 * Fills the empty fields of the row at the cursor from a registered person, or of the form from the family.
 * Only what is empty is filled; Ctrl+Z takes all of it back.
 */
export function fillFrom(entry: Entry, keluarga: Keluarga, person: Person | null): void {
  const { cursor, locked } = entry.get()
  if (cursor === null || locked !== null) return
  if (cursor.rowId !== undefined) beginRow(entry, cursor)
  const source = known(keluarga, cursor.rowId === undefined ? null : person)
  const steps = fillPlaces(entry, cursor, source)
  const { acts } = entry.get()
  entry.change({
    draft: null,
    tidings: tell(entryText.filled(steps.length), { undoable: steps.length > 0 }),
    ...(steps.length === 0 ? {} : { acts: [...acts, { answers: steps, cursor }] }),
  })
}

/** One answer after the other, because each may make further places asked. */
function fillPlaces(entry: Entry, cursor: AnswerPlace, source: Readonly<Record<string, AnswerValue>>): AnswerStep[] {
  const steps: AnswerStep[] = []
  for (;;) {
    const { content, order, next } = entry.get()
    const place = order.places.find(
      (one) => one.rowId === cursor.rowId && source[one.question] !== undefined && valueAt(content, one) === undefined,
    )
    const value = place === undefined ? undefined : source[place.question]
    if (place === undefined || value === undefined) return steps
    const answered = applyAnswer(entry.questionnaire, content, place, value)
    entry.change(derive(entry.questionnaire, answered.content, next))
    entry.push({ kind: 'answer', place, value, cursor })
    steps.push(...answered.steps)
  }
}
