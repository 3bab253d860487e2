import { expect, test } from 'vitest'
import { forgetSlip } from '#renderer/entry/forget-slip.ts'
import { createSlipReader } from '#renderer/entry/slip-reader.ts'
import { typeCharacter } from '#renderer/entry/keying.ts'
import { rowsOf } from '#renderer/entry/places.ts'
import { moveTo } from '#renderer/entry/moving.ts'
import type { FormContent } from '#shared/instrumen/types.ts'
import { slipText } from '#shared/domain/slip.ts'
import { open, press, type } from './keyed-form.ts'
import { paperOfFour } from '#tests/e2e/pages/entry-paper.ts'

const slip = slipText({ kabupatenCode: '3509', year: 2026, month: 11, berkas: 42, number: 18, jenis: 'usulan' })
/** A row that came and went leaves the others in another order of their array, which means nothing. */
const sorted = (content: FormContent) => ({
  ...content,
  rows: content.rows.toSorted((a, b) => a.id.localeCompare(b.id)),
})
const key = (name: string, over: object = {}) => ({ key: name, ctrl: false, shift: false, alt: false, ...over })

test('a scan is heard by what it says, at whatever speed, in capitals or not, ended by Enter or Tab', () => {
  for (const end of ['Enter', 'Tab'])
    for (const text of [slip, slip.toLowerCase(), `SITI${slip}`]) {
      const reader = createSlipReader()
      for (const character of text) {
        expect(reader.hear(key('Shift'))).toBeNull()
        expect(reader.hear(key(character))).toBeNull()
      }
      expect(reader.hear(key(end))).toBe(text)
      expect(reader.hear(key(end))).toBeNull()
    }
})

test('what a clerk types is never taken for a scan, and other keys in between make it none', () => {
  const reader = createSlipReader()
  for (const text of ['SITI AMINAH', '3509161204820003', 'QOMARIYAH', '12']) {
    for (const character of text) reader.hear(key(character))
    expect(reader.hear(key('Enter')), text).toBeNull()
  }
  for (const character of slip.slice(0, 9)) reader.hear(key(character))
  reader.hear(key('ArrowDown'))
  for (const character of slip.slice(9)) reader.hear(key(character))
  expect(reader.hear(key('Enter'))).toBeNull()
})

test('in whatever field a slip is scanned, no answer changes, the cursor stays, and no row comes to be', () => {
  const { entry } = open({ answers: paperOfFour.answers, rows: paperOfFour.rows })
  const { order, content } = entry.get()
  expect(order.places.length).toBeGreaterThan(180)
  for (const place of order.places) {
    moveTo(entry, place)
    for (const character of slip) typeCharacter(entry, character)
    forgetSlip(entry)
    const where = `${place.question} ${place.rowId ?? ''}`
    expect(sorted(entry.get().content), where).toEqual(sorted(content))
    expect(entry.get().cursor?.question, where).toBe(place.question)
    expect(entry.get().draft, where).toBeNull()
  }
})

test('what was half typed before the scan stays', () => {
  const { entry } = open({ cursor: { question: 'alamat' } })
  type(entry, `JL MAWAR${slip}`)
  forgetSlip(entry)
  expect(entry.get().draft).toBe('JL MAWAR')
  press(entry, 'take')
  expect(entry.get().content.answers['alamat']).toBe('JL MAWAR')
})

test('a scan on the empty line after the members makes nobody', async () => {
  const { entry, queue, stored } = open({ rows: paperOfFour.rows })
  press(entry, 'newRow')
  const { cursor } = entry.get()
  type(entry, slip)
  forgetSlip(entry)
  await queue.idle()
  expect(rowsOf(entry.get().content, 'anggota')).toHaveLength(4)
  expect(entry.get().cursor?.question).toBe(cursor?.question)
  const rows = stored.filter((change) => change.kind === 'addRow' || change.kind === 'removeRow')
  expect(rows.map((change) => change.kind)).toEqual(['addRow', 'removeRow'])
})
