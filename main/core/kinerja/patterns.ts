import { findQuestion } from '#shared/instrumen/questions.ts'
import { findInstrumen } from '#shared/instrumen/registry.ts'
import { slipWords } from '#shared/messages/screens/kinerja.ts'
import type { WrongFirst } from '../verifikasi/compared.ts'
import { slipOf } from './slip.ts'

/** One kind of mistake at one kind of question, and how often. */
export type Pattern = {
  readonly question: string
  readonly label: string
  readonly how: string
  readonly times: number
}

const most = 20

/** What went wrong most often, first. A question that no edition knows any more is left out. */
export function patternsOf(wrong: readonly WrongFirst[]): Pattern[] {
  const counted = new Map<string, Pattern>()
  for (const one of wrong) {
    const edition = findInstrumen(one.instrumen)
    const question = edition === undefined ? undefined : findQuestion(edition, one.question)
    if (question === undefined) continue
    const how = slipWords[slipOf(question, one.first, one.right)]
    const key = `${question.id}|${how}`
    const times = (counted.get(key)?.times ?? 0) + 1
    counted.set(key, { question: question.number, label: question.label, how, times })
  }
  return [...counted.values()].toSorted((a, b) => b.times - a.times || a.label.localeCompare(b.label)).slice(0, most)
}
