import { expect, test } from 'vitest'
import { takeOption } from '#renderer/entry/keying.ts'
import { giveReason, nextProblem } from '#renderer/entry/problems.ts'
import type { Entry } from '#renderer/entry/entry-store.ts'
import type { Issue } from '#shared/instrumen/types.ts'
import { open, press, type, type Opened } from './keyed-form.ts'

function openAtLast(issues: readonly Issue[] = []): Opened {
  return open({ cursor: { question: 'alasan_usulan' }, answers: { lantai: '5' }, issues: [...issues] })
}

function lastAnswer(entry: Entry): unknown {
  return entry.get().content.answers['alasan_usulan']
}

test('past the last field the cursor rests, and stray keys change nothing', () => {
  const { entry } = openAtLast()
  type(entry, 'Buruh tani')
  press(entry, 'take')
  expect(entry.get().ended).toBe(true)
  type(entry, 'xyz')
  press(entry, 'take', 'take', 'removeRow', 'note', 'later')
  takeOption(entry, { typed: '1', label: 'satu' })
  expect(lastAnswer(entry)).toBe('Buruh tani')
  expect(entry.get()).toMatchObject({ ended: true, strip: null, notes: [] })
})

test('Shift+Tab and the arrow up go back into the last field', () => {
  for (const command of ['back', 'up'] as const) {
    const { entry } = openAtLast()
    press(entry, 'take', command)
    expect(entry.get()).toMatchObject({ ended: false, cursor: { question: 'alasan_usulan' } })
    type(entry, 'Janda')
    press(entry, 'take')
    expect(lastAnswer(entry)).toBe('Janda')
  }
})

test('a reason that is given from the end leads back to the end', () => {
  const issue: Issue = { rule: 'R-0001', level: 'reason', question: 'lantai', message: 'Benar?' }
  const { entry } = openAtLast([issue])
  press(entry, 'take')
  nextProblem(entry)
  expect(entry.get()).toMatchObject({ ended: false, cursor: { question: 'lantai' }, strip: { kind: 'reason' } })
  giveReason(entry, '1')
  expect(entry.get()).toMatchObject({ ended: true, strip: null })
})
