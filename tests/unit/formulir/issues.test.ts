import { describe, expect, test } from 'vitest'
import { countOpen, fallenReasons, openIssues } from '#core/formulir/issues.ts'
import type { Issue } from '#shared/instrumen/types.ts'

const base = { rule: 'R-1', question: 'nik', rowId: 'a', message: '' }
const block: Issue = { ...base, rule: 'R-0', level: 'block' }
const ask: Issue = { ...base, level: 'reason' }
const inform: Issue = { ...base, rule: 'R-2', level: 'inform' }

describe('openIssues', () => {
  test('a reason closes the issue that it is for, and no other', () => {
    const elsewhere: Issue = { ...ask, rowId: 'b' }
    const open = openIssues([block, ask, elsewhere, inform], [{ rule: 'R-1', question: 'nik', rowId: 'a' }])
    expect(open).toEqual([block, elsewhere])
    expect(countOpen(open)).toEqual({ block: 1, reason: 1 })
  })

  test('what blocks cannot be talked away', () => {
    expect(openIssues([block], [{ rule: 'R-0', question: 'nik', rowId: 'a' }])).toEqual([block])
  })
})

describe('fallenReasons', () => {
  const reason = { rule: 'R-1', question: 'nik', rowId: 'a' }

  test('a reason stands while its issue stands and its value is the same', () => {
    expect(fallenReasons([reason], [ask], [])).toEqual([])
    expect(fallenReasons([reason], [ask], [{ question: 'nama', rowId: 'a' }])).toEqual([])
  })

  test('it falls when the value changes, and when there is nothing left to explain', () => {
    expect(fallenReasons([reason], [ask], [{ question: 'nik', rowId: 'a' }])).toEqual([reason])
    expect(fallenReasons([reason], [{ ...ask, level: 'inform' }], [])).toEqual([reason])
  })
})
