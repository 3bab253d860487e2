import { expect, test } from 'vitest'
import { realProblems } from '#renderer/entry/problems.ts'
import { placeKey } from '#renderer/entry/places.ts'
import type { Formulir } from '#renderer/entry/entry-state.ts'
import { open, press } from './keyed-form.ts'

const person = { id: '20000000-0000-7000-8000-000000000001', roster: 'anggota', order: 1 } as const
const wrongDate = {
  rule: 'R-0004',
  level: 'block',
  question: 'tgl_pencacahan',
  message: 'Tanggal ini tidak ada.',
} as const
const emptyMeanwhile = {
  rule: 'R-0001',
  level: 'block',
  question: 'partisipasi_sekolah',
  rowId: person.id,
  message: 'Partisipasi sekolah belum diisi.',
} as const

/** A date that cannot be read leaves the age unknown, and what depends on the age waits. */
function waiting(issues: Formulir['issues']) {
  const answers = { nama: 'SRI WAHYUNI', tgllahir: '1985-01-20' }
  return open({
    answers: { tgl_pencacahan: '1' },
    rows: [{ ...person, answers }],
    issues,
    cursor: { question: 'nama', rowId: person.id },
  }).entry
}

test('F8 goes on to what can be mended, past a question that waits for another answer', () => {
  const entry = waiting([wrongDate, emptyMeanwhile])
  expect(entry.get().order.index.has(placeKey({ question: 'partisipasi_sekolah', rowId: person.id }))).toBe(false)
  press(entry, 'problem')
  expect(entry.get().cursor).toEqual({ question: 'tgl_pencacahan' })
})

test('what is merely empty is no mistake, asked already or not', () => {
  expect(realProblems(waiting([wrongDate, emptyMeanwhile]).get())).toEqual([wrongDate])
})
