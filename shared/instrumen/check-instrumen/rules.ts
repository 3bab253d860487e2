import { findQuestionAndBlock } from '../questions.ts'
import { anyRoster, referencesOf, type Reference } from '../rule-references.ts'
import type { Instrumen, Rule } from '../types.ts'
import { readFaults } from './conditions.ts'
import { repeated } from './declarations.ts'

/** Numbers of the rules that follow from the questions themselves; see rules/structure.ts. */
const RESERVED = 'R-00'

/** What is wrong with the rules: numbers, words, and what they read. */
export function findRuleFaults(instrumen: Instrumen): string[] {
  const numbers = instrumen.rules.map(({ number }) => number)
  return [
    ...repeated(numbers).map((number) => `rule ${number}: number used twice`),
    ...instrumen.rules.flatMap((rule) => ruleFaults(instrumen, rule).map((fault) => `rule ${rule.number}: ${fault}`)),
  ]
}

function ruleFaults(instrumen: Instrumen, rule: Rule): string[] {
  const { questions, conditions } = referencesOf(rule.check)
  const faults = [
    ...questions.flatMap((reference) => referenceFaults(instrumen, reference)),
    ...conditions.flatMap(({ condition, roster }) => readFaults(instrumen, condition, roster)),
  ]
  if (!/^R-\d{4}$/.test(rule.number)) faults.push('number is not R-0000')
  if (rule.number.startsWith(RESERVED)) faults.push('number is reserved')
  if (rule.message.trim() === '') faults.push('no message')
  if (rule.source.trim() === '') faults.push('no source')
  return faults
}

function referenceFaults(instrumen: Instrumen, { question, roster }: Reference): string[] {
  const found = findQuestionAndBlock(instrumen, question)
  if (found === undefined) return [`looks at ${question}, which does not exist`]
  const fits = roster === (anyRoster as string) || found.block.roster === roster
  return fits ? [] : [`looks at ${question}, which does not stand there`]
}
