import { inProject } from '#main/tools/places.ts'
import { expect, test } from 'vitest'
import { runCampaign } from './campaign.ts'
import { isClean, verdictOf } from './tally.ts'

const minutes = 60_000

test('a core that answers before it has stored is found out', { timeout: 3 * minutes }, async () => {
  const core = inProject('tests/crash/careless-core.ts')
  const tally = await runCampaign({ kills: 8, seed: 5, lanes: 1, core })
  expect(tally.lost).toBeGreaterThan(0)
  expect(isClean(tally)).toBe(false)
})

test("Padan's core loses nothing; the last line says so", { timeout: 3 * minutes }, async () => {
  const tally = await runCampaign({ kills: 12, seed: 11, lanes: 1 })
  expect(tally.details).toEqual([])
  expect(tally.confirmed).toBeGreaterThan(12)
  expect(verdictOf(tally)).toBe('kills 12, completed fields lost 0, failed opens 0, broken chains 0')
})
