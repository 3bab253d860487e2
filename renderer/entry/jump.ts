import { isKeyed } from '#shared/instrumen/questions.ts'
import type { AnswerPlace, Block, Question, RosterId } from '#shared/instrumen/types.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import type { Entry } from './entry-store.ts'
import { isOpen } from './key-order.ts'
import { keepDraft } from './keying.ts'
import { moveTo, moveToBlock } from './moving.ts'
import { rowsOf } from './places.ts'

/** Where a text typed after Ctrl+G leads: a place or a block with its words, or why nowhere. */
export type Target =
  | { readonly kind: 'place'; readonly place: AnswerPlace; readonly words: string }
  | { readonly kind: 'block'; readonly block: string; readonly words: string }
  | { readonly kind: 'none'; readonly words: string }

const none = (words: string): Target => ({ kind: 'none', words })

type Wanted = { readonly block: Block | undefined; readonly row: number | undefined; readonly question: string }

/**
 * Finds what is meant by a question's number as printed ('5b', '301a'), with its block ('IV 5b') or alone a block ('IV'), by a person
 * of the roster ('anggota 3', 'anggota 3 no 12', '3/12'), or by words of the question ('atap').
 */
export function findTarget(entry: Entry, typed: string): Target {
  const text = typed.trim().toLowerCase()
  if (text === '') return none(entryText.jumpHint)
  const wanted = readWanted(entry, text)
  if (wanted.question === '' && wanted.row === undefined && wanted.block !== undefined) return blockTarget(wanted.block)
  if (wanted.row !== undefined && !hasRow(entry, wanted)) return none(entryText.jumpNoRow(wanted.row))
  const found = questionsFor(entry, wanted)
  const reached = found.map((question) => placeFor(entry, question, wanted.row)).find((place) => place !== undefined)
  if (reached !== undefined) return { kind: 'place', place: reached, words: wordsOf(entry, reached) }
  const [first] = found
  if (first === undefined) return none(entryText.jumpNothing(typed.trim()))
  return none(entryText.jumpNotAsked(`${entry.questionnaire.block(first.id).number} ${first.number}`.trim()))
}

/** Goes there. False when the text leads nowhere. */
export function jumpTo(entry: Entry, typed: string): boolean {
  const target = findTarget(entry, typed)
  if (target.kind === 'none') return false
  keepDraft(entry)
  if (target.kind === 'place') moveTo(entry, target.place)
  else moveToBlock(entry, target.block)
  return true
}

/** Ctrl+G: opens the line where one types where to go. */
export function openJump(entry: Entry): void {
  if (entry.get().cursor !== null) entry.change({ strip: { kind: 'jump' } })
}

const rosterNames: Readonly<Record<RosterId, readonly string[]>> = {
  anggota: ['anggota', 'art', 'orang'],
  usaha: ['usaha'],
  kb: ['kb'],
}

function readWanted(entry: Entry, text: string): Wanted {
  const inRow = /^([a-z]+)\s*(\d{1,2})(?:\s*(?:nomor|no\.?|isian|\/)?\s*(.*))?$/.exec(text)
  const roster = (Object.keys(rosterNames) as RosterId[]).find((id) => rosterNames[id].includes(inRow?.[1] ?? ''))
  if (inRow !== null && roster !== undefined) {
    return { block: rosterBlock(entry, roster), row: Number(inRow[2]), question: inRow[3] ?? '' }
  }
  const pair = /^(\d{1,2})\s*\/\s*(.+)$/.exec(text)
  if (pair !== null) return { block: currentRoster(entry), row: Number(pair[1]), question: pair[2] ?? '' }
  const [head = '', ...rest] = text.split(/\s+/)
  const block = entry.questionnaire.instrumen.blocks.find(
    (one) => one.number !== '' && one.number.toLowerCase() === head,
  )
  if (block !== undefined) return { block, row: undefined, question: rest.join(' ') }
  return { block: undefined, row: undefined, question: text }
}

function hasRow(entry: Entry, { block, row }: Wanted): boolean {
  const { roster } = block ?? {}
  return roster !== undefined && row !== undefined && row >= 1 && row <= rowsOf(entry.get().content, roster).length
}

function rosterBlock({ questionnaire }: Entry, roster: RosterId): Block | undefined {
  return questionnaire.instrumen.blocks.find((block) => block.roster === roster)
}

function currentRoster(entry: Entry): Block | undefined {
  const { cursor } = entry.get()
  const here = cursor === null ? undefined : entry.questionnaire.block(cursor.question)
  return here?.roster === undefined ? rosterBlock(entry, 'anggota') : here
}

/** The questions that fit: by number those of the current block first; by words only where no number fits. */
function questionsFor(entry: Entry, { block, row, question }: Wanted): readonly Question[] {
  const { cursor } = entry.get()
  const here = cursor === null ? undefined : entry.questionnaire.block(cursor.question)
  const blocks = entry.questionnaire.instrumen.blocks.filter((one) => {
    if (row !== undefined) return one.roster !== undefined && one.roster === block?.roster
    return block === undefined || one.id === block.id
  })
  const nearFirst = blocks.toSorted((a, b) => Number(b.id === here?.id) - Number(a.id === here?.id))
  const all = nearFirst.flatMap((one) => one.questions).filter((one) => isKeyed(one))
  if (question === '') return all
  const number = question.replaceAll(/[\s.]/g, '')
  const byNumber = all.filter((one) => one.number.toLowerCase().replaceAll(/[\s.]/g, '') === number)
  if (byNumber.length > 0) return byNumber
  // '7' means 7a where the paper has no 7 of its own.
  const parts = all.filter((one) => /^[a-z]/.test(one.number.toLowerCase().slice(number.length)))
  const first = parts.filter((one) => one.number.toLowerCase().startsWith(number))
  if (first.length > 0 || question.length < 2) return first
  return all.filter((one) => ` ${`${one.short ?? ''} ${one.label}`.toLowerCase()}`.includes(` ${question}`))
}

/** Where this question can be answered now: in the wanted row, in the row of the cursor, or in the first row. */
function placeFor(entry: Entry, question: Question, row: number | undefined): AnswerPlace | undefined {
  const { order, content, cursor } = entry.get()
  const places = order.places.filter((place) => place.question === question.id)
  const { roster } = entry.questionnaire.block(question.id)
  if (roster === undefined) return places[0]
  const rows = rowsOf(content, roster)
  const wantedId = row === undefined ? cursor?.rowId : rows[row - 1]?.id
  const there = places.find((place) => place.rowId === wantedId)
  return there ?? (row === undefined ? (places.find((place) => isOpen(order, place)) ?? places[0]) : undefined)
}

function wordsOf(entry: Entry, place: AnswerPlace): string {
  const question = entry.questionnaire.question(place.question)
  const block = entry.questionnaire.block(place.question)
  const row = entry.get().content.rows.find((other) => other.id === place.rowId)?.order
  const at = row === undefined ? '' : `${entryText.rowName(row)}, `
  return `${block.number} ${at}${question.number}. ${question.label}`.trim()
}

function blockTarget(block: Block): Target {
  return { kind: 'block', block: block.id, words: `${block.number} ${block.title}`.trim() }
}
