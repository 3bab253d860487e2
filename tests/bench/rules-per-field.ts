import { listPlaces } from '#shared/instrumen/asked.ts'
import { checkForm, type CheckFacts } from '#shared/instrumen/check.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'
import type { FormContent } from '#shared/instrumen/types.ts'
import { isKnownKecamatan } from '#core/wilayah/places.ts'
import { paperOfFour } from '#tests/e2e/pages/entry-paper.ts'
import { answerAt, withAnswer } from '#core/formulir/content.ts'
import { against, figureOf, timed, type Bench } from './figure.ts'

const facts: CheckFacts = { today: '2026-11-11', isKnownKecamatan, nikUses: new Map() }

/**
 * All rules of the edition after each field of the paper of a family of four, as the core checks them before it answers. Against
 * the finished form alone, the most that there is to check.
 */
export const rulesPerField: Bench = {
  name: 'entry.rules-per-field',
  measure: async ({ quick }) => {
    const instrumen = instrumenFor('usulan')
    const steps = stepsOf(paperOfFour)
    const rounds = quick ? 1 : 20
    const samples = await timed(steps.length * rounds, steps.length, (index) => {
      const content = steps[index % steps.length]
      if (content !== undefined) checkForm(instrumen, 'usulan', content, facts)
    })
    const finished = await timed(quick ? 5 : 500, 5, () => checkForm(instrumen, 'usulan', paperOfFour, facts))
    return [figureOf('entry.rules-per-field', 'ms', samples, against('formulir yang sudah selesai', finished))]
  },
}

/** The form as it stands after each field, in the order in which it is keyed. */
function stepsOf(paper: FormContent): readonly FormContent[] {
  const empty: FormContent = { answers: {}, rows: paper.rows.map((row) => ({ ...row, answers: {} })) }
  const steps: FormContent[] = [empty]
  for (const place of listPlaces(instrumenFor('usulan'), 'usulan', paper)) {
    const value = answerAt(paper, place)
    if (value === undefined) continue
    steps.push(withAnswer(steps.at(-1) ?? empty, place, value))
  }
  return steps
}
