import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'

test('the wizard makes an office whose first account works, and another account signs in', async () => {
  const { must, as, callOpen, restart } = await office()
  expect((await must('sistem.resume', {})).session.kabupatenName).toBe('Kabupaten Jember')
  const reader = await as('pembaca')
  expect(await reader.call('pengguna.list', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  expect(await callOpen('pengguna.list', {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
  await restart()
  expect((await must('pengguna.list', {})).pengguna).toHaveLength(2)
})
