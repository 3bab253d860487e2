import { finishForm, parkForm } from '#renderer/entry/finishing.ts'
import { takeDraft, typeCharacter } from '#renderer/entry/keying.ts'
import { moveTo } from '#renderer/entry/moving.ts'
import type { Next } from '#renderer/entry/next-paper.ts'
import type { OpenForm } from '#renderer/entry/open-form.ts'
import { giveReason, nextProblem, openNote, putNote } from '#renderer/entry/problems.ts'
import { runCommand } from '#renderer/entry/run-command.ts'
import type { Call } from '#renderer/entry/send-change.ts'
import type { Command } from '#renderer/entry/keys.ts'
import { typedText } from '#shared/instrumen/kinds.ts'
import type { AnswerPlace, AnswerValue, FormContent } from '#shared/instrumen/types.ts'
import type { Random } from './random.ts'

type Entry = OpenForm['entry']

export type ClerkTools = {
  readonly call: Call
  readonly random: Random
  /** Lets time pass: the pause between two keys. */
  readonly pause: (ms: number) => Promise<void>
  /** Called after each key, with what stands on the screen. */
  readonly onKey: (entry: Entry) => void
}

const nothing = (): void => undefined

/**
 * Keys one paper through the screen's own code from wherever the form stands, as a clerk does who also goes back, corrects, takes rows
 * away and brings them back, writes notes and stops in the middle of a word.
 */
export async function keyPaper({ entry }: OpenForm, paper: FormContent, tools: ClerkTools): Promise<void> {
  for (let steps = 0; steps < 3_000 && !entry.get().ended && entry.get().cursor !== null; steps += 1) {
    if (entry.get().strip !== null) await finishLine(entry, tools)
    else await keyField(entry, paper, tools)
    await sideStep(entry, tools)
  }
  for (let walked = 0; walked < 12; walked += 1) {
    nextProblem(entry)
    if (entry.get().strip?.kind !== 'reason') break
    await finishLine(entry, tools)
  }
}

/** Completes the form, or puts it aside; answers what comes next. Fails as the core does: then the key is pressed again. */
export async function finishPaper({ entry, queue }: OpenForm, { call }: ClerkTools): Promise<Next> {
  const parts = { call, entry, queue }
  const finished = await finishForm(parts)
  return finished.done ? finished.next : parkForm(parts)
}

async function keyField(entry: Entry, paper: FormContent, tools: ClerkTools): Promise<void> {
  const { cursor, draft, content } = entry.get()
  if (cursor === null) return
  const question = entry.questionnaire.question(cursor.question)
  const wanted = typedText(question, answerOn(entry, paper, cursor)).replaceAll('/', '')
  const stands = answersAt(content, cursor)[cursor.question]
  if (draft === null && stands !== undefined && typedText(question, stands).replaceAll('/', '') === wanted) {
    return take(entry, tools)
  }
  const begun = bare(draft ?? '')
  if (draft !== null && !wanted.startsWith(begun)) press(entry, tools, 'undo')
  const rest = entry.get().draft === null ? wanted : wanted.slice(begun.length)
  const stops = tools.random.oneIn(25) ? tools.random.below(rest.length + 1) : -1
  for (const [index, character] of [...rest].entries()) {
    if (!samePlace(entry.get().cursor, cursor)) return
    typeCharacter(entry, character)
    tools.onKey(entry)
    // Now and then the hand stops in the middle of a word, long enough for the half of it to be kept.
    await tools.pause(index === stops ? 150 + tools.random.below(250) : tools.random.below(3))
  }
  if (samePlace(entry.get().cursor, cursor)) await take(entry, tools)
}

async function take(entry: Entry, tools: ClerkTools): Promise<void> {
  const before = entry.get().cursor
  takeDraft(entry)
  // Words that fit no line of a list stay in the field; the paper's next field is keyed all the same.
  if (samePlace(entry.get().cursor, before) && entry.get().draft !== null) press(entry, tools, 'undo')
  if (samePlace(entry.get().cursor, before) && !entry.get().ended) takeDraft(entry)
  tools.onKey(entry)
  await tools.pause(tools.random.below(3))
}

/** What is not straight keying. */
async function sideStep(entry: Entry, tools: ClerkTools): Promise<void> {
  const { random } = tools
  const { cursor, order, ended, strip } = entry.get()
  if (ended || cursor === null || strip !== null) return
  const aside = random.below(120)
  if (aside < 3) {
    openNote(entry)
    await finishLine(entry, tools)
  } else if (aside < 6) {
    press(entry, tools, 'removeRow')
    await tools.pause(random.below(20))
    press(entry, tools, 'undo')
  } else if (aside < 10) {
    // Back by some fields; what stands there is typed anew, with a slip that is corrected.
    const back = order.places[Math.max(0, (order.index.get(keyOf(cursor)) ?? 0) - 1 - random.below(6))]
    if (back !== undefined) moveTo(entry, back)
    typeCharacter(entry, '9')
    tools.onKey(entry)
    await tools.pause(random.below(30))
    if (random.oneIn(2) && samePlace(entry.get().cursor, back ?? null)) press(entry, tools, 'undo')
  } else if (aside < 13) press(entry, tools, 'later')
}

/** Writes into the line at the bottom, if it is open, and leaves it. */
async function finishLine(entry: Entry, tools: ClerkTools): Promise<void> {
  const { strip } = entry.get()
  if (strip === null) return
  let text = ''
  for (const character of 'tertulis di kertas') {
    text += character
    const now = entry.get().strip
    if (now?.kind === 'note' || now?.kind === 'reason') entry.change({ strip: { ...now, typed: text } })
    tools.onKey(entry)
    await tools.pause(tools.random.below(12))
  }
  if (strip.kind === 'note') putNote(entry, strip.place, text)
  else giveReason(entry, text)
  tools.onKey(entry)
}

function press(entry: Entry, tools: ClerkTools, command: Command): void {
  runCommand(entry, command, nothing)
  tools.onKey(entry)
}

/** The paper's answer at a place; its rows are found by their position. */
function answerOn(entry: Entry, paper: FormContent, { question, rowId }: AnswerPlace): AnswerValue | undefined {
  if (rowId === undefined) return paper.answers[question]
  const { roster } = entry.questionnaire.block(question)
  const rows = entry
    .get()
    .content.rows.filter((row) => row.roster === roster)
    .toSorted((a, b) => a.order - b.order)
  const known = rows.findIndex((row) => row.id === rowId)
  const order = known >= 0 ? known + 1 : rows.length + 1
  return paper.rows.find((row) => row.roster === roster && row.order === order)?.answers[question]
}

function answersAt(content: FormContent, { rowId }: AnswerPlace) {
  return rowId === undefined ? content.answers : (content.rows.find((row) => row.id === rowId)?.answers ?? {})
}

function bare(text: string): string {
  return text.replaceAll(/[\s/]/g, '')
}

function keyOf(place: AnswerPlace): string {
  return place.rowId === undefined ? place.question : `${place.question}@${place.rowId}`
}

export function samePlace(a: AnswerPlace | null, b: AnswerPlace | null): boolean {
  return a?.question === b?.question && a?.rowId === b?.rowId
}
