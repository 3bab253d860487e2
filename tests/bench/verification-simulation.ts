import type { Random } from '#core/contoh/random.ts'
import { leaningOf } from '#core/verifikasi/extra.ts'
import { addShown, nothingShown, sumOfShown, type History, type Shown } from '#core/verifikasi/history.ts'
import type { StoredIsian } from '#core/verifikasi/isian.ts'
import { placeKey } from '#core/verifikasi/places.ts'
import { drawPlan, type Leaning } from '#core/verifikasi/plan.ts'
import { proveBerkas, type Found } from '#core/verifikasi/proof.ts'
import { decideRate } from '#core/verifikasi/rate.ts'
import type { SimulatedPaper } from './verification-papers.ts'

/** How people err in the simulation. Rates are wrong fields per field. */
export type People = {
  /** The second person's own slips, which are told from the first one's when they are decided. */
  readonly slip: number
  /** How often a slip repeats the very error of the first person, so that nobody sees it. */
  readonly sameSlip: number
  /** How often a form with something wrong in its sample is given back there and then, keyed again and verified anew. */
  readonly givenBack: number
}

export const usualPeople: People = { slip: 0.002, sameSlip: 0.02, givenBack: 0.1 }

/** An operator whose error rate is known: 5 to 100 per 10,000, drifting from berkas to berkas. */
type Operator = { readonly id: string; rate: number }

export type SimulatedBerkas = {
  readonly forms: number
  /** Wrong first keyings per 10,000 of the fields outside what is always keyed twice: what the bound is about. */
  readonly truth: number
  readonly bound: number | null
  readonly rate: number
  /** Keys of the second keying over those of the first: the identity, and the sample with the extra places. */
  readonly keys: { readonly always: number; readonly sample: number; readonly first: number }
}

/** Works through `berkas` stacks of one office that starts knowing nothing about its people, with the plan, rate, bound and extras of the product. */
export function simulateOffice(
  papers: readonly SimulatedPaper[],
  random: Random,
  berkas: number,
  people: People = usualPeople,
): SimulatedBerkas[] {
  const operators = Array.from({ length: 8 }, (_, n): Operator => ({
    id: `op${n}`,
    rate: logUniform(random, 5e-4, 1e-2),
  }))
  const difficulty = difficultyOf(papers, random)
  const history = { operators: new Map<string, Shown>(), questions: new Map<string, Shown>() }
  return Array.from({ length: berkas }, () => {
    for (const one of operators) one.rate = clamp(one.rate * Math.exp(random.around(0, 0.1)), 5e-4, 1e-2)
    return simulateBerkas({ papers, random, operators, difficulty, history, people })
  })
}

type Setting = {
  readonly papers: readonly SimulatedPaper[]
  readonly random: Random
  readonly operators: readonly Operator[]
  readonly difficulty: ReadonlyMap<string, number>
  readonly history: History & { readonly operators: Map<string, Shown>; readonly questions: Map<string, Shown> }
  readonly people: People
}

function simulateBerkas(setting: Setting): SimulatedBerkas {
  const { papers, random, operators, history } = setting
  const forms = Math.round(logUniform(random, 10, 200))
  const team = Array.from({ length: random.int(1, 3) }, () => random.pick(operators))
  const stack = Array.from({ length: forms }, () => ({ paper: random.pick(papers), by: random.pick(team) }))
  const rate = decideRate({
    fields: sum(stack.map(({ paper }) => paper.shape.others.length)),
    keyShare: keyShareOf(stack.map(({ paper }) => paper)),
    shown: sumOfShown([...new Set(team)].map(({ id }) => history.operators.get(id) ?? nothingShown)),
  })
  const leanings = new Map(team.map(({ id }) => [id, leaningOf(history, id)]))
  const found: (Found & { readonly by: string })[] = []
  let wrong = 0
  for (const [number, { paper, by }] of stack.entries()) {
    const errors = keyFirst(paper, by, setting)
    wrong += errors.size
    const leaning = leanings.get(by.id) ?? (() => 0)
    found.push(
      ...verify(setting, paper, errors, { formulirId: String(number), rate, leaning }).map((one) => ({
        ...one,
        by: by.id,
      })),
    )
  }
  learn(history, found)
  const { sample, boundPer10000 } = proveBerkas(found)
  const keys = found.map(({ plan }) => plan.keys)
  const first = sum(stack.map(({ paper }) => sum([...paper.shape.always, ...paper.shape.others].map(paper.shape.cost))))
  return {
    forms,
    truth: (wrong / sample.population) * 10_000,
    bound: boundPer10000,
    rate,
    keys: {
      always: sum(keys.map(({ always }) => always)),
      sample: sum(keys.map((one) => one.sample + one.extra)),
      first,
    },
  }
}

