import { rowsOf } from '#shared/instrumen/asked.ts'
import type { FormContent, FormRow } from '#shared/instrumen/types.ts'
import { textOf } from './row.ts'

/** Keberadaan that counts as living here: 1 lives here, 4 new member; not yet answered counts too (form-and-siksng.md §1.6 rule 2). */
const here: ReadonlySet<string> = new Set(['', '1', '4'])

/** The members who live in the household, in the order of the paper. */
export function presentMembers(content: FormContent): FormRow[] {
  return rowsOf(content, 'anggota').filter((row) => here.has(textOf(row.answers['sta_keberadaan_art'])))
}

/** The head of each family among these members: hubkel 1; without one, the head of the household. */
export function familyHeads(members: readonly FormRow[]): FormRow[] {
  const families = Map.groupBy(members, (row) => textOf(row.answers['nuk']))
  return [...families.values()].flatMap((family) => {
    const head =
      family.find((row) => row.answers['hubkel'] === '1') ?? family.find((row) => row.answers['hub_krt'] === '1')
    return head === undefined ? [] : [head]
  })
}

/** Members of the same family as one of them. */
export function familyOf(head: FormRow, members: readonly FormRow[]): FormRow[] {
  return members.filter((row) => row.answers['nuk'] === head.answers['nuk'])
}

/** Who a household is called by: the head who lives there (not the one who died and was replaced), a head, or the first who is written down. */
export function householdHead(content: FormContent): FormRow | undefined {
  const members = rowsOf(content, 'anggota')
  const isHead = (row: FormRow) => row.answers['hub_krt'] === '1'
  return presentMembers(content).find(isHead) ?? members.find(isHead) ?? members[0]
}
