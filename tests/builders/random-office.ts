import { seededRandom } from '#core/contoh/random.ts'
import type { RawDatabase } from '#core/database/open.ts'
import { deskOver, someDesa } from './by-chance/desk.ts'
import { addBerkas, addForm, addMusyawarah, addPeriode } from './by-chance/papers.ts'
import { addFamily } from './by-chance/register.ts'
import { addBatches, addDetermination } from './by-chance/sent.ts'

export type RandomOffice = { readonly periods: readonly [older: string, newer: string] }

/**
 * Fills an open office by chance with everything that a report counts: a register, papers and forms of two periods, decisions, batches,
 * answers, a determination. Written straight into the tables, so that whoever counts them has nothing to share with whoever made them.
 */
export function fillByChance(raw: RawDatabase, seed: string, { families = 30, forms = 60 } = {}): RandomOffice {
  return raw.transaction(() => fill(raw, seed, families, forms))()
}

function fill(raw: RawDatabase, seed: string, families: number, forms: number): RandomOffice {
  const random = seededRandom(seed)
  const desk = deskOver(raw, random)
  const register = Array.from({ length: families }, () => addFamily(desk))
  const periods = [addPeriode(desk, 9), addPeriode(desk, 10)] as const
  for (const period of periods) {
    const stack = Array.from({ length: random.int(1, 6) }, (_, index) => addBerkas(desk, period, index + 1))
    const meetings = new Map(someDesa.map((desa) => [desa, addMusyawarah(desk, period, desa)]))
    for (let n = 1; n <= forms; n += 1) {
      const one = random.pick(stack)
      addForm(desk, one, n, register, meetings.get(one.desaCode) ?? '')
    }
    addBatches(desk, period)
  }
  addDetermination(desk, periods[1], register)
  return { periods }
}
