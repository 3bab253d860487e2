import { parseTyped } from '#shared/instrumen/kinds.ts'
import type { AnswerPlace, Question } from '#shared/instrumen/types.ts'
import type { EntryState } from './entry-state.ts'
import { filterOptions, optionsOf, type Option } from './options.ts'
import { valueAt } from './places.ts'
import { bareTyped } from './typing.ts'

/** The code list as it stands beside a field. */
export type Choices = {
  /** What is typed so far, without gaps. */
  readonly typed: string
  /** The lines that are shown: all, or those that what is typed may mean. */
  readonly shown: readonly Option[]
  /** The line that Enter takes, or that the stored answer is. */
  readonly chosen: Option | undefined
}

type Part = Pick<EntryState, 'dusun' | 'draft' | 'choice' | 'content'>

/** What the list of a question shows, and which line of it is marked; nothing for a question without codes. */
export function choicesAt({ dusun, draft, choice, content }: Part, question: Question, place: AnswerPlace): Choices {
  const options = optionsOf(question, dusun)
  const typed = draft === null ? '' : bareTyped(question, draft).trim()
  if (typed !== '') {
    const shown = filterOptions(options, typed)
    return { typed, shown, chosen: shown[choice] }
  }
  const stored = valueAt(content, place)
  return { typed, shown: options, chosen: options.find((option) => isStored(question, option, stored)) }
}

function isStored(question: Question, option: Option, stored: unknown): boolean {
  return (
    stored !== undefined && (question.kind === 'dusun' ? option.label : parseTyped(question, option.typed)) === stored
  )
}
