import { expect, test } from 'vitest'
import { countAnswers, createPace } from '#renderer/entry/pace.ts'
import { open, press, type } from './keyed-form.ts'

test('pauses of more than a minute are no time at the keys', () => {
  const pace = createPace()
  for (const at of [0, 400, 60_400, 120_401, 120_901]) pace.key(at)
  expect(pace.take()).toEqual({ activeMs: 60_900, keys: 5, corrections: 0, fields: 0, forms: 0 })
  expect(pace.keys()).toBe(5)
})

test('what was handed out is not counted twice, and what was not delivered is not lost', () => {
  const pace = createPace()
  pace.key(0)
  pace.completed()
  const taken = pace.take()
  expect(taken).not.toBeNull()
  expect(pace.take()).toBeNull()
  pace.key(100)
  if (taken !== null) pace.giveBack(taken)
  expect(pace.take()).toMatchObject({ keys: 2, forms: 1, activeMs: 100 })
})

test('a field counts once; answering it again is a correction; taking back is neither', () => {
  const { entry } = open()
  const pace = createPace()
  countAnswers(entry, pace)
  const { cursor } = entry.get()
  type(entry, '1')
  expect(pace.take()).toMatchObject({ fields: 1, corrections: 0 })
  press(entry, 'undo')
  expect(pace.take()).toBeNull()
  expect(entry.get().cursor).toEqual(cursor)
  type(entry, '2')
  expect(pace.take()).toMatchObject({ fields: 0, corrections: 1 })
})
