import { expect, test } from 'vitest'
import { seededRandom } from '#core/contoh/random.ts'
import { holds } from '#tests/bench/verification.ts'
import { shippedPapers } from '#tests/bench/verification-papers.ts'
import { simulateOffice, usualPeople } from '#tests/bench/verification-simulation.ts'

const papers = shippedPapers()

/** Below this share of `n` a bound that holds in 95 of 100 falls once in a thousand runs. */
function leastShare(n: number): number {
  return 0.95 - 3.09 * Math.sqrt((0.95 * 0.05) / n)
}

test(
  'the bound on the cover holds as often as it says, whoever keys and whatever is given back',
  { timeout: 120_000 },
  () => {
    const berkas = ['satu', 'dua', 'tiga', 'empat', 'lima'].flatMap((seed) =>
      simulateOffice(papers, seededRandom(seed), 16),
    )
    expect(berkas.filter(holds).length / berkas.length).toBeGreaterThan(leastShare(berkas.length))
    const keys = berkas.map((one) => one.keys.sample / one.keys.first)
    expect(keys.reduce((total, one) => total + one, 0) / keys.length).toBeLessThan(0.15)
  },
)

test(
  'giving back every form in which something was found makes the proof no better than the keying was',
  { timeout: 120_000 },
  () => {
    const people = { ...usualPeople, givenBack: 1 }
    const berkas = ['satu', 'dua'].flatMap((seed) => simulateOffice(papers, seededRandom(seed), 12, people))
    expect(berkas.filter(holds).length / berkas.length).toBeGreaterThan(leastShare(berkas.length))
  },
)
