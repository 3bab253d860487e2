import { expect, test } from 'vitest'
import { fieldViews } from '#renderer/entry/field-view.ts'
import { openNote, putNote, toggleLater } from '#renderer/entry/problems.ts'
import { open } from './keyed-form.ts'

const place = { question: 'luas_lantai' }

test('a field left for later keeps what was written on it, and the note keeps the mark', () => {
  const { entry } = open({ cursor: place })
  const seen = () => {
    const { note, later } = fieldViews(entry)(place)
    return { note, later }
  }
  putNote(entry, place, ' di kertas dicoret ')
  expect(toggleLater(entry)).toBe('marked')
  expect(seen()).toEqual({ note: 'di kertas dicoret', later: true })
  openNote(entry)
  expect(entry.get().strip).toMatchObject({ kind: 'note', text: 'di kertas dicoret' })
  putNote(entry, place, 'tanyakan desa')
  expect(seen()).toEqual({ note: 'tanyakan desa', later: true })
  expect(toggleLater(entry)).toBe('unmarked')
  expect(seen()).toEqual({ note: 'tanyakan desa', later: false })
})

test('a mark without words leaves nothing behind when it is taken away', () => {
  const { entry } = open({ cursor: place })
  toggleLater(entry)
  toggleLater(entry)
  expect(entry.get().notes).toEqual([])
})
