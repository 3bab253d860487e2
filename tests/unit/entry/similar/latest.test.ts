import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askLatest } from '#renderer/entry/similar/latest.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function asking() {
  const sent: string[] = []
  const answers: (string | null)[] = []
  const pending: ((answer: string) => void)[] = []
  const latest = askLatest<string, string>({
    send: (question) => {
      sent.push(question)
      return new Promise((resolve) => pending.push(resolve))
    },
    onAnswer: (answer) => answers.push(answer),
    pauseMs: 100,
  })
  const reply = async (answer: string): Promise<void> => {
    pending.shift()?.(answer)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { latest, sent, answers, reply }
}

test('asks once typing pauses, not for each letter', async () => {
  const { latest, sent, answers, reply } = asking()
  for (const text of ['S', 'SU', 'SUM']) latest.ask(text)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(100)
  expect(sent).toEqual(['SUM'])
  await reply('found')
  expect(answers).toEqual(['found'])
})

test('while an answer is on its way only the newest question waits, and the outdated answer is not shown', async () => {
  const { latest, sent, answers, reply } = asking()
  latest.ask('SUM')
  await vi.advanceTimersByTimeAsync(100)
  latest.ask('SUMI')
  await vi.advanceTimersByTimeAsync(100)
  latest.ask('SUMIATI')
  await vi.advanceTimersByTimeAsync(100)
  expect(sent).toEqual(['SUM'])
  await reply('of SUM')
  expect(sent).toEqual(['SUM', 'SUMIATI'])
  expect(answers).toEqual([])
  await reply('of SUMIATI')
  expect(answers).toEqual(['of SUMIATI'])
})

test('no question empties the panel at once, whatever is on its way', async () => {
  const { latest, answers, reply } = asking()
  latest.ask('SUM')
  await vi.advanceTimersByTimeAsync(100)
  latest.ask(null)
  expect(answers).toEqual([null])
  await reply('of SUM')
  expect(answers).toEqual([null])
})
