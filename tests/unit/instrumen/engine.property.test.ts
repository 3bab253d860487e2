import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  everyPlace,
  isAsked,
  listPlaces,
  nextPlace,
  previousPlace,
  valuesNoLongerAsked,
} from '#shared/instrumen/asked.ts'
import { checkForm } from '#shared/instrumen/check.ts'
import { withComputed } from '#shared/instrumen/compute.ts'
import { evaluate, holds } from '#shared/instrumen/conditions.ts'
import { findDifferences } from '#shared/instrumen/differences.ts'
import { instrumenList } from '#shared/instrumen/registry.ts'
import { createScopes } from '#shared/instrumen/scope.ts'
import type { AnswerPlace, FormContent } from '#shared/instrumen/types.ts'
import { checkFacts } from '#tests/builders/keluarga.ts'
import { anyCondition, anyContent } from './arbitrary-forms.ts'

const editions = instrumenList.flatMap((instrumen) => instrumen.jenis.map((jenis) => ({ instrumen, jenis })))
const runs = { numRuns: 40 }

describe.each(editions)('$instrumen.id as $jenis, with any answers', ({ instrumen, jenis }) => {
  test('checks never fail, and every issue has a place, words and a level', () => {
    fc.assert(
      fc.property(anyContent(instrumen), anyContent(instrumen), (content, base) => {
        for (const issue of checkForm(instrumen, jenis, content, checkFacts(), base)) {
          expect(issue.rule).toMatch(/^R-\d{4}$/)
          expect(issue.message).not.toMatch(/\{\w+\}|undefined/)
          expect(issue.rowId === undefined || content.rows.some(({ id }) => id === issue.rowId)).toBe(true)
        }
      }),
      runs,
    )
  })

  test('only asked places are listed, in key order, each once', () => {
    fc.assert(
      fc.property(anyContent(instrumen), (content) => {
        const places = listPlaces(instrumen, jenis, content)
        expect(places.every((place) => isAsked(instrumen, jenis, content, place))).toBe(true)
        const all = everyPlace(instrumen, content).map(keyOf)
        const order = places.map((place) => all.indexOf(keyOf(place)))
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b))
      }),
      runs,
    )
  })

  test('going on and going back meet the listed places', () => {
    fc.assert(
      fc.property(anyContent(instrumen), (content) => {
        const places = listPlaces(instrumen, jenis, content)
        expect(nextPlace(instrumen, jenis, content)).toEqual(places[0])
        expect(previousPlace(instrumen, jenis, content)).toEqual(places.at(-1))
        const at = Math.floor(places.length / 2)
        expect(places.length === 0 ? undefined : nextPlace(instrumen, jenis, content, places[at])).toEqual(
          places[at + 1],
        )
        expect(places.length === 0 ? undefined : previousPlace(instrumen, jenis, content, places[at])).toEqual(
          places[at - 1],
        )
      }),
      runs,
    )
  })

  test('once what is not asked is taken away, nothing more is', () => {
    fc.assert(
      fc.property(anyContent(instrumen), (content) => {
        const cleared = without(content, valuesNoLongerAsked(instrumen, jenis, content))
        expect(valuesNoLongerAsked(instrumen, jenis, cleared)).toEqual([])
        expect(listPlaces(instrumen, jenis, cleared)).toEqual(listPlaces(instrumen, jenis, content))
      }),
      runs,
    )
  })

  test('what is asked is never taken away', () => {
    fc.assert(
      fc.property(anyContent(instrumen), (content) => {
        const asked = new Set(listPlaces(instrumen, jenis, content).map(keyOf))
        expect(valuesNoLongerAsked(instrumen, jenis, content).filter((place) => asked.has(keyOf(place)))).toEqual([])
      }),
      runs,
    )
  })

  test('computing twice changes nothing, and a form does not differ from itself', () => {
    fc.assert(
      fc.property(anyContent(instrumen), (content) => {
        const once = withComputed(instrumen, content, '2026-11-11', jenis)
        expect(withComputed(instrumen, once, '2026-11-11', jenis)).toEqual(once)
        expect(findDifferences(instrumen, once, content)).toEqual([])
      }),
      runs,
    )
  })

  test('conditions obey logic, in the form and in every row', () => {
    fc.assert(
      fc.property(anyCondition(instrumen), anyContent(instrumen), (condition, content) => {
        const scopes = createScopes(instrumen, jenis, content)
        for (const scope of [scopes.form, ...content.rows.map((row) => scopes.row(row))]) {
          const twice = { op: 'not', of: { op: 'not', of: condition } } as const
          expect(evaluate(twice, scope)).toBe(evaluate(condition, scope))
          expect(holds({ op: 'all', of: [condition] }, scope)).toBe(holds(condition, scope))
          expect(holds({ op: 'any', of: [condition] }, scope)).toBe(holds(condition, scope))
          expect(holds({ op: 'all', of: [condition, { op: 'not', of: condition }] }, scope)).toBe(false)
        }
      }),
      runs,
    )
  })
})

function keyOf(place: AnswerPlace): string {
  return `${place.question} ${place.rowId ?? ''}`
}

function without(content: FormContent, places: readonly AnswerPlace[]): FormContent {
  const gone = new Set(places.map(keyOf))
  const left = (answers: FormContent['answers'], rowId?: string) =>
    Object.fromEntries(Object.entries(answers).filter(([question]) => !gone.has(`${question} ${rowId ?? ''}`)))
  return {
    answers: left(content.answers),
    rows: content.rows.map((row) => ({ ...row, answers: left(row.answers, row.id) })),
  }
}
