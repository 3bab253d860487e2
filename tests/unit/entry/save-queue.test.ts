import { expect, test } from 'vitest'
import {
  createSaveQueue,
  type Change,
  type QueueState,
  type SaveQueue,
  type Saved,
} from '#renderer/entry/save-queue.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'

const answer = (question: string, value: string): Change => ({ kind: 'answer', place: { question }, value })
const stopped = (): ReplyError => new ReplyError({ code: 'coreStopped', message: 'Layanan data berhenti.' })

function queueOver(send: (change: Change) => Promise<Saved>) {
  const saved: Change[] = []
  const refused: Change[] = []
  const states: QueueState[] = []
  const queue: SaveQueue = createSaveQueue({
    send,
    onSaved: (change) => saved.push(change),
    onRefused: (change) => refused.push(change),
    onState: (state) => states.push(state),
    sleep: () => Promise.resolve(),
  })
  return { queue, saved, refused, states }
}

test('one at a time, in the order of keying, whatever the replies take', async () => {
  let running = 0
  let most = 0
  const sent: string[] = []
  const { queue } = queueOver(async (change) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, sent.length % 3))
    if (change.kind === 'answer') sent.push(String(change.value))
    running -= 1
    return {}
  })
  const values = Array.from({ length: 50 }, (_, i) => String(i))
  for (const value of values) queue.push(answer('rt', value))
  await queue.idle()
  expect(sent).toEqual(values)
  expect(most).toBe(1)
})

test('a core that stopped is asked again; nothing is dropped and nothing overtakes', async () => {
  let failures = 5
  const { queue, saved, states } = queueOver(() => {
    failures -= 1
    return failures >= 0 ? Promise.reject(stopped()) : Promise.resolve({ savedAt: '2026-11-11T03:00:00.000Z' })
  })
  const changes = [answer('rt', '001'), answer('rw', '002'), answer('dusun', 'Krajan')]
  for (const change of changes) queue.push(change)
  expect(queue.state()).toEqual({ pending: 3, savedAt: null, waiting: null })
  await queue.idle()
  expect(saved).toEqual(changes)
  expect(states.some((state) => state.waiting === 'Layanan data berhenti.')).toBe(true)
  expect(queue.state()).toEqual({ pending: 0, savedAt: '2026-11-11T03:00:00.000Z', waiting: null })
})

test('what the core refuses for good is told once and does not hold up the rest', async () => {
  const { queue, saved, refused } = queueOver((change) =>
    change.kind === 'answer' && change.value === 'bad'
      ? Promise.reject(new ReplyError({ code: 'locked', message: 'Terkunci.' }))
      : Promise.resolve({}),
  )
  queue.push(answer('rt', 'bad'))
  queue.push(answer('rw', 'good'))
  await queue.idle()
  expect(refused).toEqual([answer('rt', 'bad')])
  expect(saved).toEqual([answer('rw', 'good')])
})

test('only the newest of cursors that follow each other is sent, and never before an answer made earlier', async () => {
  const { queue, saved } = queueOver(() => Promise.resolve({}))
  const cursor = (question: string): Change => ({ kind: 'cursor', cursor: { question } })
  queue.push(answer('rt', '001'))
  for (const question of ['a', 'b', 'c']) queue.push(cursor(question))
  queue.push(answer('rw', '002'))
  queue.push(cursor('d'))
  await queue.idle()
  expect(saved).toEqual([answer('rt', '001'), cursor('c'), answer('rw', '002'), cursor('d')])
})

test('what is being typed gives way to newer typing and to its answer, and is never sent after it', async () => {
  const { queue, saved } = queueOver(() => Promise.resolve({}))
  const typed = (question: string, text: string | null): Change => ({ kind: 'typed', place: { question }, text })
  queue.push(answer('rt', '001'))
  queue.push(typed('nama', 'S'))
  queue.push(typed('nama', 'SU'))
  queue.push(answer('rw', '002'))
  queue.push(answer('nama', 'SUMIATI'))
  queue.push(typed('nik', '35'))
  queue.push({ kind: 'cursor', cursor: { question: 'nik' } })
  await queue.idle()
  expect(saved).toEqual([
    answer('rt', '001'),
    answer('rw', '002'),
    answer('nama', 'SUMIATI'),
    typed('nik', '35'),
    { kind: 'cursor', cursor: { question: 'nik' } },
  ])
})

test('what is being typed keeps its turn behind what was keyed before it, and is kept when other fields are answered', async () => {
  const { queue, saved } = queueOver(() => Promise.resolve({}))
  const typed: Change = { kind: 'typed', place: { question: 'nama' }, text: 'SUM' }
  for (const change of [answer('rt', '001'), typed, answer('rw', '002')]) queue.push(change)
  await queue.idle()
  expect(saved).toEqual([answer('rt', '001'), typed, answer('rw', '002')])
})
