import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { keyedContent } from '#core/contoh/paper-content.ts'
import { Paper } from '#core/contoh/paper.ts'
import { openUsulan } from '#core/formulir/opening.ts'
import { placeKey } from '#core/verifikasi/places.ts'
import { shapeOf, type Shape } from '#core/verifikasi/plan.ts'
import { getInstrumen, instrumenFor } from '#shared/instrumen/registry.ts'
import type { AnswerPlace } from '#shared/instrumen/types.ts'

/** A paper as the simulation needs it: what is drawn from, what each place costs, and where in the order of keying it stands (0 to 1). */
export type SimulatedPaper = {
  readonly shape: Shape
  readonly positions: readonly { readonly place: AnswerPlace; readonly at: number }[]
}

/** The usulan among the sample papers that ship with the program: families as they come, on the PBDT2015 form. */
export function shippedPapers(): SimulatedPaper[] {
  const folder = join(import.meta.dirname, '../../resources/contoh/berkas-jatisari')
  const instrumen = getInstrumen(instrumenFor('usulan').id)
  const papers = readdirSync(folder)
    .filter((name) => /^\d+-usulan\.json$/.test(name))
    .map((name) => Paper.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  return papers.map((paper) => {
    let count = 0
    const nextId = () => `${paper.nomor}-${(count += 1)}`
    const content = keyedContent(instrumen, paper, openUsulan(instrumen, {}, nextId).content, nextId)
    return simulated(shapeOf(instrumen, { jenis: 'usulan', content }))
  })
}

/** Costs are counted once: a paper is keyed thousands of times. */
function simulated(shape: Shape): SimulatedPaper {
  const costs = new Map([...shape.always, ...shape.others].map((place) => [placeKey(place), shape.cost(place)]))
  const positions = shape.others.map((place, index) => ({ place, at: index / Math.max(shape.others.length - 1, 1) }))
  return { shape: { ...shape, cost: (place) => costs.get(placeKey(place)) ?? 0 }, positions }
}
