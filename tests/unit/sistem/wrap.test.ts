import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { scryptPasswords } from '#core/platform/passwords.ts'
import { lockKey, unlockKey } from '#core/sistem/keys/wrap.ts'

const fast = scryptPasswords(4)

test('the right password gives the key back, any other gives nothing', async () => {
  const key = randomBytes(32)
  const wrap = await lockKey(key, 'rahasia-dapur', 'a', fast)
  expect(Buffer.from((await unlockKey(wrap, 'rahasia-dapur', 'a', fast)) ?? []).equals(key)).toBe(true)
  for (const other of ['Rahasia-dapur', 'rahasia-dapur ', ''])
    expect(await unlockKey(wrap, other, 'a', fast)).toBeNull()
})

test('a wrap that was moved to another account, or changed by one digit, does not open', async () => {
  const wrap = await lockKey(randomBytes(32), 'p', 'a', fast)
  expect(await unlockKey(wrap, 'p', 'b', fast)).toBeNull()
  for (const part of ['salt', 'nonce', 'locked', 'tag'] as const) {
    const first = wrap[part].startsWith('0') ? '1' : '0'
    expect(await unlockKey({ ...wrap, [part]: first + wrap[part].slice(1) }, 'p', 'a', fast)).toBeNull()
  }
})

test('the same key and password never give the same wrap, and a wrap never holds the key', async () => {
  const key = randomBytes(32)
  const [one, two] = await Promise.all([lockKey(key, 'p', 'a', fast), lockKey(key, 'p', 'a', fast)])
  expect(one.salt).not.toBe(two.salt)
  expect(one.nonce).not.toBe(two.nonce)
  expect(one.locked).not.toBe(two.locked)
  expect(JSON.stringify(one)).not.toContain(key.toString('hex'))
})

test('a password typed with composed or decomposed letters is one password', async () => {
  const wrap = await lockKey(randomBytes(32), 'caf\u00e9-jember', 'a', fast)
  expect(await unlockKey(wrap, 'cafe\u0301-jember', 'a', fast)).not.toBeNull()
})

test('the real cost takes long enough to make guessing dear', async () => {
  const started = performance.now()
  await scryptPasswords().derive('p', randomBytes(32), scryptPasswords().cost)
  expect(performance.now() - started).toBeGreaterThan(50)
  expect(scryptPasswords().cost).toBe(17)
})
