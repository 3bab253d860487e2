import { grouped } from '../domain/grouped.ts'
import { rowsOf } from './asked.ts'
import { holds } from './conditions.ts'
import { isAnswered } from './questions.ts'
import type {
  Answers,
  Condition,
  Disability,
  FamilyMeaning,
  FormContent,
  FormRow,
  Instrumen,
  MaritalStatus,
  RemovalMeaning,
} from './types.ts'

/** What the questions about families mean. Throws for an edition that has none: a mistake in the program, since checkInstrumen wants it. */
export function familyMeaning(instrumen: Instrumen): FamilyMeaning {
  const family = instrumen.meaning?.family
  if (family === undefined) throw new Error(`${instrumen.id} does not say what its questions mean`)
  return family
}

/** What the questions about a removal mean. Throws for an edition that is no removal. */
export function removalMeaning(instrumen: Instrumen): RemovalMeaning {
  const removal = instrumen.meaning?.removal
  if (removal === undefined) throw new Error(`${instrumen.id} is no removal`)
  return removal
}

/** Whether a condition holds for answers as they stand, asked or not. What it asks about but is not answered counts as no answer. */
export function meets(condition: Condition, answers: Answers): boolean {
  return holds(condition, {
    jenis: 'usulan',
    look: (question) => {
      const value = answers[question]
      return isAnswered(value) ? { state: 'value', value } : { state: 'none' }
    },
  })
}

/** The people who live there, in the order of the paper. */
export function presentMembers(instrumen: Instrumen, content: FormContent): FormRow[] {
  const { gone } = familyMeaning(instrumen)
  return rowsOf(content, 'anggota').filter((row) => !meets(gone, row.answers))
}

/** Whether somebody heads what the form is about. */
export function isHead(instrumen: Instrumen, answers: Answers): boolean {
  return meets(familyMeaning(instrumen).head, answers)
}

/**
 * Who a family is called by: the head who lives there (not the one who died and was replaced), a head, the head of a family in it, or the
 * first who is written down.
 */
export function headOf(instrumen: Instrumen, content: FormContent): FormRow | undefined {
  const { head, familyHead } = familyMeaning(instrumen)
  const people = rowsOf(content, 'anggota')
  const find = (condition: Condition, among: readonly FormRow[]) => among.find((row) => meets(condition, row.answers))
  return find(head, presentMembers(instrumen, content)) ?? find(head, people) ?? find(familyHead, people) ?? people[0]
}

/** Each family among these people with its head: the head of the family, else of the household. One without either is left out. */
export function familiesOf(
  instrumen: Instrumen,
  people: readonly FormRow[],
): { readonly head: FormRow; readonly people: readonly FormRow[] }[] {
  const { head, familyHead, familyNumber } = familyMeaning(instrumen)
  const numberOf = (row: FormRow) => (familyNumber === undefined ? '' : String(row.answers[familyNumber] ?? ''))
  return [...grouped(people, numberOf).values()].flatMap((family) => {
    const found = family.find((row) => meets(familyHead, row.answers)) ?? family.find((row) => meets(head, row.answers))
    return found === undefined ? [] : [{ head: found, people: family }]
  })
}

/** The No. KK of a person: the own, or the one that the form has for everybody; '' when there is none. */
export function noKkOf(content: FormContent, person: FormRow | undefined): string {
  const value = person?.answers['nokk'] ?? content.answers['nokk']
  return value === undefined ? '' : String(value)
}

/** undefined when it is not answered, or by no code of the edition. */
export function sexOf(instrumen: Instrumen, answers: Answers): 'male' | 'female' | undefined {
  const { question, male, female } = familyMeaning(instrumen).sex
  switch (answers[question]) {
    case male:
      return 'male'
    case female:
      return 'female'
    default:
      return undefined
  }
}

/** undefined when it is not answered, or by no code of the edition. */
export function maritalOf(instrumen: Instrumen, answers: Answers): MaritalStatus | undefined {
  const { question, codes } = familyMeaning(instrumen).marital
  return codes[String(answers[question] ?? '')]
}

/** The disability of a person; undefined when there is none. */
export function disabilityOf(instrumen: Instrumen, answers: Answers): Disability | undefined {
  return familyMeaning(instrumen).disability.find(({ when }) => meets(when, answers))?.kind
}

/** true, false, or undefined where it was not asked. */
export function isPregnant(instrumen: Instrumen, answers: Answers): boolean | undefined {
  const { yes, no } = familyMeaning(instrumen).pregnancy
  if (meets(yes, answers)) return true
  return meets(no, answers) ? false : undefined
}
