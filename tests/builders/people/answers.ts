import type { AnsweredPerson, SentPerson } from '#core/hasil/matching/types.ts'
import { seededRandom, type Random } from '#core/contoh/random.ts'
import { inventFamilies, type SomeFamily, type Someone } from './families.ts'
import { lookAlike, slipDate, slipNumber, type Keyed } from './pairs.ts'
import { slipName } from './slips.ts'

/** An answer, and for each of its rows the place of the sent person that it is really about; null for somebody who was never sent. */
export type Answered = {
  readonly sent: SentPerson[]
  readonly answers: AnsweredPerson[]
  readonly truth: (number | null)[]
}

/**
 * What is in the answer besides the NIK. 'delapan': the eight columns that SIKS-NG is known to give (NIK, registered name, desa) · 'lebar': a list
 * with No. KK and birth date as well.
 */
export type AnswerColumns = 'delapan' | 'lebar'

/**
 * So many sent people of a kabupaten, three in four of each family, and what comes back: in another order, 4 % missing, 2 % twice, and 6 % rows about
 * people who were never sent (a third members of the same families, twins among them; the others easily taken for somebody sent). Of the rows 10 % (lebar) or 5 %
 * (delapan) have a damaged NIK: a digit or two neighbours wrong, the last digit lost to a spreadsheet, another number, none (a fifth; of
 * 'delapan', which leaves nothing but a name then, a twentieth). One name in four is written otherwise (slips.ts). One No. KK in seven is another,
 * wrong or missing, one birth date in eight. Nothing of this is known to the program.
 */
export function inventAnswer(count: number, columns: AnswerColumns, seed: string): Answered {
  const random = seededRandom(seed)
  const sent: SentPerson[] = []
  const others: Keyed[] = []
  for (const family of inventFamilies(Math.ceil(count / 2), seed)) {
    for (const person of family.people) {
      if (random.chance(0.75) && sent.length < count) sent.push(sentFrom(family, person, sent.length))
      else others.push(keyedFrom(family, person))
    }
    if (sent.length >= count) break
  }
  const rows: { person: AnsweredPerson; about: number | null }[] = []
  const add = (keyed: Keyed, about: number | null): void =>
    void rows.push({ person: answered(random, keyed, columns), about })
  sent.forEach((person, index) => {
    const keyed = asKeyed(person)
    if (random.chance(0.96)) add(keyed, index)
    if (random.chance(0.02)) add(keyed, index)
    if (random.chance(0.04)) add(lookAlike(random, keyed, random.pick(sent).desaCode).keyed, null)
  })
  for (const other of others) if (random.chance(0.06)) add(other, null)
  const shuffled = shuffle(random, rows)
  return {
    sent,
    answers: shuffled.map(({ person }, index) => ({ ...person, row: index + 2 })),
    truth: shuffled.map(({ about }) => about),
  }
}

function sentFrom({ desaCode, noKk }: SomeFamily, person: Someone, index: number): SentPerson {
  return {
    batchId: `batch-${desaCode}`,
    batchOrder: 1,
    formulirId: `formulir-${noKk}`,
    rows: [index + 1],
    nik: person.nik,
    formerNik: '',
    noKk,
    name: person.name,
    birthDate: person.birthDate,
    desaCode,
    programme: '',
    jenis: 'usulan',
    answered: false,
  }
}

function keyedFrom({ desaCode, noKk }: SomeFamily, { name, birthDate, sex, mother, nik }: Someone): Keyed {
  return { name, birthDate, sex: sex === 'L' ? '1' : '2', mother, nik, noKk, desaCode }
}

function asKeyed({ name, birthDate, nik, noKk, desaCode }: SentPerson): Keyed {
  return { name, birthDate, sex: Number(nik.slice(6, 8)) > 40 ? '2' : '1', mother: '', nik, noKk, desaCode }
}

function answered(random: Random, keyed: Keyed, columns: AnswerColumns): AnsweredPerson {
  const wide = columns === 'lebar'
  const name = random.chance(0.25) ? slipName(random, keyed.name, Number(keyed.birthDate.slice(0, 4))) : keyed.name
  return {
    row: 0,
    nik: keyed.nik !== '' && random.chance(wide ? 0.1 : 0.05) ? damaged(random, keyed.nik, wide ? 20 : 5) : keyed.nik,
    noKk: wide ? otherwise(random, keyed.noKk) : '',
    name,
    birthDate: wide ? slipDate(random, keyed.birthDate) : '',
    desaCode: keyed.desaCode,
    programme: '',
  }
}

function damaged(random: Random, nik: string, none: number): string {
  return random.weighted<() => string>([
    [60, () => slipNumber(random, nik)],
    [10, () => `${nik.slice(0, 15)}0`],
    [10, () => nik.slice(0, 12) + String(random.int(50, 99)).padStart(4, '0')],
    [none, () => ''],
  ])()
}

function otherwise(random: Random, noKk: string): string {
  return random.weighted<() => string>([
    [86, () => noKk],
    [4, () => slipNumber(random, noKk)],
    [5, () => noKk.slice(0, 12) + String(random.int(1000, 9999))],
    [5, () => ''],
  ])()
}

function shuffle<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: random.unit() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** How well rows were matched: shares of the rows that have a counterpart that were matched to it, and of all rows that were matched to another. */
export function judge(
  { truth, answers }: Answered,
  found: readonly (number | null)[],
): { right: number; wrong: number } {
  const claimed = new Set(found.filter((one, index) => one !== null && one === truth[index]))
  const answerable = new Set(truth.filter((one) => one !== null))
  const wrong = found.filter((one, index) => one !== null && one !== truth[index]).length
  return { right: claimed.size / answerable.size, wrong: wrong / answers.length }
}
