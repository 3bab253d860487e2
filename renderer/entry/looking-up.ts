import type { Output } from '#shared/contract/index.ts'
import { typedText } from '#shared/instrumen/kinds.ts'
import { personQuestions } from '#shared/instrumen/person.ts'
import type { AnswerPlace } from '#shared/instrumen/types.ts'
import type { Entry } from './entry-store.ts'
import { placeOf, rowsOf, valueAt } from './places.ts'
import { fillFamily, fillPerson, nameOfFamily, registerContent } from './prefill.ts'
import type { Call } from './send-change.ts'

export type Found = Output<'keluarga.search'>['keluarga'][number]

/** Whom a search was for: one person, or the whole family. */
export type Whom = 'person' | 'family'

/**
 * F2: a whole NIK or No. KK in the field or in its row names one family of the register, which is taken over at once: the person, and
 * with the same key once more the rest of the family. Answers what to search for otherwise; null when it is done.
 */
export async function lookUp(entry: Entry, call: Call): Promise<string | null> {
  const { cursor, formulir } = entry.get()
  if (cursor === null) return null
  const number = numberAt(entry, cursor)
  if (number === null) return textAt(entry, cursor)
  const { keluarga } = await call('keluarga.search', { query: number.digits, limit: 2 })
  const [only, ...others] = keluarga
  // The own family of a perubahan stands on the form already.
  if (only === undefined || others.length > 0 || only.id === formulir.keluargaId) return number.digits
  await takeOver(entry, call, only, number.whom, number.digits)
  return null
}

/** Takes over whoever was found; a person who is on the form already with all that is known brings the family. */
export async function takeOver(entry: Entry, call: Call, found: Found, whom: Whom, searched: string): Promise<void> {
  const { keluarga } = await call('keluarga.get', { id: found.id })
  const register = registerContent(keluarga, entry.questionnaire.instrumen)
  const from = nameOfFamily(keluarga)
  const people = rowsOf(register, 'anggota')
  const meant = people.find(({ answers }) => {
    const known = [answers[personQuestions.nik], answers[personQuestions.name]]
    return known.some(
      (one) => one !== undefined && one !== '' && (one === searched || found.matched.includes(String(one))),
    )
  })
  const person = meant ?? people[0]
  const inRow = entry.get().cursor?.rowId !== undefined
  if (whom === 'person' && inRow && person !== undefined && !isThere(entry, person.answers)) {
    fillPerson(entry, person, from)
    return
  }
  fillFamily(entry, register, from)
}

/** Whether the row at the cursor says already what the register knows of a person. */
function isThere(entry: Entry, known: Readonly<Record<string, unknown>>): boolean {
  const { content, cursor, order } = entry.get()
  const places = order.places.filter((place) => place.rowId === cursor?.rowId && known[place.question] !== undefined)
  return places.length > 0 && places.every((place) => valueAt(content, place) !== undefined)
}

/** A whole NIK or No. KK: in the field of the cursor, else in its row, else on the form. */
function numberAt(entry: Entry, cursor: AnswerPlace): { readonly digits: string; readonly whom: Whom } | null {
  const { content } = entry.get()
  const { kind } = entry.questionnaire.question(cursor.question)
  const read = (place: AnswerPlace): string => String(valueAt(content, place) ?? '')
  const own = read(cursor)
  if ((kind === 'nik' || kind === 'noKk') && isWhole(own))
    return { digits: own, whom: kind === 'nik' ? 'person' : 'family' }
  // Something else stands here: that is what is looked for.
  if (own !== '' || cursor.rowId === undefined) return null
  const nik = read(placeOf(personQuestions.nik, cursor.rowId))
  if (isWhole(nik)) return { digits: nik, whom: 'person' }
  const noKk = read(placeOf(personQuestions.noKk, cursor.rowId))
  return isWhole(noKk) ? { digits: noKk, whom: 'family' } : null
}

function isWhole(text: string): boolean {
  return /^\d{16}$/.test(text)
}

/** The words to begin a search with: what stands in the field, where it is a name or a number of a person. */
function textAt(entry: Entry, cursor: AnswerPlace): string {
  const question = entry.questionnaire.question(cursor.question)
  if (!['text', 'nik', 'noKk'].includes(question.kind)) return ''
  return typedText(question, valueAt(entry.get().content, cursor))
}
