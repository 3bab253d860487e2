import { expect, test } from 'vitest'
import { reconcile } from '#core/hasil/matching/reconcile.ts'
import type { AnsweredPerson, SentPerson } from '#core/hasil/matching/types.ts'
import { inventAnswer, judge } from '#tests/builders/people/answers.ts'

const person: SentPerson = {
  batchId: 'november',
  batchOrder: 2,
  formulirId: 'f1',
  rows: [1],
  nik: '3509165708800001',
  formerNik: '',
  noKk: '3509161201090001',
  name: 'SUMIATI',
  birthDate: '1980-08-17',
  desaCode: '3509162006',
  programme: 'BPNT',
  jenis: 'usulan',
  answered: false,
}
const row: AnsweredPerson = {
  row: 2,
  nik: person.nik,
  noKk: '',
  name: 'SUMIATI',
  birthDate: '',
  desaCode: '',
  programme: '',
}
const kinds = (matches: ReturnType<typeof reconcile>) =>
  matches.map((match) => (match.kind === 'bukanKiriman' ? match.kind : `${match.kind} ${match.sent}`))

test('a registered name that is quite another one does not part a NIK from its row', () => {
  expect(kinds(reconcile([person], [{ ...row, name: 'BAMBANG SUTEJO' }]))).toEqual(['cocok 0'])
})

test('the second row of a NIK is ganda; the one with the name as it was sent is the first', () => {
  expect(kinds(reconcile([person], [{ ...row, name: 'BAMBANG' }, row]))).toEqual(['ganda 0', 'cocok 0'])
})

test('another programme of the office is about another proposal', () => {
  expect(kinds(reconcile([person], [{ ...row, programme: 'PKH' }]))).toEqual(['bukanKiriman'])
})

test('somebody who was sent again is meant in the batch that the answer is about', () => {
  const october = { ...person, batchId: 'oktober', batchOrder: 1 }
  const others = (batchId: string, digit: string) =>
    Array.from({ length: 3 }, (_, index) => ({
      ...person,
      batchId,
      nik: `350916570880${digit}00${index}`,
      name: `ROMLAH ${digit}`,
    }))
  const sent = [october, person, ...others('oktober', '5'), ...others('november', '6')]
  const about = (digit: string) => [row, ...others('', digit).map(({ nik, name }) => ({ ...row, nik, name }))]
  expect(kinds(reconcile(sent, about('5')))[0]).toBe('cocok 0')
  expect(kinds(reconcile(sent, about('6')))[0]).toBe('cocok 1')
  // Nothing else says which: the newest that has no answer yet.
  expect(kinds(reconcile([october, person], [row]))).toEqual(['cocok 1'])
  expect(kinds(reconcile([october, { ...person, answered: true }], [row]))).toEqual(['cocok 0'])
})

test('a row twice does not spill over into an older batch that the answer is not about', () => {
  const october = { ...person, batchId: 'oktober', batchOrder: 1 }
  expect(kinds(reconcile([october, person], [row, row]))).toEqual(['cocok 1', 'ganda 1'])
})

test('a perubahan of the NIK itself is found by the number before it, too', () => {
  const changed = { ...person, nik: '3509165708800009', formerNik: person.nik }
  expect(kinds(reconcile([changed], [row]))).toEqual(['cocok 0'])
})

test('a brother of the same card is not the one who was sent', () => {
  const brother = { ...row, nik: '3509161203830002', noKk: person.noKk, name: 'HARIYANTO', birthDate: '1983-03-12' }
  expect(kinds(reconcile([person], [brother]))).toEqual(['bukanKiriman'])
})

test('of generated answers with typing errors, nearly all are matched, and hardly any wrongly', () => {
  for (const columns of ['lebar', 'delapan'] as const) {
    const answered = inventAnswer(1500, columns, `uji-${columns}`)
    const found = reconcile(answered.sent, answered.answers)
    const { right, wrong } = judge(
      answered,
      found.map((match) => (match.kind === 'cocok' ? match.sent : null)),
    )
    expect(right, columns).toBeGreaterThan(0.985)
    expect(wrong, columns).toBeLessThanOrEqual(0.001)
  }
})
