import type { Output } from '#shared/contract/index.ts'
import { randomFrom } from '#tests/crash/random.ts'
import { figureOf, type Figure } from './figure.ts'

/** One answer as it is keyed: the keys of its text, then Enter. */
export type ScriptedAnswer = { readonly question: string; readonly text: string }

/** What came of the keys: those that never arrived, and those that stand at another place than they were keyed at. */
export type Arrived = { readonly keys: number; readonly dropped: number; readonly outOfOrder: number }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** Answers of `fields` in turn, each of its own letters, until so many keys are used up, Enter counted. */
export function scriptOf(fields: readonly { question: string; length: number }[], keys: number): ScriptedAnswer[] {
  const random = randomFrom(20261111)
  const script: ScriptedAnswer[] = []
  for (let left = keys, turn = 0; left > 0; turn += 1) {
    const field = fields[turn % fields.length]
    if (field === undefined) throw new RangeError('no fields to key in')
    const length = Math.max(1, Math.min(field.length, left - 1))
    const text = Array.from({ length }, () => letters[random.below(letters.length)]).join('')
    script.push({ question: field.question, text })
    left -= length + 1
  }
  return script
}

/** Compares what was keyed with what the jurnal holds, answer by answer and letter by letter. */
export function arrivedOf(script: readonly ScriptedAnswer[], stored: readonly ScriptedAnswer[]): Arrived {
  let dropped = 0
  let outOfOrder = 0
  for (const [index, { question, text }] of script.entries()) {
    const found = stored[index]
    if (found === undefined) dropped += text.length + 1
    else if (found.question !== question) outOfOrder += text.length + 1
    else if (found.text !== text) {
      dropped += Math.max(0, text.length - found.text.length)
      outOfOrder += [...found.text].filter((letter, at) => letter !== text[at]).length
    }
  }
  const surplus = stored.slice(script.length).reduce((sum, { text }) => sum + text.length + 1, 0)
  return { keys: keysIn(script), dropped, outOfOrder: outOfOrder + surplus }
}

function keysIn(script: readonly ScriptedAnswer[]): number {
  return script.reduce((sum, { text }) => sum + text.length + 1, 0)
}

/** Both counts, against the keys that were pressed. */
export function figuresOf(where: string, { keys, dropped, outOfOrder }: Arrived): Figure[] {
  const versus = { name: 'tombol yang ditekan', figure: keys }
  return [
    figureOf(`entry.keys-lost${where}`, 'tombol', [dropped], versus),
    figureOf(`entry.keys-disordered${where}`, 'tombol', [outOfOrder], versus),
  ]
}

/** The answers that the jurnal holds, in its order. */
export function answersIn(entries: Output<'jurnal.of'>['entries']): ScriptedAnswer[] {
  return entries
    .filter(({ action }) => action === 'putAnswer')
    .map(({ after }) => {
      const { question, value } = after as { question: string; value: unknown }
      return { question, text: String(value) }
    })
}
