import type { Condition, QuestionId } from './condition-types.ts'

/** Marital status in the words of the target's file. */
export type MaritalStatus = 'belumKawin' | 'kawin' | 'ceraiHidup' | 'ceraiMati'

/** Kind of disability as the SIKS-NG file groups them (form-and-siksng.md §2.4). */
export type Disability = 'fisik' | 'intelektual' | 'mental' | 'sensorik'

/** Which questions and codes say what the office must know of a family and its people, whatever the edition asks it with. */
export type FamilyMeaning = {
  /** A person who heads what one form is about: the household, or the family. */
  readonly head: Condition
  /** A person who heads a family within the household; the same as `head` where a form is about one family. */
  readonly familyHead: Condition
  /** Numbers the families of a household; absent where a form is about one family. */
  readonly familyNumber?: QuestionId
  /** What somebody is to that head, and to the head of the own family. */
  readonly relation: { readonly toHead: QuestionId; readonly toFamilyHead: QuestionId }
  /** Where somebody is now. */
  readonly presence: QuestionId
  /** A person who is not counted any more: died, moved, not found. Everybody else counts as living here, also before it is answered. */
  readonly gone: Condition
  readonly sex: { readonly question: QuestionId; readonly male: string; readonly female: string }
  readonly marital: { readonly question: QuestionId; readonly codes: Readonly<Record<string, MaritalStatus>> }
  /** The first that holds is what somebody has; none: no disability. */
  readonly disability: readonly { readonly kind: Disability; readonly when: Condition }[]
  /** Neither holds: it was not asked. */
  readonly pregnancy: { readonly yes: Condition; readonly no: Condition; readonly since?: QuestionId }
  /** The job as the family card prints it; absent where the edition does not ask. */
  readonly occupation?: QuestionId
  /** People whose family is not entitled by the criteria, by the first of these that holds. It asks for a look, and decides nothing. */
  readonly ineligible: readonly { readonly why: string; readonly when: Condition }[]
}

/** The same of a removal: who leaves, why, and what proves it. */
export type RemovalMeaning = {
  /** Says whether the whole family leaves; its stored code goes into the file. */
  readonly scope: QuestionId
  readonly whole: Condition
  /** A person who leaves when not everybody does. */
  readonly leaves: Condition
  readonly reason: QuestionId
  readonly detail: QuestionId
  readonly eventDate: QuestionId
  readonly document: { readonly kind: QuestionId; readonly number: QuestionId; readonly date: QuestionId }
}

/** What the questions of an edition mean to the rest of the program. Grows freely: it changes no paper and no stored answer. */
export type Meaning = { readonly family?: FamilyMeaning; readonly removal?: RemovalMeaning }
