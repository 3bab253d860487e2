import { expect, test } from 'vitest'
import { carriedAnswers, carriedOf, nextOf } from '#core/formulir/carried.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'

const instrumen = instrumenFor('usulan')
const previous = { answers: { dusun: 'Krajan', rt: '003', petugas_nama: 'WIDODO', jumlah_kamar: 2 }, rows: [] }

test('without a choice, what the edition declares goes on', () => {
  const carried = carriedOf(instrumen, null)
  expect(carried.tetap).toContain('dusun')
  expect(carriedAnswers(instrumen, carried, previous)).toEqual({ dusun: 'Krajan', petugas_nama: 'WIDODO' })
  expect(carriedAnswers(instrumen, carried, undefined)).toEqual({})
})

test('what somebody chose for the stack takes the place of what is declared', () => {
  const carried = carriedOf(instrumen, { tetap: ['rt'], naik: ['jumlah_kamar'] })
  expect(carriedAnswers(instrumen, carried, previous)).toEqual({ rt: '003', jumlah_kamar: 3 })
})

test('a running number keeps its width, and ends where the field ends', () => {
  const rt = getQuestion(instrumen, 'rt')
  expect(nextOf(rt, '009')).toBe('010')
  expect(nextOf(rt, '999')).toBeUndefined()
  expect(nextOf(getQuestion(instrumen, 'alamat'), 'JL MAWAR 1')).toBeUndefined()
  const floor = getQuestion(instrumen, 'jumlah_kamar')
  expect(nextOf(floor, floor.kind === 'integer' ? floor.max : 0)).toBeUndefined()
})
