import { randomUUID } from 'node:crypto'
import { openEntry, type Entry } from '#renderer/entry/entry-store.ts'
import { takeDraft, typeCharacter } from '#renderer/entry/keying.ts'
import { bindQuestionnaire } from '#renderer/entry/questionnaire.ts'
import { typedText } from '#shared/instrumen/kinds.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'
import type { AnswerPlace, FormContent, Instrumen } from '#shared/instrumen/types.ts'
import { paperOfFour } from '#tests/e2e/pages/entry-paper.ts'
import { newFormulir, today } from '#tests/unit/entry/keyed-form.ts'
import { figureOf, type Bench, type Figure } from './figure.ts'

/**
 * Keystrokes for the paper of a family of four over the characters of its answers, keyed into the real state of the entry screen by its
 * own rules: a complete code moves on by itself, Enter moves on from the rest. F9 at the end counts too. Against a screen that wants
 * Enter after every answer.
 */
export const keysPerCharacter: Bench = {
  name: 'entry.keys-per-character',
  measure: (): Promise<readonly Figure[]> => {
    const { keys, characters, answers, blanks } = keyFamily(paperOfFour)
    const always = (characters + answers + blanks + 1) / characters
    return Promise.resolve([
      figureOf('entry.keys-per-character', 'tombol/huruf', [keys / characters], {
        name: 'Enter setelah setiap isian',
        figure: Number(always.toPrecision(4)),
      }),
      figureOf('entry.keys-per-family', 'tombol', [keys], { name: 'huruf pada jawaban', figure: characters }),
    ])
  },
}

export type KeyCount = {
  readonly keys: number
  readonly characters: number
  /** Fields with an answer on the paper, and those left empty. */
  readonly answers: number
  readonly blanks: number
}

/** Keys the paper from the first field to the last. Fails when the cursor stays where it is, which would never end. */
export function keyFamily(paper: FormContent, instrumen: Instrumen = instrumenFor('usulan')): KeyCount {
  const entry = openEntry({
    formulir: newFormulir(),
    questionnaire: bindQuestionnaire(instrumen, 'usulan', today),
    dusun: ['Krajan', 'Sukosari', 'Grujugan'],
    push: () => {},
    newId: randomUUID,
    locked: null,
  })
  let count: KeyCount = { keys: 1, characters: 0, answers: 0, blanks: 0 }
  for (let steps = 0; steps < 2000; steps += 1) {
    const before = entry.get().cursor
    if (before === null) break
    count = add(count, keyField(entry, paper, before))
    if (samePlace(before, entry.get().cursor)) return count
  }
  throw new Error('the cursor never reached the end of the form')
}

function keyField(entry: Entry, paper: FormContent, place: AnswerPlace): KeyCount {
  const typed = typedText(entry.questionnaire.question(place.question), answerOn(entry, paper, place)).replaceAll(
    '/',
    '',
  )
  for (const character of typed) typeCharacter(entry, character)
  const moved = !samePlace(place, entry.get().cursor)
  if (!moved) takeDraft(entry)
  const keys = typed.length + (moved ? 0 : 1)
  return { keys, characters: typed.length, answers: typed === '' ? 0 : 1, blanks: typed === '' ? 1 : 0 }
}

/** The paper's answer at a place; its rows are found by their position. */
function answerOn(entry: Entry, paper: FormContent, { question, rowId }: AnswerPlace) {
  if (rowId === undefined) return paper.answers[question]
  const { roster } = entry.questionnaire.block(question)
  const rows = entry.get().content.rows.filter((row) => row.roster === roster)
  const known = rows.findIndex((row) => row.id === rowId)
  const order = known >= 0 ? known + 1 : rows.length + 1
  return paper.rows.find((row) => row.roster === roster && row.order === order)?.answers[question]
}

function samePlace(a: AnswerPlace | null, b: AnswerPlace | null): boolean {
  return a?.question === b?.question && a?.rowId === b?.rowId
}

function add(a: KeyCount, b: KeyCount): KeyCount {
  return {
    keys: a.keys + b.keys,
    characters: a.characters + b.characters,
    answers: a.answers + b.answers,
    blanks: a.blanks + b.blanks,
  }
}
