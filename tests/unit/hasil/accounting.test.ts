import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnswerRow } from '#core/hasil/answer-rows.ts'
import { reconcile } from '#core/hasil/matching/reconcile.ts'
import type { SentPerson } from '#core/hasil/matching/types.ts'
import { settle, type Settlement, type StandingRow, type ToSettle } from '#core/hasil/settle.ts'
import { sumsAgree } from '#core/hasil/sums.ts'

const names = ['SUMIATI', 'KARTINI', 'ROMLAH', 'SUMIYATI', 'MOH. HASAN', 'MUHAMMAD HASAN', '', '1', 'SITI AMINAH']
const niks = [
  '',
  '3509165708800001',
  '3509165708800002',
  '3509165708800003',
  '3509160101010001',
  '0',
  '35091657088000O1',
]
const cards = ['', '3509161201090001', '3509161201090002']
const words = ['hasil: berhasil', 'hasil: gagal', 'hasil: proses', 'lain']

const sentPerson = fc.record({
  batch: fc.integer({ min: 1, max: 3 }),
  nik: fc.constantFrom(...niks),
  noKk: fc.constantFrom(...cards),
  name: fc.constantFrom(...names),
  birthDate: fc.constantFrom('', '1980-08-17', '2001-01-01'),
  programme: fc.constantFrom('', 'PKH', 'BPNT'),
  rows: fc.integer({ min: 1, max: 3 }),
  before: fc.constantFrom(null, 'diterima', 'ditolak', 'tidakDitemukan', 'menunggu'),
})
const answerRow = fc.record({
  nik: fc.constantFrom(...niks),
  noKk: fc.constantFrom(...cards),
  name: fc.constantFrom(...names),
  birthDate: fc.constantFrom('', '1980-08-17', '2001-01-01'),
  programme: fc.constantFrom('', 'PKH', 'BPNT'),
  key: fc.constantFrom(...words),
  unreadable: fc.boolean(),
})

type Drawn<T> = T extends fc.Arbitrary<infer V> ? V : never

/** Sent people and an answer about some of them, as hostile as they are drawn: the same NIK again, none, other programmes, unreadable rows. */
function input(
  sent: readonly Drawn<typeof sentPerson>[],
  said: readonly Drawn<typeof answerRow>[],
  partial: boolean,
  reject: readonly number[],
): ToSettle & { readonly listRows: number } {
  const standing: StandingRow[] = []
  const next = new Map<number, number>()
  const people = sent.map(({ batch, rows, before, ...person }, index): SentPerson => {
    const first = next.get(batch) ?? 1
    next.set(batch, first + rows)
    const numbers = Array.from({ length: rows }, (_, at) => first + at)
    for (const row of numbers) standing.push({ batchId: `b${batch}`, row, outcome: before })
    const fixed = { formerNik: '', desaCode: '3509162006', jenis: 'usulan' as const, formulirId: `f${index}` }
    return { ...person, ...fixed, batchId: `b${batch}`, batchOrder: batch, rows: numbers, answered: before !== null }
  })
  const numbered = said.map((row, index) => ({ ...row, row: index + 2 }))
  const rows = numbered.flatMap(({ unreadable, ...row }): AnswerRow[] =>
    unreadable ? [] : [{ ...row, desaCode: '', registeredName: row.name, words: row.key, said: row.key }],
  )
  return {
    answer: { rows, refused: numbered.flatMap(({ unreadable, row }) => (unreadable ? [row] : [])) },
    matches: reconcile(people, rows),
    people,
    standing,
    meanings: new Map([
      ['hasil: berhasil', { outcome: 'diterima', alasan: '' }],
      ['hasil: gagal', { outcome: 'ditolak', alasan: '05' }],
      ['hasil: proses', { outcome: 'menunggu', alasan: '' }],
    ]),
    partial,
    reject: new Set(reject),
    listRows: said.length,
  }
}

const drawn = [
  fc.array(sentPerson, { maxLength: 12 }),
  fc.array(answerRow, { maxLength: 15 }),
  fc.boolean(),
  fc.array(fc.integer({ min: 2, max: 16 }), { maxLength: 3 }),
] as const

