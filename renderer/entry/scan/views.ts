import type { Output } from '#shared/contract/index.ts'
import type { AnswerPlace } from '#shared/instrumen/types.ts'
import type { Questionnaire } from '../questionnaire.ts'

export type BlockView = Output<'pindaian.ofFormulir'>['pandangan'][number]

/** What of the paper is shown: a page (from 1), the part of it in thousandths, and how far down in that part the cursor is (0–1). */
export type View = Omit<BlockView, 'block'> & { readonly depth: number; readonly known: boolean }

const wholePage = { x: 0, y: 0, width: 1000, height: 1000 }

/**
 * Where the eye belongs while the cursor stands on a place. A block whose part of the paper somebody has pointed out is shown there;
 * any other is looked for between its neighbours that are known, else by its share of the questions.
 */
export function viewOf(
  questionnaire: Questionnaire,
  places: readonly AnswerPlace[],
  cursor: AnswerPlace,
  known: readonly BlockView[],
  pages: number,
): View {
  const block = questionnaire.block(cursor.question)
  const depth = depthIn(questionnaire, places, cursor, block.id)
  const own = known.find((view) => view.block === block.id)
  if (own !== undefined) return { ...own, page: Math.min(own.page, pages), depth, known: true }
  const { page, depth: down } = guess(questionnaire, block.id, depth, known, pages)
  return { ...wholePage, page, depth: down, known: false }
}

/** How far down its block a place is: by row where each row is a person, else by question. */
function depthIn(
  questionnaire: Questionnaire,
  places: readonly AnswerPlace[],
  cursor: AnswerPlace,
  blockId: string,
): number {
  const inBlock = places.filter((place) => questionnaire.block(place.question).id === blockId)
  const steps =
    cursor.rowId === undefined ? inBlock.map((place) => place.question) : inBlock.map((place) => place.rowId)
  const distinct = [...new Set(steps)]
  const at = distinct.indexOf(cursor.rowId ?? cursor.question)
  return distinct.length < 2 ? 0 : Math.max(at, 0) / (distinct.length - 1)
}

/** A paper runs on: the block begins where its share of the questions says, never before a known block above it nor after one below. */
function guess(
  questionnaire: Questionnaire,
  blockId: string,
  depth: number,
  known: readonly BlockView[],
  pages: number,
): { readonly page: number; readonly depth: number } {
  const blocks = questionnaire.instrumen.blocks
  const at = blocks.findIndex((block) => block.id === blockId)
  const pageOf = (index: number): number | undefined => known.find((view) => view.block === blocks[index]?.id)?.page
  const above = lastDefined(at, -1, pageOf, blocks.length) ?? 1
  const below = lastDefined(at, 1, pageOf, blocks.length) ?? pages
  const sizes = blocks.map((block) => block.questions.length)
  const before = sum(sizes.slice(0, at))
  const where = (before + depth * (sizes[at] ?? 0)) / Math.max(1, sum(sizes))
  const position = where * pages
  const page = clamp(Math.floor(position) + 1, Math.min(above, pages), Math.max(1, Math.min(below, pages)))
  return { page, depth: clamp(position - (page - 1), 0, 1) }
}

function lastDefined(
  from: number,
  step: 1 | -1,
  pageOf: (index: number) => number | undefined,
  count: number,
): number | undefined {
  for (let index = from + step; index >= 0 && index < count; index += step) {
    const page = pageOf(index)
    if (page !== undefined) return page
  }
  return undefined
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
