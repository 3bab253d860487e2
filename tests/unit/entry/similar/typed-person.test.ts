import { expect, test } from 'vitest'
import { typedPerson } from '#renderer/entry/similar/typed-person.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'
import type { FormRow } from '#shared/instrumen/types.ts'

const instrumen = instrumenFor('usulan')
const questionnaire = { question: (id: string) => getQuestion(instrumen, id) }
const row: FormRow = { id: 'r1', roster: 'anggota', order: 1, answers: { nama: 'SUMIATI', tgllahir: '1980-08-17' } }

function at(question: string, draft: string | null, answers = row.answers, rowId: string | undefined = 'r1') {
  const content = { answers: {}, rows: [{ ...row, answers }] }
  const cursor = rowId === undefined ? { question } : { question, rowId }
  return typedPerson({ cursor, draft, content, ended: false }, questionnaire)
}

test('a name counts while it is typed, beside what was keyed before', () => {
  expect(at('nama', 'SUMI')?.person).toMatchObject({ name: 'SUMI', birthDate: '1980-08-17' })
  expect(at('nama', null)?.person).toMatchObject({ name: 'SUMIATI' })
})

test('a date or number counts once it can be read', () => {
  expect(at('tgllahir', '17/08/19')?.person.birthDate).toBe('')
  expect(at('tgllahir', '17/08/1981')?.person.birthDate).toBe('1981-08-17')
  expect(at('nik', '350916 570880 0001')?.person.nik).toBe('3509165708800001')
})

test('with two letters and no number there is nobody to look for', () => {
  expect(at('nama', 'SU', {})).toBeNull()
  expect(at('nik', '3509165708800001', {})?.person.nik).toBe('3509165708800001')
})

test('elsewhere on the form nobody is looked for', () => {
  expect(at('partisipasi_sekolah', null)).toBeNull()
  expect(at('alamat', 'JALAN MAWAR', row.answers, undefined)).toBeNull()
})
