import { isKeyed } from '#shared/instrumen/questions.ts'
import type { AnswerPlace, Block, FormContent, RosterId } from '#shared/instrumen/types.ts'
import { placeKey, placeOf, rowsOf } from './places.ts'
import type { Questionnaire } from './questionnaire.ts'

/** Ids that the next new row of each roster will get: its empty line stands on the screen already. */
export type NextRows = Readonly<Record<RosterId, string>>

/** Where the cursor can stand, in the order of keying; looked up by place. */
export type KeyOrder = {
  readonly places: readonly AnswerPlace[]
  readonly index: ReadonlyMap<string, number>
  /** Keys of the places that must still be answered. */
  readonly open: ReadonlySet<string>
}

/** Whether rows may be added to this block now: it is asked, not full, and its rows are not given by the register. */
function takesRows(questionnaire: Questionnaire, content: FormContent, block: Block): boolean {
  if (block.roster === undefined || questionnaire.jenis === 'penghapusan') return false
  if (rowsOf(content, block.roster).length >= (block.maxRows ?? Number.POSITIVE_INFINITY)) return false
  const first = questionnaire.instrumen.blocks.find((other) => other.roster === block.roster)
  return first?.id === block.id && firstQuestion(block) !== undefined && questionnaire.asksRow(content, block)
}

function firstQuestion(block: Block): string | undefined {
  return block.questions.find((question) => isKeyed(question))?.id
}

/** The empty line at the end of a roster, where typing adds a row; null where none may be added. */
export function newRowPlace(
  questionnaire: Questionnaire,
  content: FormContent,
  block: Block,
  next: NextRows,
): AnswerPlace | null {
  const question = firstQuestion(block)
  if (block.roster === undefined || question === undefined || !takesRows(questionnaire, content, block)) return null
  return { question, rowId: next[block.roster] }
}

function byBlock(questionnaire: Questionnaire, places: readonly AnswerPlace[]): Map<Block, AnswerPlace[]> {
  const blocks = new Map<Block, AnswerPlace[]>()
  for (const place of places) {
    const block = questionnaire.block(place.question)
    const own = blocks.get(block)
    if (own === undefined) blocks.set(block, [place])
    else own.push(place)
  }
  return blocks
}

/** Every place that the cursor can stand on: what is asked, and the empty line after each roster. */
export function keyOrder(questionnaire: Questionnaire, content: FormContent, next: NextRows): KeyOrder {
  const asked = byBlock(questionnaire, questionnaire.places(content))
  const places = questionnaire.instrumen.blocks.flatMap((block) => {
    const extra = newRowPlace(questionnaire, content, block, next)
    const own = asked.get(block) ?? []
    return extra === null ? own : [...own, extra]
  })
  const index = new Map(places.map((place, i) => [placeKey(place), i]))
  return { places, index, open: questionnaire.open(content, places) }
}

/** The same places with the rosters column by column instead of row by row. */
export function byColumn(questionnaire: Questionnaire, order: KeyOrder): readonly AnswerPlace[] {
  return [...byBlock(questionnaire, order.places)].flatMap(([block, places]) => {
    if (block.roster === undefined) return places
    return block.questions.flatMap((question) => places.filter((place) => place.question === question.id))
  })
}

/** The place `step` away in a list; undefined past either end. */
export function neighbour(
  places: readonly AnswerPlace[],
  from: AnswerPlace,
  step: 1 | -1,
  passes: (place: AnswerPlace) => boolean = () => false,
): AnswerPlace | undefined {
  const key = placeKey(from)
  const start = places.findIndex((place) => placeKey(place) === key)
  if (start < 0) return undefined
  for (let i = start + step; i >= 0 && i < places.length; i += step) {
    const place = places[i]
    if (place !== undefined && !passes(place)) return place
  }
  return undefined
}

/** The same question in the next or previous row where it is asked. */
export function sameColumn(order: KeyOrder, from: AnswerPlace, step: 1 | -1): AnswerPlace | undefined {
  return neighbour(
    order.places.filter((place) => place.question === from.question),
    from,
    step,
  )
}

/** The next (or previous) question of the block that is asked of anybody, at its first row. */
export function otherColumn(
  questionnaire: Questionnaire,
  order: KeyOrder,
  from: AnswerPlace,
  step: 1 | -1,
): AnswerPlace | undefined {
  const { questions } = questionnaire.block(from.question)
  const start = questions.findIndex((question) => question.id === from.question)
  for (let i = start + step; i >= 0 && i < questions.length; i += step) {
    const found = order.places.find((place) => place.question === questions[i]?.id)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Where a form opens: exactly where it was left, else the first place that still waits for an answer. With nothing answered before
 * that, the first place of all: it may stay empty, but on the paper it may be filled.
 */
export function openingPlace(
  questionnaire: Questionnaire,
  order: KeyOrder,
  next: NextRows,
  cursor: AnswerPlace | null,
  isEmpty: (place: AnswerPlace) => boolean,
): AnswerPlace | null {
  const left = cursor === null ? undefined : findLeft(questionnaire, order, next, cursor)
  if (left !== undefined) return left
  const open = order.places.findIndex((place) => isOpen(order, place))
  if (open < 0) return order.places[0] ?? null
  return order.places[order.places.slice(0, open).every(isEmpty) ? 0 : open] ?? null
}

function findLeft(
  questionnaire: Questionnaire,
  order: KeyOrder,
  next: NextRows,
  cursor: AnswerPlace,
): AnswerPlace | undefined {
  if (order.index.has(placeKey(cursor))) return placeOf(cursor.question, cursor.rowId)
  const { roster } = questionnaire.block(cursor.question)
  // The empty line gets a new id each time the form is opened.
  const empty = roster === undefined ? undefined : placeOf(cursor.question, next[roster])
  return empty !== undefined && order.index.has(placeKey(empty)) ? empty : undefined
}

/** Asked, must be answered, and is not. */
export function isOpen(order: KeyOrder, place: AnswerPlace): boolean {
  return order.open.has(placeKey(place))
}
