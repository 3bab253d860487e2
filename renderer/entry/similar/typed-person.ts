import { parseTyped } from '#shared/instrumen/kinds.ts'
import {
  personOf,
  personPartOf,
  personQuestions,
  type PersonAnswers,
  type PersonPart,
} from '#shared/instrumen/person.ts'
import type { EntryState } from '../entry-state.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { bareTyped } from '../typing.ts'

/** The member in whose row the cursor stands, as keyed by now, the field in progress included. */
export type TypedPerson = { readonly rowId: string; readonly person: PersonAnswers }

/** Parts by which somebody is found again; where one was born is not among them. */
const telling: ReadonlySet<PersonPart> = new Set(['name', 'birthDate', 'sex', 'mother', 'nik', 'noKk'])
const fewestLetters = 3

/** Who is being keyed; null where the cursor is on nothing that says who somebody is, or there is too little to find anybody by. */
export function typedPerson(
  state: Pick<EntryState, 'cursor' | 'draft' | 'content' | 'ended'>,
  questionnaire: Pick<Questionnaire, 'question'>,
): TypedPerson | null {
  const { cursor, draft, content, ended } = state
  if (cursor?.rowId === undefined || ended) return null
  const part = personPartOf(cursor.question)
  const row = content.rows.find((one) => one.id === cursor.rowId && one.roster === 'anggota')
  if (part === undefined || row === undefined || !telling.has(part)) return null
  const keyed = personOf(row.answers)
  const person = draft === null ? keyed : { ...keyed, [part]: inProgress(questionnaire, part, draft) }
  return isEnough(person) ? { rowId: row.id, person } : null
}

/** What stands in a field: a name as typed so far, of anything else only what can be read already. */
function inProgress(questionnaire: Pick<Questionnaire, 'question'>, part: PersonPart, draft: string): string {
  const question = questionnaire.question(personQuestions[part])
  const bare = bareTyped(question, draft)
  if (question.kind === 'text') return bare
  const value = parseTyped(question, bare)
  return typeof value === 'string' && (question.kind !== 'date' || /^\d{4}-\d\d-\d\d$/.test(value)) ? value : ''
}

function isEnough({ name, nik, noKk }: PersonAnswers): boolean {
  return name.trim().length >= fewestLetters || nik.length === 16 || noKk.length === 16
}