describe('whatever an answer says', () => {
  test('both sums agree, each row of it has one account, and each sent row of its batches one outcome', () => {
    fc.assert(
      fc.property(...drawn, (sent, said, partial, reject) => {
        const given = input(sent, said, partial, reject)
        const found = settle(given)
        expect(sumsAgree(given, found, given.listRows)).toBe(true)
        expect(found.accounted.map(({ row }) => row)).toEqual(said.map((_, index) => index + 2))
        const covered = new Set(found.batches.map(({ batchId }) => batchId))
        const rows = given.standing.filter(({ batchId }) => covered.has(batchId))
        expect(found.sent.total).toBe(rows.length)
        // What an earlier answer said stays, unless this one says something.
        const settled = new Map(found.settled.map((one) => [`${one.batchId}/${one.row}`, one]))
        const answeredBefore = rows.filter(({ outcome }) => outcome !== null)
        const lost = answeredBefore.filter(({ batchId, row }) => settled.get(`${batchId}/${row}`)?.how === 'tidakAda')
        expect(lost).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  test('nobody is claimed twice, and a NIK that both have is never another person in another programme', () => {
    fc.assert(
      fc.property(...drawn, (sent, said, partial, reject) => {
        const { matches, people, answer } = input(sent, said, partial, reject)
        const claimed = matches.flatMap((match) => (match.kind === 'cocok' ? [match.sent] : []))
        expect(new Set(claimed).size).toBe(claimed.length)
        const wrong = matches.filter((match, index) => {
          const [row, person] = [answer.rows[index], match.kind === 'cocok' ? people[match.sent] : undefined]
          if (match.kind !== 'cocok' || row === undefined || person === undefined) return false
          const otherNik = match.how === 'nik' && person.nik !== row.nik
          return otherNik || (row.programme !== '' && person.programme !== '' && person.programme !== row.programme)
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 600 },
    )
  })
})

test('the check of the sums sees what is lost, doubled, moved or counted wrongly', () => {
  const people = Array.from({ length: 4 }, (_, index) => ({
    batch: 1,
    noKk: '',
    birthDate: '' as const,
    programme: '' as const,
    rows: 1,
    before: null,
    nik: `350916570880000${index + 1}`,
    name: names[index] ?? '',
  }))
  const said = people.slice(0, 3).map(({ nik, name }) => ({
    nik,
    name,
    noKk: '',
    birthDate: '' as const,
    programme: '' as const,
    unreadable: false,
    key: 'hasil: berhasil',
  }))
  const given = input(people, said, false, [])
  const found = settle(given)
  expect(found).toMatchObject({ answer: { cocok: 3 }, sent: { diterima: 3, tidakDitemukan: 1 } })
  expect(sumsAgree(given, found, 3)).toBe(true)

  const broken: readonly Settlement[] = [
    { ...found, accounted: found.accounted.slice(1) },
    { ...found, accounted: [...found.accounted, ...found.accounted.slice(0, 1)] },
    { ...found, accounted: found.accounted.map((one) => ({ ...one, batchRow: 1 })) },
    { ...found, settled: found.settled.slice(1) },
    { ...found, settled: found.settled.slice(0, -1) },
    { ...found, settled: [...found.settled, ...found.settled.slice(0, 1)] },
    { ...found, settled: found.settled.map((one) => ({ ...one, row: one.row + 1 })) },
    { ...found, named: found.named - 1 },
    { ...found, answer: { ...found.answer, cocok: found.answer.cocok - 1 } },
    { ...found, answer: { ...found.answer, cocok: 2, ganda: 0, total: 2 } },
    { ...found, sent: { ...found.sent, diterima: 2 } },
    { ...found, sent: { ...found.sent, total: 3, tidakDitemukan: 0 } },
    { ...found, sent: { ...found.sent, tidakDitemukan: 0, belumDijawab: 1 } },
  ]
  expect(broken.map((one) => sumsAgree(given, one, 3))).toEqual(broken.map(() => false))
  expect(sumsAgree(given, found, 4)).toBe(false)
})
