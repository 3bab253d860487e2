import { seededRandom } from '#core/contoh/random.ts'
import { figureOf, type Bench, type Figure } from './figure.ts'
import { shippedPapers } from './verification-papers.ts'
import { simulateOffice, type SimulatedBerkas } from './verification-simulation.ts'

/** Each office begins without knowing its operators and works through so many berkas. */
const berkasOfOffice = 20

/**
 * Simulated operators who err in 5 to 100 of 10,000 fields (drifting, some questions harder, tired at the end of a form), a second person who
 * errs too, and forms that are given back: how often the bound on the cover holds, and what the second keying costs. Plan, rate, extra places and
 * bound are those of the product; the papers are the sample's usulan on the PBDT2015 form.
 *
 * The keys are told apart: `extra-keys` is what the random sample and the extra places take, which the rate decides; `always-keys` is the identity and
 * what decides eligibility, which is always keyed twice and costs what it costs; `all-keys` both.
 */
export const verification: Bench = {
  name: 'verification.bound-coverage',
  measure: ({ quick, say }): Promise<readonly Figure[]> => {
    const papers = shippedPapers()
    const offices = quick ? 2 : 100
    const berkas: SimulatedBerkas[] = []
    for (let office = 0; office < offices; office += 1) {
      if (office % 10 === 0) say(`kantor ${office + 1} dari ${offices}`)
      berkas.push(...simulateOffice(papers, seededRandom(`kantor ${office}`), berkasOfOffice))
    }
    const over = (keys: (one: SimulatedBerkas['keys']) => number) =>
      berkas.map((one) => keys(one.keys) / one.keys.first)
    const bounds = berkas.flatMap(({ bound }) => (bound === null ? [] : [bound]))
    return Promise.resolve([
      figureOf('verification.bound-coverage', 'bagian', coverageByOffice(berkas), {
        name: 'yang dijanjikan',
        figure: 0.95,
      }),
      figureOf(
        'verification.extra-keys',
        'tombol/tombol',
        over(({ sample }) => sample),
        { name: 'semua isian dua kali', figure: 1 },
      ),
      figureOf(
        'verification.always-keys',
        'tombol/tombol',
        over(({ always }) => always),
      ),
      figureOf(
        'verification.all-keys',
        'tombol/tombol',
        over(({ always, sample }) => always + sample),
        { name: 'semua isian dua kali', figure: 1 },
      ),
      figureOf('verification.bound', 'per 10.000', bounds, {
        name: 'galat yang sebenarnya',
        figure: Number(medianOf(berkas.map(({ truth }) => truth)).toPrecision(4)),
      }),
    ])
  },
}

/** True when the cover of a berkas says the truth; one that says that nothing is proven does. */
export function holds({ bound, truth }: SimulatedBerkas): boolean {
  return bound === null || bound >= truth - 1e-9
}

/** The share of berkas whose bound holds, of all, and of five parts of them. */
function coverageByOffice(berkas: readonly SimulatedBerkas[]): number[] {
  const part = Math.ceil(berkas.length / 5)
  const parts = Array.from({ length: 5 }, (_, index) => berkas.slice(index * part, (index + 1) * part))
  return parts.filter(({ length }) => length > 0).map((some) => some.filter(holds).length / some.length)
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}
