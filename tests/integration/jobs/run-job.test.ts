import { expect, test } from 'vitest'
import { runJob } from '#core/jobs/run-job.ts'
import { packSheet } from '#core/spreadsheets/sheet.ts'
import { turns } from '#core/jobs/turns.ts'
import { usulanLayout, usulanSheet } from '../spreadsheets/usulan-sheet.ts'

const workbook = (rows: number) => ({
  sheet: usulanSheet(rows),
  creator: 'Padan: Uji',
  createdAt: '2026-11-22T00:00:00.000Z',
})

test('a job answers with its value, how far it was along the way, and the memory and time it took', async () => {
  const seen: number[] = []
  const result = await runJob('buildWorkbook', workbook(1200), { onProgress: ({ done }) => seen.push(done) })
  expect(Buffer.from(result.value.slice(0, 2)).toString()).toBe('PK')
  expect(seen).toEqual([500, 1000, 1200])
  expect(result.peakMemory).toBeGreaterThan(30_000_000)
  expect(result.peakMemory).toBeGreaterThanOrEqual(result.addedMemory)
  expect(result.milliseconds).toBeGreaterThan(0)
})

test('what a job refuses reaches the caller with its code and words', async () => {
  const sheet = usulanSheet(1, { nama: '' })
  await expect(runJob('buildWorkbook', { ...workbook(1), sheet })).rejects.toMatchObject({
    name: 'AppError',
    code: 'validation',
    message: 'Sel D2: NAMA kosong.',
  })
})

test('a defect in a job tells its kind and place, and nothing of what it worked on', async () => {
  const sheet = { layout: usulanLayout, rows: [['SITI RAHAYU']] }
  const failure = await runJob('buildWorkbook', { ...workbook(1), sheet }).catch((error: unknown) => error)
  expect(failure).toMatchObject({ name: 'JobFailure', message: 'job buildWorkbook failed: Error' })
  expect((failure as Error).stack).toContain('write-workbook')
  expect((failure as Error).stack).not.toContain('SITI')
})

test('a file that is gone is a plain refusal', async () => {
  const input = { path: '/tidak/ada.xlsx', expected: packSheet(usulanSheet(1)) }
  await expect(runJob('proveSheetFile', input)).rejects.toMatchObject({ code: 'targetMissing' })
})

test('a job is cancelled while it runs and before it starts, and the next one works', async () => {
  const control = new AbortController()
  const running = runJob('buildWorkbook', workbook(5000), { signal: control.signal, onProgress: () => control.abort() })
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  await expect(runJob('buildWorkbook', workbook(1), { signal: control.signal })).rejects.toMatchObject({
    code: 'cancelled',
  })
  expect((await runJob('buildWorkbook', workbook(1))).value.length).toBeGreaterThan(1000)
})

test('many jobs at once all come to an end', async () => {
  const results = await Promise.all([1, 2, 3, 4, 5, 6].map((rows) => runJob('buildWorkbook', workbook(rows))))
  expect(results).toHaveLength(6)
})

test('only so many go through at a time, in the order they came', async () => {
  const turn = turns(2)
  const order: number[] = []
  const leave = await Promise.all([turn(), turn()])
  const third = turn().then((free) => (order.push(3), free))
  const fourth = turn().then((free) => (order.push(4), free))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(order).toEqual([])
  leave[0]?.()
  leave[0]?.()
  const free = await third
  expect(order).toEqual([3])
  free()
  await fourth
  expect(order).toEqual([3, 4])
})
