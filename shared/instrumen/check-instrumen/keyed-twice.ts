import { questionsOf } from '../conditions.ts'
import { keyedTwiceOf } from '../keyed-twice.ts'
import { findQuestionAndBlock, isKeyed } from '../questions.ts'
import type { Instrumen } from '../types.ts'

/**
 * What is wrong with the list of what is always keyed twice: questions that are not there or that nobody keys, one that is skipped by an answer
 * that itself is not on the list (a wrong skip would hide it), and rosters that are not there.
 */
export function findKeyedTwiceFaults(instrumen: Instrumen): string[] {
  const { always, oncePerValue = [], counts = [], family } = keyedTwiceOf(instrumen)
  const rosters = new Set(instrumen.blocks.map(({ roster }) => roster))
  return [
    ...always.flatMap((id) => questionFaults(instrumen, id, always)),
    ...oncePerValue
      .filter((id) => !always.includes(id))
      .map((id) => `${id} is keyed once for equal rows but not always`),
    ...counts.filter((roster) => !rosters.has(roster)).map((roster) => `counts ${roster}, which the form has not`),
    ...(family === undefined || findQuestionAndBlock(instrumen, family.question)?.block.roster === family.roster
      ? []
      : [`tells the family by ${family.question}, which its rows have not`]),
  ].map((fault) => `keyed twice: ${fault}`)
}

function questionFaults(instrumen: Instrumen, id: string, always: readonly string[]): string[] {
  const found = findQuestionAndBlock(instrumen, id)
  if (found === undefined || !isKeyed(found.question)) return [`${id} is no question that is keyed`]
  const { block, question } = found
  const gates = [block.askWhen, question.askWhen].flatMap((condition) =>
    condition === undefined ? [] : questionsOf(condition),
  )
  return gates
    .filter((gate) => {
      const other = findQuestionAndBlock(instrumen, gate)?.question
      return other !== undefined && isKeyed(other) && !always.includes(gate)
    })
    .map((gate) => `${id} is asked by what ${gate} says, which is keyed once`)
}
