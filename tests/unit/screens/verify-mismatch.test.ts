import { expect, test } from 'vitest'
import {
  choose,
  chosenValue,
  keyedAgain,
  openMismatch,
  turnWrong,
  wrongsOf,
} from '#renderer/screens/verifikasi/keying/mismatch.ts'
import { summaryOf } from '#renderer/screens/verifikasi/keying/summary.ts'
import type { Isian } from '#renderer/screens/verifikasi/keying/verifikasi-types.ts'

const differs: Isian = { question: 'nik', stratum: 'wajib', state: 'beda', first: '11', second: '12' }

test('whoever chose is asked who was wrong, with the likely answer ready', () => {
  expect(choose(openMismatch(differs), 'pertama')).toMatchObject({ step: 'siapa', wrong: 'verifikator' })
  expect(choose(openMismatch(differs), 'kedua')).toMatchObject({ step: 'siapa', wrong: 'petugasEntri' })
  expect(choose(openMismatch(differs), 'lain')).toMatchObject({ step: 'ketik' })
})

test('a third keying that says what one of the two said takes that one', () => {
  const again = choose(openMismatch(differs), 'lain')
  expect(keyedAgain(again, '11')).toMatchObject({ chosen: 'pertama', wrong: 'verifikator' })
  expect(keyedAgain(again, '12')).toMatchObject({ chosen: 'kedua', wrong: 'petugasEntri' })
  const third = keyedAgain(again, '13')
  expect(third).toMatchObject({ chosen: 'lain', step: 'siapa', wrong: 'petugasEntri' })
  expect(chosenValue(third)).toBe('13')
})

test('an empty place is a value like any other', () => {
  const empty: Isian = { ...differs, first: null }
  const again = choose(openMismatch(empty), 'lain')
  expect(keyedAgain(again, null)).toMatchObject({ chosen: 'pertama' })
  expect(chosenValue(choose(openMismatch(empty), 'pertama'))).toBeNull()
})

test('the arrows go round who may have been wrong, never whose value stands', () => {
  const second = choose(openMismatch(differs), 'kedua')
  expect([second.wrong, turnWrong(second, 1).wrong, turnWrong(second, -1).wrong]).toEqual([
    'petugasEntri',
    'kertas',
    'kertas',
  ])
  expect(wrongsOf(choose(openMismatch(differs), 'pertama'))).toEqual(['verifikator', 'kertas'])
  expect(wrongsOf(choose(openMismatch(differs), 'lain'))).toEqual(['petugasEntri', 'verifikator', 'kertas'])
})

test('the summary counts what agreed, what differed, and who was wrong', () => {
  const decided: Isian = { ...differs, state: 'diputuskan', chosen: 'kedua', wrong: 'petugasEntri' }
  const agreed: Isian = { question: 'nama', stratum: 'wajib', state: 'sama' }
  const open: Isian = { question: 'rt', stratum: 'sampel', state: 'belum' }
  expect(summaryOf([agreed, decided, agreed, open])).toEqual({
    same: 2,
    differed: 1,
    open: 1,
    wrong: { petugasEntri: 1, verifikator: 0, kertas: 0 },
  })
})
