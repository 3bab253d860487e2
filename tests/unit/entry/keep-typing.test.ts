import { expect, test } from 'vitest'
import type { Entry } from '#renderer/entry/entry-store.ts'
import { openEntry } from '#renderer/entry/entry-store.ts'
import type { Formulir } from '#renderer/entry/entry-state.ts'
import { keepTyping } from '#renderer/entry/keep-typing.ts'
import { openNote, putNote } from '#renderer/entry/problems.ts'
import { bindQuestionnaire } from '#renderer/entry/questionnaire.ts'
import type { Change } from '#renderer/entry/save-queue.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import { newFormulir, newId, press, today, type } from './keyed-form.ts'

const rowId = '20000000-0000-7000-8000-000000000001'
const row = { id: rowId, roster: 'anggota', order: 1, answers: {} } as const

type Desk = {
  readonly entry: Entry
  readonly pushed: readonly Change[]
  /** Lets this many milliseconds pass. */
  readonly wait: (ms: number) => Promise<void>
  readonly stop: () => void
}

/** A form whose changes are only written down, with a clock that stands still. */
function desk(over: Partial<Formulir> = {}, locked: string | null = null): Desk {
  const formulir = newFormulir({ rows: [row], cursor: { question: 'nik', rowId }, ...over })
  const pushed: Change[] = []
  const timers = new Set<{ at: number; work: () => void }>()
  let now = 0
  const entry = openEntry({
    formulir,
    questionnaire: bindQuestionnaire(getInstrumen(formulir.instrumen), formulir.jenis, today),
    dusun: [],
    push: (change) => {
      keeper.sees(change)
      pushed.push(change)
    },
    newId,
    locked,
  })
  const keeper = keepTyping(
    entry,
    (change) => pushed.push(change),
    (ms, work) => {
      const timer = { at: now + ms, work }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  )
  const wait = async (ms: number): Promise<void> => {
    now += ms
    await Promise.resolve()
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer)
      timer.work()
    }
    await Promise.resolve()
  }
  return { entry, pushed, wait, stop: keeper.stop }
}

const nik = { question: 'nik', rowId }
const typedNik = (text: string | null): Change => ({ kind: 'typed', place: nik, text })

test('the first key starts the clock: within 250 ms what stands there is sent, however fast one types on', async () => {
  const { entry, pushed, wait } = desk()
  type(entry, '3')
  for (const digit of '50916') {
    await wait(45)
    type(entry, digit)
  }
  expect(pushed).toEqual([typedNik('35091')])
  await wait(250)
  expect(pushed).toEqual([typedNik('35091'), typedNik('350916')])
  await wait(1000)
  expect(pushed).toHaveLength(2)
})

test('a NIK that moves on by itself is followed by no half of it, whenever the clock runs out', async () => {
  for (const pause of [0, 10, 13, 15, 50, 199, 200, 201, 250]) {
    const { entry, pushed, wait } = desk()
    for (const digit of '3509165708800001') {
      type(entry, digit)
      await wait(pause)
    }
    await wait(1000)
    const answered = pushed.findIndex((change) => change.kind === 'answer')
    expect(pushed[answered]).toMatchObject({ place: nik, value: '3509165708800001' })
    expect(pushed.slice(answered + 1)).toEqual([])
    expect(pushed.slice(0, answered).every((change) => change.kind === 'typed' && change.text !== null)).toBe(true)
  }
})

test('what was sent and then thrown away is taken back at once; what was never sent needs nothing', async () => {
  const { entry, pushed, wait } = desk()
  type(entry, '35')
  press(entry, 'undo')
  await wait(1000)
  expect(pushed).toEqual([])
  type(entry, '35')
  await wait(250)
  press(entry, 'undo')
  await wait(0)
  expect(pushed).toEqual([typedNik('35'), typedNik(null)])
})

