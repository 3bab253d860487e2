import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dropKeys } from '#renderer/entry/held-keys.ts'
import { typeCharacter } from '#renderer/entry/keying.ts'
import { fieldViews } from '#renderer/entry/field-view.ts'
import { contentOf } from '#renderer/screens/verifikasi/keying/blind-form.ts'
import { choose } from '#renderer/screens/verifikasi/keying/mismatch.ts'
import { runVerifyKey } from '#renderer/screens/verifikasi/keying/verify-keys.ts'
import { openVerifying, type Kept, type Verifying } from '#renderer/screens/verifikasi/keying/verifying.ts'
import type { Isian, Verifikasi } from '#renderer/screens/verifikasi/keying/verifikasi-types.ts'
import { rowCountQuestion } from '#shared/instrumen/keyed-twice.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'
import type { AnswerValue } from '#shared/instrumen/types.ts'

// The keys that wait are heard at the window.
beforeEach(() => void vi.stubGlobal('window', new EventTarget()))
afterEach(() => {
  dropKeys()
  vi.unstubAllGlobals()
})

const member = '00000000-0000-7000-8000-00000000000a'
const open = (question: string, rowId?: string): Isian => ({
  question,
  ...(rowId === undefined ? {} : { rowId }),
  stratum: 'wajib',
  state: 'belum',
})

function plan(isian: readonly Isian[], rows: Verifikasi['rows'] = []): Verifikasi {
  return {
    id: '00000000-0000-7000-8000-000000000001',
    formulirId: '00000000-0000-7000-8000-000000000002',
    berkasId: '00000000-0000-7000-8000-000000000003',
    berkasNumber: 42,
    desaName: 'Jatisari',
    kecamatanName: 'Jenggawah',
    number: 3,
    jenis: 'usulan',
    instrumen: instrumenFor('usulan').id,
    status: 'berjalan',
    rows: [...rows],
    isian: [...isian],
    dusun: ['Krajan', 'Sukosari'],
  }
}

type Sent = { readonly question: string; readonly value: AnswerValue | null }

/** Opens a verification whose first keying is `first`; what differs is told, as the core does. */
function start(first: Readonly<Record<string, AnswerValue>>, isian: readonly Isian[], fresh: Verifikasi | null = null) {
  const freshAfter = rowCountQuestion('anggota')
  const sent: Sent[] = []
  const verifying = openVerifying({
    verifikasi: plan(isian),
    instrumen: instrumenFor('usulan'),
    today: '2026-11-11',
    newId: () => '00000000-0000-7000-8000-0000000000ff',
    put: (_id, { place, value }): Promise<Kept> => {
      sent.push({ question: place.question, value })
      const same = (first[place.question] ?? null) === value
      const told = { first: first[place.question] ?? null, second: value }
      const answered: Isian = {
        ...open(place.question, place.rowId),
        state: same ? 'sama' : 'beda',
        ...(same ? {} : told),
      }
      return Promise.resolve({ isian: answered, fresh: place.question === freshAfter ? fresh : null })
    },
    wordsFor: String,
    sleep: () => Promise.resolve(),
  })
  return { verifying, sent }
}

const type = (verifying: Verifying, text: string): void => {
  for (const character of text) typeCharacter(verifying.entry, character)
}
const press = (verifying: Verifying, ...keys: Parameters<typeof runVerifyKey>[1][]): void => {
  for (const key of keys) runVerifyKey(verifying, key, () => undefined)
}
const cursor = (verifying: Verifying) => verifying.entry.get().cursor?.question

test('a complete code goes out by itself, and when both agree the next open place has the cursor', async () => {
  const { verifying, sent } = start({ lantai: '6' }, [open('lantai'), open('dinding')])
  type(verifying, '6')
  await verifying.queue.idle()
  expect(sent).toEqual([{ question: 'lantai', value: '6' }])
  expect(verifying.get().mismatch).toBeNull()
  expect(cursor(verifying)).toBe('dinding')
})

test('Enter on an untouched place only goes on; F7 says that the paper is empty there', async () => {
  const { verifying, sent } = start({}, [open('alamat'), open('lantai')])
  press(verifying, 'take')
  expect(cursor(verifying)).toBe('lantai')
  expect(sent).toEqual([])
  press(verifying, 'back', 'later')
  await verifying.queue.idle()
  expect(sent).toEqual([{ question: 'alamat', value: null }])
  expect(cursor(verifying)).toBe('lantai')
})

