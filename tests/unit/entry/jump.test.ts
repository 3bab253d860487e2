import { expect, test } from 'vitest'
import { findTarget, jumpTo } from '#renderer/entry/jump.ts'
import type { Entry } from '#renderer/entry/entry-store.ts'
import { moveTo } from '#renderer/entry/moving.ts'
import { placeOf, rowsOf } from '#renderer/entry/places.ts'
import { paperOfFour } from '#tests/e2e/pages/entry-paper.ts'
import { open, press, type } from './keyed-form.ts'

function opened() {
  return open({ answers: paperOfFour.answers, rows: paperOfFour.rows, cursor: { question: 'lantai' } })
}

/** Where a text leads: question and number of the row, the block, or the words why nowhere. */
function leads(entry: Entry, text: string): unknown {
  const target = findTarget(entry, text)
  if (target.kind !== 'place') return target.kind === 'block' ? target.block : target.words
  const row = entry.get().content.rows.find((one) => one.id === target.place.rowId)
  return row === undefined ? target.place.question : [target.place.question, row.order]
}

test('a number means the question of this block, with a block the one there, alone the block', () => {
  const { entry } = opened()
  const lantai = entry.questionnaire.question('lantai').number
  expect(leads(entry, lantai)).toBe('lantai')
  expect(leads(entry, lantai.toUpperCase())).toBe('lantai')
  const block = entry.questionnaire.block('lantai')
  expect(leads(entry, block.number)).toBe(block.id)
  moveTo(entry, placeOf('dusun', undefined))
  expect(leads(entry, `${block.number} ${lantai}`)).toBe('lantai')
  expect(leads(entry, '999')).toBe('Tidak ada isian "999".')
})

test('a person and a number mean that answer of that person', () => {
  const { entry } = opened()
  const { number } = entry.questionnaire.question('tgllahir')
  for (const text of [`anggota 3 no ${number}`, `anggota 3 ${number}`, `ART 3 nomor ${number}`, `3/${number}`])
    expect(leads(entry, text), text).toEqual(['tgllahir', 3])
  expect(leads(entry, 'anggota 2')).toEqual(['nama', 2])
  expect(leads(entry, 'anggota 3 no 7')).toEqual([
    entry.questionnaire
      .places(entry.get().content)
      .find((place) => entry.questionnaire.question(place.question).number === '7a')?.question,
    3,
  ])
  expect(leads(entry, 'usaha 1')).toEqual(['usaha_no_art', 1])
  expect(leads(entry, 'anggota 9')).toBe('Baris 9 belum ada.')
})

test('words of the question find it; one that is not asked says so', () => {
  const { entry } = opened()
  expect(leads(entry, 'atap')).toBe('atap')
  const hamil = entry.questionnaire.question('sta_hamil').number
  expect(leads(entry, `anggota 1 no ${hamil}`)).toMatch(/tidak ditanyakan/)
  expect(leads(entry, `anggota 2 no ${hamil}`)).toEqual(['sta_hamil', 2])
})

test('the jump keeps what was typed in the field, and a text that leads nowhere stays where it is', () => {
  const { entry } = opened()
  type(entry, '1')
  press(entry, 'jump')
  expect(entry.get().strip).toEqual({ kind: 'jump' })
  expect(jumpTo(entry, 'entahlah')).toBe(false)
  expect(entry.get().strip).toEqual({ kind: 'jump' })
  expect(jumpTo(entry, 'anggota 4')).toBe(true)
  const fourth = rowsOf(entry.get().content, 'anggota')[3]
  expect(entry.get()).toMatchObject({ strip: null, cursor: { question: 'nama', rowId: fourth?.id } })
  expect(entry.get().content.answers['lantai']).toBe('1')
})
