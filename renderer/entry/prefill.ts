import type { Output } from '#shared/contract/index.ts'
import { convertContent } from '#shared/instrumen/crosswalk/convert.ts'
import { personQuestions } from '#shared/instrumen/person.ts'
import { factsAskedAt } from '#shared/instrumen/register-facts.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { Answers, AnswerPlace, AnswerValue, FormContent, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { clearLeftOver } from './answering.ts'
import { derive, isNewRow, tell, type Entry } from './entry-store.ts'
import type { AnswerStep } from './entry-state.ts'
import { isOpen, newRowPlace } from './key-order.ts'
import { beginRow } from './keying.ts'
import { moveTo } from './moving.ts'
import { placeKey, placeOf, rowsOf, valueAt, withRow, withValue } from './places.ts'

type Keluarga = Output<'keluarga.get'>['keluarga']

/** What the register says about a family, in the questions of the form's own edition; only who is still there. */
export function registerContent(keluarga: Keluarga, instrumen: Instrumen): FormContent {
  const { rt, rw, dusun, address, noKk } = keluarga
  const people = keluarga.anggota.filter((person) => person.status === 'aktif').toSorted((a, b) => a.order - b.order)
  const own = getInstrumen(keluarga.instrumen)
  const once = { rt, rw, dusun, alamat: address, nokk: noKk }
  const said: FormContent = {
    answers: { ...factsAskedAt(own, undefined, once), ...keluarga.answers },
    rows: people.map((person, i) => ({
      id: person.id,
      roster: 'anggota',
      order: i + 1,
      answers: {
        ...factsAskedAt(own, 'anggota', { nama: person.name, nik: person.nik, nokk: noKk }),
        ...person.answers,
      },
    })),
  }
  return own.id === instrumen.id ? said : convertContent(own, instrumen, said).content
}

/** Where a family comes from, to be told. */
export function nameOfFamily({ headName, dusun, rt, desaName }: Keluarga): string {
  return entryText.familyFrom(
    headName,
    [dusun, rt === '' ? '' : `RT ${rt}`, desaName].filter((part) => part !== ''),
  )
}

/**
 * Fills the empty fields of the row at the cursor from a registered person, and the field of the cursor itself, where one looked by
 * half a name. Ctrl+Z takes all of it back. Answers how many fields were filled.
 */
export function fillPerson(entry: Entry, person: FormRow, from: string): number {
  const { cursor } = entry.get()
  if (cursor?.rowId === undefined) return 0
  const { rowId } = cursor
  const fresh = isNewRow(entry.get(), cursor)
  if (fresh) beginRow(entry, cursor)
  const rows = fresh ? [rowId] : []
  return fill(entry, wantedInRow(person.answers, rowId), { cursor, rows, from, replace: placeKey(cursor) })
}

/** Fills whatever is empty about the household, and every member: those who are on the form already, then in new rows. */
export function fillFamily(entry: Entry, register: FormContent, from: string): number {
  const { cursor } = entry.get()
  if (cursor === null) return 0
  const wanted = new Map(Object.entries(register.answers))
  const rows: string[] = []
  const taken = new Set<string>()
  for (const person of rowsOf(register, 'anggota')) {
    const known = sameOrEmpty(entry, person, taken)
    const rowId = known ?? addRow(entry, 'anggota')
    if (rowId === null) break
    if (known === null) rows.push(rowId)
    taken.add(rowId)
    for (const [key, value] of wantedInRow(person.answers, rowId)) wanted.set(key, value)
  }
  return fill(entry, wanted, { cursor, rows, from, replace: null })
}

type Wanted = ReadonlyMap<string, AnswerValue>

function wantedInRow(answers: Answers, rowId: string): Wanted {
  return new Map(Object.entries(answers).map(([question, value]) => [placeKey(placeOf(question, rowId)), value]))
}

type Filling = {
  readonly cursor: AnswerPlace
  /** Ids of rows that were added for it. */
  readonly rows: readonly string[]
  readonly from: string
  /** The one place whose answer gives way. */
  readonly replace: string | null
}

function fill(entry: Entry, wanted: Wanted, { cursor, rows, from, replace }: Filling): number {
  const steps: AnswerStep[] = []
  const tried = new Set<string>()
  // In rounds, because answers make further places asked; the core hears them in the same order.
  for (;;) {
    const { content, order, next } = entry.get()
    const places = order.places.filter((place) => {
      const key = placeKey(place)
      if (tried.has(key) || !wanted.has(key) || wanted.get(key) === valueAt(content, place)) return false
      return key === replace || valueAt(content, place) === undefined
    })
    if (places.length === 0) break
    const round = places.map((place): AnswerStep => {
      tried.add(placeKey(place))
      return { place, before: valueAt(content, place), after: wanted.get(placeKey(place)) }
    })
    const answered = round.reduce((now, step) => withValue(now, step.place, step.after), content)
    const settled = clearLeftOver(entry.questionnaire, answered, content)
    entry.change(derive(entry.questionnaire, settled.content, next))
    for (const { place, after } of round) entry.push({ kind: 'answer', place, value: after ?? null, cursor })
    steps.push(...round, ...settled.steps)
  }
  finish(entry, steps, { cursor, rows, from, replace })
  return steps.length
}

function finish(entry: Entry, steps: readonly AnswerStep[], { cursor, rows, from, replace }: Filling): void {
  const { acts, order } = entry.get()
  // One person was taken over: the rest of the row is next, and the same key brings the family.
  const inRow = replace !== null
  const done = steps.length > 0 || rows.length > 0
  entry.change({ draft: null, choice: 0, ...(done ? { acts: [...acts, { answers: steps, rows, cursor }] } : {}) })
  // What is left to key comes next; what was filled is there to be seen.
  const at = order.index.get(placeKey(cursor)) ?? 0
  const left = order.places.filter((place) => isOpen(order, place) && (!inRow || place.rowId === cursor.rowId))
  const open = left.find((place) => (order.index.get(placeKey(place)) ?? 0) >= at) ?? left[0]
  if (done && open !== undefined) moveTo(entry, open)
  entry.change({ tidings: tell(entryText.filled(steps.length, from, inRow), { undoable: done }) })
}

/** The row of this person on the form, else one that nobody has begun; null when there is neither. */
function sameOrEmpty(entry: Entry, person: FormRow, taken: ReadonlySet<string>): string | null {
  const rows = rowsOf(entry.get().content, 'anggota').filter((row) => !taken.has(row.id))
  const same = (question: string): FormRow | undefined =>
    rows.find((row) => row.answers[question] !== undefined && row.answers[question] === person.answers[question])
  const empty = rows.find((row) => Object.keys(row.answers).length === 0)
  return (same(personQuestions.nik) ?? same(personQuestions.name) ?? empty)?.id ?? null
}

/** A new row at the end of a roster; null where none may be added. */
function addRow(entry: Entry, roster: FormRow['roster']): string | null {
  const { content, next } = entry.get()
  const block = entry.questionnaire.instrumen.blocks.find((one) => one.roster === roster)
  const place = block === undefined ? null : newRowPlace(entry.questionnaire, content, block, next)
  if (place?.rowId === undefined) return null
  const row: FormRow = { id: place.rowId, roster, order: rowsOf(content, roster).length + 1, answers: {} }
  const after = { ...next, [roster]: entry.newId() }
  entry.change({ next: after, ...derive(entry.questionnaire, withRow(content, row), after) })
  entry.push({ kind: 'addRow', roster, rowId: row.id })
  return row.id
}
