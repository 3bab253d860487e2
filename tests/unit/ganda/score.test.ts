import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameWords } from '#shared/domain/name-words.ts'
import type { PersonFacts } from '#shared/domain/person-keys.ts'
import { composeNik } from '#shared/domain/nik.ts'
import { seededRandom } from '#core/contoh/random.ts'
import { probability, scorePair, type Population } from '#core/ganda/score.ts'
import { drawName } from '#tests/builders/people/names.ts'

const million: Population = {
  people: 1_000_000,
  ofWord: (word) => (word === 'SITI' ? 0.08 : word === 'AMINA' ? 0.01 : 0.0003),
  ofDesa: () => 1 / 248,
  ofBeginning: () => 0.001,
}

function person(change: Partial<Record<'name' | 'mother', string> & PersonFacts> = {}): PersonFacts {
  const { name = 'SARINTEN', mother = 'BUNATI', ...rest } = change
  return {
    words: nameWords(name).join(' '),
    motherWords: nameWords(mother).join(' '),
    birthDate: '1970-05-12',
    sex: '2',
    nik: '',
    noKk: '',
    desaCode: '3509162006',
    ...rest,
  }
}

const anyone = fc.integer({ min: 1, max: 1_000_000 }).map((seed): PersonFacts => {
  const random = seededRandom(String(seed))
  const year = random.int(1940, 2020)
  const birthDate = `${year}-${random.pick(['01-01', '05-12', '12-05', '12-31'])}`
  return person({
    name: drawName(random, 'P', year),
    mother: random.pick(['', 'BUNATI', drawName(random, 'P', year - 25)]),
    birthDate: random.pick(['', birthDate]),
    sex: random.pick(['', '1', '2']),
    nik: random.pick(['', composeNik('350916', birthDate, 'P', random.int(1, 12))]),
    noKk: random.pick(['', '3509161201090002', '3509161201090003', '3509161201900002']),
    desaCode: random.pick(['3509162006', '3509162001', '3509012001']),
  })
})

test('the weights of the fields and the prior add up to the score, whoever is compared', () => {
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const { prior, weights, score } = scorePair(a, b, million)
      const sum = weights.reduce((total, { weight }) => total + weight, prior)
      expect(score).toBe(probability(sum))
      expect(weights.map(({ field }) => field)).toEqual(['name', 'birthDate', 'sex', 'mother', 'place', 'nik', 'noKk'])
    }),
  )
})

test('it does not matter who is compared with whom', () => {
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      expect(scorePair(a, b, million)).toEqual(scorePair(b, a, million))
    }),
    { numRuns: 500 },
  )
})

test('an answer that is missing says nothing', () => {
  const { weights } = scorePair(person({ birthDate: '', mother: '', sex: '', desaCode: '' }), person(), million)
  expect(weights.filter(({ level }) => level === 'kosong').map(({ weight }) => weight)).toEqual([0, 0, 0, 0, 0, 0])
})

test('somebody keyed twice is found without any number, by name, birth date, mother and place', () => {
  expect(scorePair(person({ name: 'HJ. SARINTEN' }), person(), million).band).toBe('hampirPasti')
  expect(scorePair(person({ name: 'SARINTEM', mother: 'BUNATIK' }), person(), million).band).toBe('hampirPasti')
})

test('the same common name alone is nobody; a rare name speaks louder', () => {
  const nameOnly = { birthDate: '', mother: '', desaCode: '' }
  const siti = person({ name: 'SITI AMINAH', ...nameOnly })
  const rare = person({ name: 'SARINTEN', ...nameOnly })
  expect(scorePair(siti, siti, million).band).toBe('tidakMungkin')
  const weightOf = (one: PersonFacts) => scorePair(one, one, million).weights[0]?.weight ?? 0
  expect(weightOf(rare)).toBeGreaterThan(weightOf(siti))
})

test('people of one family are alike without being the same', () => {
  const family = { noKk: '3509161201090002', mother: 'BUNATI' }
  const nik = (serial: number) => composeNik('350916', '1970-05-12', 'P', serial)
  const twin = scorePair(
    person({ ...family, nik: nik(1) }),
    person({ ...family, name: 'SATUNA', nik: nik(2) }),
    million,
  )
  expect(twin.score).toBeLessThan(10)
  const father = person({ ...family, name: 'ASMO', sex: '1', birthDate: '1950-03-04', mother: 'SANI' })
  const son = person({ ...family, name: 'ASMO', sex: '1', birthDate: '1975-11-20' })
  expect(scorePair(father, son, million).score).toBeLessThan(10)
  const sister = person({ ...family, name: 'SATUNA', birthDate: '1972-08-02' })
  expect(scorePair(person(family), sister, million).score).toBeLessThan(5)
  // The same one, twice on one card.
  expect(scorePair(person(family), person({ ...family, name: 'SARINTEM' }), million).band).toBe('hampirPasti')
})

test('birth dates that are a slip apart count less than the same and more than others', () => {
  const weightOf = (birthDate: string) => scorePair(person(), person({ birthDate }), million).weights[1]?.weight ?? 0
  const ordered = ['1970-05-12', '1970-12-05', '1970-05-13', '1970-09-30', '1943-02-27'].map(weightOf)
  expect(ordered).toEqual(ordered.toSorted((a, b) => b - a))
  expect(weightOf('1970-12-31')).toBeGreaterThan(weightOf('1970-09-30'))
  expect(weightOf('1971-05-12')).toBeGreaterThan(3)
})

test('a NIK that is the same speaks almost for itself, but not against everything else', () => {
  const nik = composeNik('350916', '1970-05-12', 'P', 1)
  const moved = person({ nik, desaCode: '3509012001', mother: '' })
  expect(scorePair(person({ nik, mother: '' }), moved, million).band).toBe('hampirPasti')
  const somebodyElse = person({ nik, name: 'TUKIMIN HADI', sex: '1', birthDate: '2001-01-30', mother: 'SANI' })
  expect(scorePair(person({ nik }), somebodyElse, million).band).toBe('tidakMungkin')
})

test('while a name is typed its beginning counts as far as it goes', () => {
  const beginning = scorePair(person({ name: 'SARIN' }), person(), million, { typing: true })
  expect(beginning.weights[0]).toMatchObject({ level: 'mirip' })
  expect(beginning.score).toBeGreaterThan(
    scorePair(person({ name: 'SARIN' }), person({ name: 'TUKIYEM' }), million).score,
  )
})
