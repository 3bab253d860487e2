import { rowsOf } from '#shared/instrumen/asked.ts'
import { convertContent } from '#shared/instrumen/crosswalk/convert.ts'
import type { Answers, Block, FormContent, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import type { Earlier } from './earlier.ts'

/** What a new form begins with, and what the register says to compare it with. */
export type Opening = {
  readonly content: FormContent
  readonly base: FormContent | null
  /** What the register says in another edition where that decides nothing here. */
  readonly earlier?: Earlier
}

/** A new family: the answers that stay the same for a stack, and the rows that every form has. */
export function openUsulan(instrumen: Instrumen, sticky: Answers, nextId: () => string): Opening {
  const rows = instrumen.blocks.flatMap((block) => firstRows(block, nextId))
  return { content: { answers: sticky, rows }, base: null }
}

/**
 * A registered family: what the register says, to be changed. Where the family lives is taken from the register; who asked and when
 * belongs to this paper, so it comes from the previous form of the stack or stays open.
 */
export function openPerubahan(instrumen: Instrumen, registered: FormContent, sticky: Answers): Opening {
  const ofPaper = questionsOfPaper(instrumen)
  const fromRegister = Object.entries(registered.answers).filter(([question]) => !ofPaper.has(question))
  const fromStack = Object.entries(sticky).filter(([question]) => ofPaper.has(question))
  return {
    content: { answers: Object.fromEntries([...fromRegister, ...fromStack]), rows: registered.rows },
    base: registered,
  }
}

/**
 * A registered family on a paper of any edition: what the register says in its own edition is carried over where that is certain, and only
 * told where it is not, so that a person is asked.
 */
export function openChange(from: Instrumen, to: Instrumen, registered: FormContent, sticky: Answers): Opening {
  if (from.id === to.id) return openPerubahan(to, registered, sticky)
  const { content, said } = convertContent(from, to, registered)
  const opening = openPerubahan(to, content, sticky)
  const ofPaper = questionsOfPaper(to)
  const earlier = { instrumen: from.id, said: said.filter(({ question }) => !ofPaper.has(question)) }
  return earlier.said.length === 0 ? opening : { ...opening, earlier }
}

/** A removal: nothing is answered yet, the family's members are its rows. */
export function openPenghapusan(registered: FormContent, rows: readonly FormRow[], sticky: Answers): Opening {
  return { content: { answers: sticky, rows }, base: registered }
}

/** The answer to a question on the previous form; for a roster, of the row at the same position. */
export function answerOnPrevious(
  previous: FormContent,
  question: string,
  roster: FormRow['roster'] | undefined,
  rowOrder: number | undefined,
): Answers[string] | null {
  if (roster === undefined) return previous.answers[question] ?? null
  return rowsOf(previous, roster).find((row) => row.order === rowOrder)?.answers[question] ?? null
}

/** Questions about the paper itself (who asked, when, why), not about the family: they are answered anew for each paper. */
function questionsOfPaper(instrumen: Instrumen): ReadonlySet<string> {
  const blocks = instrumen.blocks.filter((block) => block.aboutForm === true && block.roster === undefined)
  return new Set(blocks.flatMap((block) => block.questions).map((question) => question.id))
}

function firstRows(block: Block, nextId: () => string): FormRow[] {
  const { roster } = block
  if (roster === undefined || block.askWhen !== undefined) return []
  return Array.from({ length: block.minRows ?? 0 }, (_, index) => ({
    id: nextId(),
    roster,
    order: index + 1,
    answers: {},
  }))
}
