import { expect, test } from 'vitest'
import { grouped } from '#shared/domain/grouped.ts'

test('groups and their items keep the order in which they come', () => {
  const groups = grouped(['melati', 'anggrek', 'mawar', 'aster'], (name) => name.charAt(0))
  expect([...groups]).toEqual([
    ['m', ['melati', 'mawar']],
    ['a', ['anggrek', 'aster']],
  ])
})
