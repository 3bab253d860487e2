import { expect, test } from 'vitest'
import { answerOnPrevious, openPerubahan, openUsulan } from '#core/formulir/opening.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'

const instrumen = instrumenFor('usulan')

test('a new form has the first member waiting, and no rows of what is asked only sometimes', () => {
  let n = 0
  const { content } = openUsulan(instrumen, {}, () => `id-${++n}`)
  expect(content.rows).toEqual([{ id: 'id-1', roster: 'anggota', order: 1, answers: {} }])
})

test('a perubahan lives where the register says, and was asked by whoever asked this time', () => {
  const registered = {
    answers: { dusun: 'Krajan', lantai: '6', petugas_nama: 'ORANG LAMA', tgl_pencacahan: '2015-07-01' },
    rows: [],
  }
  const { content, base } = openPerubahan(instrumen, registered, { dusun: 'Sukosari', petugas_nama: 'WIDODO' })
  expect(content.answers).toEqual({ dusun: 'Krajan', lantai: '6', petugas_nama: 'WIDODO' })
  expect(base).toBe(registered)
})

test('an answer of a member is repeated from the member at the same place', () => {
  const previous = {
    answers: { lantai: '6' },
    rows: [
      { id: 'a', roster: 'anggota', order: 1, answers: { nokk: '1' } },
      { id: 'b', roster: 'anggota', order: 2, answers: { nokk: '2' } },
    ],
  } as const
  expect(answerOnPrevious(previous, 'lantai', undefined, undefined)).toBe('6')
  expect(answerOnPrevious(previous, 'nokk', 'anggota', 2)).toBe('2')
  expect(answerOnPrevious(previous, 'nokk', 'anggota', 3)).toBeNull()
  expect(answerOnPrevious(previous, 'nokk', 'anggota', undefined)).toBeNull()
})
