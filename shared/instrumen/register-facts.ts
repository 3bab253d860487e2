import { findQuestionAndBlock } from './questions.ts'
import type { Instrumen, RosterId } from './types.ts'

/**
 * Of what a register knows in columns of its own, the part that the edition asks there: once for the form (`roster` undefined), or of each
 * row. A No. KK stands once on one paper and in every line of another.
 */
export function factsAskedAt(
  instrumen: Instrumen,
  roster: RosterId | undefined,
  facts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const here = (id: string): boolean => {
    const found = findQuestionAndBlock(instrumen, id)
    return found !== undefined && found.block.roster === roster
  }
  return Object.fromEntries(Object.entries(facts).filter(([id, value]) => value !== '' && here(id)))
}
