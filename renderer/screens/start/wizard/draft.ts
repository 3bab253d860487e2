import type { InputOf } from '#shared/contract/index.ts'
import type { Place } from '#renderer/components/fields/place-search.tsx'
import { startText } from '#shared/messages/screens/start.ts'

/** What the wizard has gathered so far. */
export type Draft = {
  readonly kabupaten: Place | null
  readonly officeName: string
  readonly line1: string
  readonly line2: string
  readonly address: string
  readonly contact: string
  readonly name: string
  readonly username: string
  readonly password: string
  readonly passwordAgain: string
}

export type StepProps = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

export const emptyDraft: Draft = {
  kabupaten: null,
  officeName: '',
  line1: '',
  line2: startText.line2Of,
  address: '',
  contact: '',
  name: '',
  username: '',
  password: '',
  passwordAgain: '',
}

/** Office name and letterhead as they usually read in a kabupaten; all of it can be changed in the next step. */
export function prefillFrom(kabupaten: Place): Partial<Draft> {
  return {
    kabupaten,
    officeName: startText.officeNameOf(kabupaten.name),
    line1: startText.line1Of(kabupaten.name),
  }
}

/** What the first account still lacks, in the words of its fields. */
export function missingOfAccount(draft: Draft): readonly string[] {
  const { name, username, password, passwordAgain } = draft
  const needs: readonly (readonly [boolean, string])[] = [
    [name.trim().length >= 2, startText.fullName],
    [/^[a-z0-9._-]{3,40}$/.test(username.trim()), startText.needs.username],
    [password.length >= 8, startText.needs.password],
    [password !== '' && password === passwordAgain, startText.needs.passwordAgain],
  ]
  return needs.filter(([met]) => !met).map(([, words]) => words.toLowerCase())
}

/** The call that makes the office. */
export function toSetUp(draft: Draft): InputOf<'sistem.setUp'> {
  return {
    kabupatenCode: draft.kabupaten?.code ?? '',
    officeName: draft.officeName,
    letterhead: { line1: draft.line1, line2: draft.line2, address: draft.address, contact: draft.contact },
    account: { username: draft.username.trim(), name: draft.name, password: draft.password },
  }
}
