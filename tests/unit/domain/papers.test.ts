import { expect, test } from 'vitest'
import { freeNumber, jenisOfPaper, nextPaper, rangeOf } from '#shared/domain/papers.ts'

const papers = { usulan: 3, perubahan: 2, penghapusan: 1 }

test('the slips number the usulan first, then perubahan, then penghapusan', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((number) => jenisOfPaper(papers, number))).toEqual([
    'usulan',
    'usulan',
    'usulan',
    'perubahan',
    'perubahan',
    'penghapusan',
    undefined,
  ])
  expect(rangeOf({ ...papers, perubahan: 0 }, 'penghapusan')).toEqual({ first: 4, last: 4 })
})

test('a new form gets the number of the first paper of its kind without one, and goes to the end when there is none', () => {
  expect(freeNumber(papers, 'usulan', new Set())).toBe(1)
  expect(freeNumber(papers, 'usulan', new Set([1, 3]))).toBe(2)
  expect(freeNumber(papers, 'perubahan', new Set([1]))).toBe(4)
  expect(freeNumber(papers, 'usulan', new Set([1, 2, 3]))).toBe(7)
  expect(freeNumber(papers, 'usulan', new Set([1, 2, 3, 7]))).toBe(8)
  expect(freeNumber({ usulan: 0, perubahan: 0, penghapusan: 0 }, 'usulan', new Set())).toBe(1)
})

test('the next paper is the next of the pile that nobody has keyed, from the beginning once the end is reached', () => {
  const form = (number: number, status: 'draf' | 'ditunda' | 'lengkap') => ({ number, status })
  expect(nextPaper(papers, [form(1, 'lengkap')], 1)).toBe(2)
  expect(nextPaper(papers, [form(3, 'lengkap'), form(4, 'ditunda')], 3)).toBe(5)
  expect(nextPaper(papers, [form(6, 'lengkap'), form(2, 'draf'), form(1, 'lengkap')], 6)).toBe(2)
  const all = [1, 2, 3, 4, 5, 6].map((number) => form(number, number === 2 ? 'ditunda' : 'lengkap'))
  expect(nextPaper(papers, all, 6)).toBeUndefined()
  expect(nextPaper(papers, [...all, form(7, 'draf')], 6)).toBe(7)
})
