import { expect, test } from 'vitest'
import { bindQuestionnaire } from '#renderer/entry/questionnaire.ts'
import { viewOf, type BlockView } from '#renderer/entry/scan/views.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { FormContent } from '#shared/instrumen/types.ts'

const questionnaire = bindQuestionnaire(getInstrumen('pbdt2015'), 'usulan', '2026-11-11')
const people = ['a', 'b', 'c'].map((id, index) => ({ id, roster: 'anggota' as const, order: index + 1, answers: {} }))
const content: FormContent = { answers: {}, rows: people }
const places = questionnaire.places(content)
const firstOf = (block: string) => {
  const found = places.find((place) => questionnaire.block(place.question).id === block)
  if (found === undefined) throw new Error(`nothing is asked in block ${block}`)
  return found
}
const housing: BlockView = { block: 'III', page: 2, x: 100, y: 200, width: 800, height: 500 }

test('a block that was pointed out is shown where it stands, and the depth follows the question', () => {
  const ofHousing = places.filter((place) => questionnaire.block(place.question).id === 'III')
  const depths = ofHousing.map((place) => viewOf(questionnaire, places, place, [housing], 4))
  expect(depths.every((view) => view.known && view.page === 2 && view.x === 100 && view.height === 500)).toBe(true)
  expect(depths[0]?.depth).toBe(0)
  expect(depths.at(-1)?.depth).toBe(1)
  const steps = depths.map((view) => view.depth)
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
})

test('in a roster the depth follows the person, not the column', () => {
  const row = (id: string) => places.filter((place) => place.rowId === id)
  const depth = (place: (typeof places)[number]) =>
    viewOf(questionnaire, places, place, [{ ...housing, block: 'IV' }], 4).depth
  expect(new Set(row('b').map(depth))).toEqual(new Set([0.5]))
  expect(new Set(row('c').map(depth))).toEqual(new Set([1]))
})

test('an unknown block is looked for by its share of the paper, in order, and never outside its known neighbours', () => {
  const pages = ['I', 'II', 'III', 'IV', 'V'].map((id) => viewOf(questionnaire, places, firstOf(id), [], 6).page)
  expect(pages).toEqual(pages.toSorted((a, b) => a - b))
  expect(pages[0]).toBe(1)
  expect(viewOf(questionnaire, places, firstOf('IV'), [{ ...housing, page: 5 }], 6).page).toBeGreaterThanOrEqual(5)
  expect(viewOf(questionnaire, places, firstOf('II'), [{ ...housing, page: 1 }], 6).page).toBe(1)
})

test('a paper with fewer pages than the one that was pointed out shows its last', () => {
  expect(viewOf(questionnaire, places, firstOf('III'), [{ ...housing, page: 4 }], 1)).toMatchObject({ page: 1 })
})
