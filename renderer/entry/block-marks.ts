import type { Block } from '#shared/instrumen/types.ts'
import { placeKey, placeOf, rowsOf, valueAt } from './places.ts'
import { realProblems } from './problems.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { EntryState } from './entry-state.ts'

export type BlockMark = {
  readonly block: Block
  readonly state: 'done' | 'open' | 'wrong' | 'ask' | 'empty' | 'off'
  readonly rows: number | null
}

/** What the marks follow from. */
type Marked = Pick<EntryState, 'content' | 'order' | 'issues' | 'reasons'>

/** The map of the form: each block with whether it is done, open or wrong. */
export function blockMarks(questionnaire: Questionnaire, state: Marked): readonly BlockMark[] {
  const problems = realProblems(state)
  return questionnaire.instrumen.blocks
    .filter((block) => isOnThisForm(block, questionnaire))
    .map((block) => {
      const wrong = problems.filter((issue) => questionnaire.block(issue.question).id === block.id)
      const rows = block.roster === undefined ? null : rowsOf(state.content, block.roster).length
      const base = { block, rows }
      if (wrong.some((issue) => issue.level === 'block')) return { ...base, state: 'wrong' as const }
      if (wrong.length > 0) return { ...base, state: 'ask' as const }
      return { ...base, state: progress(questionnaire, state, block) }
    })
}

/** A sheet that only another kind of form has is not shown at all. */
function isOnThisForm(block: Block, { jenis }: Questionnaire): boolean {
  return block.askWhen?.op !== 'jenis' || block.askWhen.in.includes(jenis)
}

function progress(questionnaire: Questionnaire, state: Marked, block: Block): 'done' | 'open' | 'empty' | 'off' {
  const places = state.order.places.filter((place) => questionnaire.block(place.question).id === block.id)
  if (places.length === 0) return 'off'
  const open = places.filter((place) => state.order.open.has(placeKey(place)))
  if (open.length === 0) {
    // A roster that nobody began is not done but simply empty.
    const begun = block.roster === undefined || rowsOf(state.content, block.roster).length > 0
    return begun ? 'done' : 'empty'
  }
  const answered = places.some((place) => valueAt(state.content, placeOf(place.question, place.rowId)) !== undefined)
  return answered ? 'open' : 'empty'
}
