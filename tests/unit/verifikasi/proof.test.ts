import { describe, expect, test } from 'vitest'
import { mostWrong } from '#core/verifikasi/bound.ts'
import { proveBerkas } from '#core/verifikasi/proof.ts'
import { foundOf, isianOf, wrongFirst } from './forms.ts'

describe('what a berkas has proven', () => {
  test('is nothing before anything was verified', () => {
    const nothing = {
      always: { fields: 0, errors: 0 },
      sample: { population: 0, fields: 0, errors: 0 },
      boundPer10000: null,
      extraKeys: null,
    }
    expect(proveBerkas([])).toEqual(nothing)
    expect(proveBerkas([foundOf('a', { status: 'berjalan' })])).toEqual(nothing)
    // Given back halfway: what was seen is kept for later, but no sentence rests on it alone.
    expect(proveBerkas([foundOf('a', { status: 'batal' })]).boundPer10000).toBeNull()
    expect(proveBerkas([foundOf('a', { status: 'batal' }), foundOf('b')]).boundPer10000).toBeGreaterThan(0)
  })

  test('rests on the random sample alone: extra places find errors and prove nothing, whatever they find', () => {
    const form = foundOf('a')
    const extra = Array.from({ length: 40 }, (_, n) => isianOf(`x${n}`, { stratum: 'tambahan', ...wrongFirst }))
    const identity = [isianOf('nik', { stratum: 'wajib', ...wrongFirst }), isianOf('nama', { stratum: 'wajib' })]
    const { sample, boundPer10000, always } = proveBerkas([{ ...form, isian: [...form.isian, ...extra, ...identity] }])
    expect(sample).toEqual({ population: 100, fields: form.isian.length, errors: 0 })
    expect(boundPer10000).toBe(proveBerkas([form]).boundPer10000)
    expect(always).toEqual({ fields: 2, errors: 1 })
  })

  test('counts whom the ruling blames: a slip of the second person, or of the paper, is no error of the first keying', () => {
    const form = foundOf('a')
    const [one, two, three, ...rest] = form.isian
    if (one === undefined || two === undefined || three === undefined) throw new Error('the sample is too small')
    const isian = [
      { ...one, outcome: 'beda', chosen: 'pertama', wrong: 'verifikator' } as const,
      { ...two, outcome: 'beda', chosen: 'lain', wrong: 'kertas' } as const,
      { ...three, ...wrongFirst },
      ...rest,
    ]
    expect(proveBerkas([{ ...form, isian }]).sample.errors).toBe(1)
  })

  test('keeps the first look at a form: what was put right since does not make the first keying better', () => {
    const first = foundOf('a', { status: 'batal' })
    const wrong = { ...first, isian: first.isian.map((one, index) => (index === 0 ? { ...one, ...wrongFirst } : one)) }
    const again = foundOf('a')
    expect(proveBerkas([wrong, again]).sample).toEqual({ population: 100, fields: first.isian.length, errors: 1 })
  })

  test('what differed when a form was given back, before anybody decided, is no proof of a right first keying', () => {
    const first = foundOf('a', { status: 'batal' })
    const undecided = { outcome: 'beda', chosen: null, wrong: null } as const
    const identity = isianOf('nik', { stratum: 'wajib', ...undecided })
    const isian = [identity, ...first.isian.map((one, index) => (index === 0 ? { ...one, ...undecided } : one))]
    const { sample, always } = proveBerkas([{ ...first, isian }, foundOf('a')])
    expect(sample.errors).toBe(1)
    expect(always.errors).toBe(1)
  })

  test('a verification that was put away before it looked at anything does not count', () => {
    const untouched = foundOf('a', { status: 'batal' })
    const closed = { ...untouched, isian: untouched.isian.map((one) => ({ ...one, outcome: null })) }
    const again = foundOf('a', { population: 90 })
    expect(proveBerkas([closed, again]).sample.population).toBe(90)
  })

  test('gives every field the same chance, should rates differ: the sample is thinned to the smallest', () => {
    const [low, high] = [foundOf('a', { rate: 0.1, population: 400 }), foundOf('b', { rate: 0.5, population: 400 })]
    const { sample } = proveBerkas([low, high])
    const thinned = foundOf('b', { rate: 0.1, population: 400 })
    expect(sample.fields).toBe(low.isian.length + thinned.isian.length)
    expect(high.isian.length).toBeGreaterThan(2 * thinned.isian.length)
  })

  test('says the keys of the second keying over those of the first', () => {
    expect(proveBerkas([foundOf('a'), foundOf('b', { status: 'berjalan' })]).extraKeys).toEqual({
      always: 0.3,
      sample: 0.11,
    })
  })
})

/** The chance of each number of errors in a sample of `fields`, if `wrong` of `population` are: by counting up, without logarithms. */
function chances(population: number, wrong: number, fields: number): number[] {
  let dealt = [1]
  for (let n = 0; n < fields; n += 1) {
    const next = Array.from({ length: dealt.length + 1 }, () => 0)
    for (const [errors, chance] of dealt.entries()) {
      const hit = Math.max(0, wrong - errors) / (population - n)
      next[errors] = (next[errors] ?? 0) + chance * (1 - hit)
      next[errors + 1] = (next[errors + 1] ?? 0) + chance * hit
    }
    dealt = next
  }
  return dealt
}

test.each([
  [60, 9],
  [200, 30],
  [1000, 120],
])('the bound of a sample from %i fields, %i of them looked at, holds for every truth', (population, fields) => {
  const bounds = new Map<number, number>()
  const boundOf = (errors: number) => {
    const known = bounds.get(errors) ?? mostWrong({ population, fields, errors })
    bounds.set(errors, known)
    return known
  }
  let tightest = 1
  for (let wrong = 1; wrong <= population; wrong += Math.ceil(population / 150)) {
    const covered = chances(population, wrong, fields)
      .slice(0, Math.min(fields, wrong) + 1)
      .reduce((sum, chance, errors) => (boundOf(errors) >= wrong ? sum + chance : sum), 0)
    expect(covered).toBeGreaterThanOrEqual(0.95 - 1e-9)
    tightest = Math.min(tightest, covered)
  }
  // And promises no more than it has to: a bound that always held would say nothing.
  expect(tightest).toBeLessThan(0.97)
})