test('an answer typed again as it was leaves nothing in progress', async () => {
  const { entry, pushed, wait } = desk({ cursor: { question: 'luas_lantai' }, answers: { luas_lantai: 36 } })
  type(entry, '36')
  await wait(250)
  press(entry, 'take')
  await wait(1000)
  // The cursor elsewhere ends it in the core.
  expect(pushed).toEqual([
    { kind: 'typed', place: { question: 'luas_lantai' }, text: '36' },
    { kind: 'cursor', cursor: entry.get().cursor },
  ])
})

test('on the empty line after a roster the row is added before what is typed in it', async () => {
  const { entry, pushed, wait } = desk()
  press(entry, 'newRow')
  await wait(0)
  type(entry, 'S')
  await wait(250)
  expect(pushed.slice(-2)).toMatchObject([{ kind: 'addRow' }, { kind: 'typed', text: 'S' }])
  press(entry, 'removeRow')
  await wait(1000)
  expect(pushed.filter((change) => change.kind === 'typed')).toHaveLength(1)
})

test('a note is kept while it is written, and its end takes it away', async () => {
  const { entry, pushed, wait } = desk()
  openNote(entry)
  const strip = entry.get().strip
  if (strip?.kind !== 'note') throw new Error('no line for the note')
  await wait(250)
  expect(pushed).toEqual([])
  entry.change({ strip: { ...strip, typed: 'di kertas' } })
  await wait(250)
  expect(pushed).toEqual([{ kind: 'typed', place: nik, text: 'di kertas', line: 'note' }])
  putNote(entry, nik, 'di kertas dicoret')
  await wait(1000)
  expect(pushed.slice(1)).toEqual([{ kind: 'note', place: nik, text: 'di kertas dicoret' }])
})

test('a form with something half typed opens in that field, the text in it, as if just typed', async () => {
  const { entry, pushed, wait } = desk({
    cursor: { question: 'dusun' },
    draft: { question: 'nik', rowId, text: '350916 5708' },
  })
  expect(entry.get()).toMatchObject({ cursor: nik, draft: '350916 5708', tidings: { tone: 'tell' } })
  await wait(1000)
  expect(pushed).toEqual([])
  type(entry, '800001')
  expect(pushed).toMatchObject([{ kind: 'answer', place: nik, value: '3509165708800001' }])
})

test('a half written reason opens its line again; where its problem has gone nothing opens, and it is forgotten', async () => {
  const draft = { question: 'luas_lantai', line: 'reason', rule: 'P7', text: 'sesuai k' } as const
  const issue = { rule: 'P7', question: 'luas_lantai', level: 'reason', message: 'Luas sekali.' } as const
  const opened = desk({ draft, issues: [issue] })
  expect(opened.entry.get()).toMatchObject({
    cursor: { question: 'luas_lantai' },
    draft: null,
    strip: { kind: 'reason', issue, typed: 'sesuai k' },
  })
  const gone = desk({ draft })
  expect(gone.entry.get()).toMatchObject({ cursor: nik, strip: null, tidings: null })
  gone.entry.change({ choice: 0 })
  await gone.wait(0)
  expect(gone.pushed).toEqual([{ kind: 'typed', place: { question: 'luas_lantai' }, text: null }])
})

test('a locked form keeps nothing and shows nothing half typed', async () => {
  const { entry, pushed, wait } = desk({ draft: { question: 'nik', rowId, text: '35' } }, 'Terkunci.')
  expect(entry.get()).toMatchObject({ draft: null, tidings: null })
  entry.change({ choice: 0 })
  await wait(1000)
  expect(pushed).toEqual([])
})

test('a form that is opened again elsewhere sends the rest at once, and nothing late', async () => {
  const { entry, pushed, wait, stop } = desk()
  type(entry, '35')
  stop()
  expect(pushed).toEqual([typedNik('35')])
  type(entry, '09')
  await wait(1000)
  expect(pushed).toEqual([typedNik('35')])
})
