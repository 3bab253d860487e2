import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '#shared/errors/app-error.ts'
import { errorCodes } from '#shared/errors/codes.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import { createDispatch, type AnyHandler } from '#core/dispatch/dispatch.ts'
import { parseInput } from '#core/dispatch/input.ts'
import { office } from '#tests/builders/office.ts'

/** The real dispatch with one handler that does what the test says. */
async function dispatchTo(handler: AnyHandler) {
  const desk = await office()
  const dispatch = createDispatch({
    table: { 'periode.list': handler },
    platform: desk.platform,
    house: desk.core().house,
    targets: { pathOf: () => '' },
    emit: () => undefined,
  })
  const log = () => readFileSync(join(desk.dir, 'log', 'padan.log'), 'utf8')
  return { log, call: () => dispatch('periode.list', {}, desk.token) }
}

test.each(errorCodes)('%s reaches the person as a sentence', async (code) => {
  const { call } = await dispatchTo(() => Promise.reject(new AppError(code)))
  expect(await call()).toEqual({ ok: false, error: { code, message: errorMessages[code] } })
})

test('a sentence and the wrong fields of the domain are passed on', async () => {
  const fields = [{ path: 'a', message: 'Isi ini.' }]
  const { call } = await dispatchTo(() => Promise.reject(new AppError('validation', 'Belum lengkap.', fields)))
  expect(await call()).toEqual({ ok: false, error: { code: 'validation', message: 'Belum lengkap.', fields } })
})

test.each([
  ['an error', () => new Error('SUKARTINI 3509132001900001')],
  ['a thrown text', () => 'SUKARTINI 3509132001900001'],
  ['a parse error', () => z.literal('x').safeParse('SUKARTINI 3509132001900001').error],
])('%s that nobody planned gets an incident that the log has too, without what it quotes', async (_what, thrown) => {
  const { call, log } = await dispatchTo(() => Promise.reject(thrown()))
  const reply = await call()
  expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected', message: errorMessages.unexpected } })
  const incident = reply.ok ? '' : (reply.error.incident ?? '')
  expect(incident).toMatch(/^[0-9A-F]{8}$/)
  expect(log()).toContain(incident)
  expect(log()).not.toMatch(/SUKARTINI|350913/)
  expect(JSON.stringify(reply)).not.toMatch(/SUKARTINI|350913/)
})

test.each([
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_BUSY', 'databaseBusy'],
  ['SQLITE_BUSY_SNAPSHOT', 'databaseBusy'],
  ['SQLITE_CORRUPT', 'databaseDamaged'],
  ['SQLITE_CORRUPT_VTAB', 'databaseDamaged'],
  ['SQLITE_NOTADB', 'databaseDamaged'],
])('%s is told as %s', async (sqlite, code) => {
  const { call } = await dispatchTo(() => Promise.reject(Object.assign(new Error('x'), { code: sqlite })))
  expect(await call()).toMatchObject({ ok: false, error: { code } })
})

test('an answer that is not what the contract promises never leaves the core', async () => {
  const { call } = await dispatchTo(() => Promise.resolve({ periode: [{ id: 'SUKARTINI' }] }))
  const reply = await call()
  expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  expect(JSON.stringify(reply)).not.toContain('SUKARTINI')
})

test('what the contract does not name is taken out of an answer', async () => {
  const { call } = await dispatchTo(() => Promise.resolve({ periode: [], secret: 'x' }))
  expect(await call()).toEqual({ ok: true, value: { periode: [] } })
})

test.each([
  [z.strictObject({ a: z.string().min(2) }), { a: 'x' }, 'a', 'Isian ini kurang atau terlalu pendek.'],
  [z.strictObject({ a: z.string().max(2) }), { a: 'xxx' }, 'a', 'Isian ini terlalu panjang.'],
  [z.strictObject({ a: z.int().min(2) }), { a: 1 }, 'a', 'Nilai ini terlalu kecil.'],
  [z.strictObject({ a: z.int().max(2) }), { a: 3 }, 'a', 'Nilai ini terlalu besar.'],
  [
    z.strictObject({ a: z.array(z.strictObject({ b: z.uuid() })) }),
    { a: [{ b: 1 }] },
    'a.0.b',
    'Isian ini belum benar.',
  ],
  [z.strictObject({ a: z.string().min(2, 'Isi nama.') }), { a: '' }, 'a', 'Isi nama.'],
])('wrong input is named in Indonesian (%#)', (schema, input, path, message) => {
  expect(() => parseInput(schema, input)).toThrow(
    expect.objectContaining({ code: 'validation', fields: [{ path, message }] }),
  )
})
