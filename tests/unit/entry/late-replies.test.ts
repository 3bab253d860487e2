import { expect, test } from 'vitest'
import { giveReason, realProblems } from '#renderer/entry/problems.ts'
import type { Saved } from '#renderer/entry/save-queue.ts'
import { open, press, type } from './keyed-form.ts'

test('a reason stays given although the reply to an earlier one does not know it yet', async () => {
  const issue = (question: string) => ({ rule: 'R-0206', level: 'reason' as const, question, message: 'Alasan?' })
  const reason = (question: string) => ({ question, rule: 'R-0206', text: 'KK benar', by: 'Siti', at: '' })
  const replies: { kind: string; reply: (saved: Saved) => void }[] = []
  const { entry, queue } = open(
    {
      answers: { lantai: '6', dinding: '1' },
      issues: [issue('lantai'), issue('dinding')],
      cursor: { question: 'atap' },
    },
    { send: ({ kind }) => new Promise((reply) => replies.push({ kind, reply })) },
  )
  let served = 0
  /** Answers one change after the other, up to the next of that kind. */
  const arrive = async (kind: string, saved: Saved): Promise<void> => {
    for (let found = false; !found; served += 1) {
      await expect.poll(() => replies.length).toBeGreaterThan(served)
      found = replies[served]?.kind === kind
      replies[served]?.reply(found ? saved : {})
    }
  }
  press(entry, 'problem')
  expect(entry.get().strip).toMatchObject({ kind: 'reason', issue: { question: 'lantai' }, back: { question: 'atap' } })
  giveReason(entry, '1')
  expect(entry.get().cursor).toEqual({ question: 'atap' })
  press(entry, 'problem')
  giveReason(entry, '1')
  expect(realProblems(entry.get())).toEqual([])
  await arrive('reason', { reasons: [reason('lantai')], savedAt: '2026-11-11T04:00:00.000Z' })
  await expect.poll(() => entry.get().saving.savedAt).toBe('2026-11-11T04:00:00.000Z')
  expect(realProblems(entry.get())).toEqual([])
  await arrive('reason', { reasons: [reason('lantai'), reason('dinding')] })
  await arrive('cursor', {})
  await queue.idle()
  expect(entry.get().reasons.map(({ question, by }) => [question, by])).toEqual([
    ['lantai', 'Siti'],
    ['dinding', 'Siti'],
  ])
})

test('what the core said about a field gives way to what was keyed there since', async () => {
  const stale = { rule: 'R-0001', level: 'block' as const, question: 'dinding', message: 'Belum diisi.' }
  const replies: ((saved: Saved) => void)[] = []
  const { entry, queue } = open(
    { cursor: { question: 'lantai' } },
    { send: () => new Promise((resolve) => replies.push(resolve)) },
  )
  type(entry, '61')
  replies[0]?.({ issues: [stale], savedAt: '2026-11-11T04:00:00.000Z' })
  // The second answer is sent only when the first reply has been taken over.
  await expect.poll(() => replies.length).toBe(2)
  expect(entry.get().saving.savedAt).toBe('2026-11-11T04:00:00.000Z')
  expect(realProblems(entry.get())).toEqual([])
  replies[1]?.({ issues: [] })
  await queue.idle()
})