test('two that differ stop there, with both told; nothing else is sent meanwhile', async () => {
  const { verifying, sent } = start({ lantai: '7' }, [open('lantai'), open('dinding')])
  type(verifying, '6')
  // A fast hand: these belong to the next field and must not answer the question that comes up.
  press(verifying, 'take')
  await verifying.queue.idle()
  expect(verifying.get().mismatch).toMatchObject({ step: 'lihat', isian: { first: '7', second: '6' } })
  expect(cursor(verifying)).toBe('lantai')
  expect(sent).toHaveLength(1)
})

test('while an answer is on its way keys do nothing of their own', async () => {
  const { verifying, sent } = start({ lantai: '6', dinding: '1' }, [open('lantai'), open('dinding')])
  type(verifying, '6')
  expect(verifying.get().settling).toBe(true)
  press(verifying, 'later', 'take', 'down')
  await verifying.queue.idle()
  expect(sent).toHaveLength(1)
  expect(cursor(verifying)).toBe('dinding')
})

test('going back and away leaves an open place open, and what is done as it is', async () => {
  const { verifying, sent } = start({ lantai: '6' }, [open('lantai'), open('nomor_pln'), open('bb_masak')])
  type(verifying, '6')
  await verifying.queue.idle()
  type(verifying, '512')
  press(verifying, 'back')
  expect(cursor(verifying)).toBe('lantai')
  type(verifying, '9')
  expect(verifying.entry.get().content.answers).toEqual({ lantai: '6' })
  press(verifying, 'take')
  expect(cursor(verifying)).toBe('nomor_pln')
  expect(verifying.entry.get().draft).toBeNull()
  expect(sent).toHaveLength(1)
})

test('a third keying asks who was wrong and sends no second answer', async () => {
  const { verifying, sent } = start({ lantai: '7' }, [open('lantai'), open('dinding')])
  type(verifying, '6')
  await verifying.queue.idle()
  const { mismatch } = verifying.get()
  expect(mismatch).not.toBeNull()
  verifying.change({ mismatch: mismatch === null ? null : choose(mismatch, 'lain') })
  verifying.entry.change({ content: { answers: {}, rows: [] } })
  type(verifying, '8')
  expect(verifying.get().mismatch).toMatchObject({ step: 'siapa', chosen: 'lain', value: '8' })
  expect(sent).toHaveLength(1)
})

test('rows appear once their number is keyed, and keep what was keyed before', async () => {
  const count = rowCountQuestion('anggota')
  const last = '00000000-0000-7000-8000-00000000000b'
  const rows: Verifikasi['rows'] = [
    { id: member, roster: 'anggota', order: 1 },
    { id: last, roster: 'anggota', order: 2 },
  ]
  const isian: Isian[] = [open('lantai'), open(count)]
  const fresh = plan(
    [...isian.map((one): Isian => ({ ...one, state: 'sama' })), open('nama', member), open('nama', last)],
    rows,
  )
  const { verifying } = start({ lantai: '6', [count]: 2 }, isian, fresh)
  type(verifying, '6')
  await verifying.queue.idle()
  type(verifying, '2')
  press(verifying, 'take')
  await verifying.queue.idle()
  expect(verifying.entry.get().cursor).toEqual({ question: 'nama', rowId: member })
  const view = fieldViews(verifying.entry)
  expect(view({ question: 'lantai' }).text).toBe('6')
  // The row is of the frame: leaving it empty does not take it away.
  press(verifying, 'down', 'up')
  expect(verifying.entry.get().content.rows).toHaveLength(2)
})

test('what differed before and was never decided is asked first', () => {
  const differs: Isian = { ...open('dinding'), state: 'beda', first: '1', second: '2' }
  const { verifying } = start({}, [open('lantai'), differs])
  expect(verifying.get().mismatch).toMatchObject({ isian: { question: 'dinding' } })
  expect(cursor(verifying)).toBe('dinding')
})

test('a sheet opens without any answer of the first keying', () => {
  const { answers, rows } = contentOf(
    plan([open('lantai'), open('nama', member)], [{ id: member, roster: 'anggota', order: 1 }]),
  )
  expect(answers).toEqual({})
  expect(rows.map((row) => row.answers)).toEqual([{}])
})