/** The places that an operator keys wrongly: some questions are harder, and at the end of a form people tire. */
function keyFirst({ positions }: SimulatedPaper, by: Operator, { random, difficulty }: Setting): Set<string> {
  const wrong = new Set<string>()
  for (const { place, at } of positions) {
    const chance = by.rate * (difficulty.get(place.question) ?? 1) * (0.7 + 0.6 * at)
    if (random.chance(Math.min(chance, 0.5))) wrong.add(placeKey(place))
  }
  return wrong
}

type Order = { readonly formulirId: string; readonly rate: number; readonly leaning: Leaning }

/** One verification, or two when the form is given back in between with what was found in it put right. */
function verify(setting: Setting, paper: SimulatedPaper, errors: ReadonlySet<string>, order: Order): Found[] {
  const { random, people } = setting
  const { plan, places } = drawPlan(paper.shape, {
    seed: String(random.unit()),
    rate: order.rate,
    leaning: order.leaning,
  })
  const isian: StoredIsian[] = []
  for (const place of places) {
    if (place.stratum === 'wajib') continue
    const keyed = keySecond(place, errors.has(placeKey(place)), setting)
    isian.push(keyed)
    if (keyed.wrong === 'petugasEntri' && random.chance(people.givenBack)) {
      const found = new Set(isian.filter(({ wrong }) => wrong === 'petugasEntri').map(placeKey))
      const left = new Set([...errors].filter((key) => !found.has(key)))
      return [{ formulirId: order.formulirId, status: 'batal', plan, isian }, ...verify(setting, paper, left, order)]
    }
  }
  return [{ formulirId: order.formulirId, status: 'selesai', plan, isian }]
}

function keySecond(
  { question, rowId, stratum }: Pick<StoredIsian, 'question' | 'rowId' | 'stratum'>,
  firstWrong: boolean,
  { random, people }: Setting,
): StoredIsian {
  const slipped = random.chance(people.slip)
  const unseen = firstWrong && slipped && random.chance(people.sameSlip)
  const differs = (firstWrong || slipped) && !unseen
  return {
    question,
    ...(rowId === undefined ? {} : { rowId }),
    stratum,
    first: 0,
    second: 0,
    outcome: differs ? 'beda' : 'sama',
    chosen: differs ? (firstWrong ? 'kedua' : 'pertama') : null,
    wrong: differs ? (firstWrong ? 'petugasEntri' : 'verifikator') : null,
    keys: 0,
  }
}

/** What the office knows afterwards: the same counts that it reads from its tables. */
function learn(history: Setting['history'], found: readonly (Found & { readonly by: string })[]): void {
  for (const { isian, by } of found) {
    for (const { stratum, question, wrong } of isian) {
      const shown = { fields: 1, errors: wrong === 'petugasEntri' ? 1 : 0 }
      if (stratum === 'sampel') addShown(history.operators, by, shown)
      addShown(history.questions, question, shown)
    }
  }
}

/** Most questions about alike, some several times as hard. */
function difficultyOf(papers: readonly SimulatedPaper[], random: Random): ReadonlyMap<string, number> {
  const questions = new Set(papers.flatMap(({ positions }) => positions.map(({ place }) => place.question)))
  return new Map(
    [...questions].map((id) => [id, random.chance(0.05) ? random.int(3, 8) : Math.exp(random.around(-0.1, 0.4))]),
  )
}

function keyShareOf(papers: readonly SimulatedPaper[]): number {
  const cost = (pick: 'always' | 'others') => sum(papers.map(({ shape }) => sum(shape[pick].map(shape.cost))))
  return cost('others') / (cost('always') + cost('others'))
}

function logUniform(random: Random, low: number, high: number): number {
  return low * (high / low) ** random.unit()
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
