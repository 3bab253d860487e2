import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { diskFiles } from '#core/platform/files.ts'
import type { Platform } from '#core/platform/types.ts'
import { office } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { sendIn } from './layout-work.ts'
import { meet, member, nikOf, noKkOf, putForm, usulanOf, village } from './village-work.ts'

/** Three families of two in files of at most three rows. */
async function tooMany() {
  const at = await office()
  await sendIn(at, { rowLimit: 3 })
  const work = await village(at)
  for (const n of [1, 3, 5]) {
    const family = usulanOf(at, n, 'PBI')
    const content = { ...family, rows: [...family.rows, member(at, n + 1, 2, { nokk: noKkOf(n) })] }
    await putForm(at, work.berkas, { jenis: 'usulan', number: n, content })
  }
  await meet(at, work)
  const folder = join(at.dir, 'ekspor')
  mkdirSync(folder)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'PBI' }
  const seal = (name: string) => at.call('batch.seal', { ...key, targetId: at.target(join(folder, name)) })
  return { at, key, folder, seal }
}

test('rows beyond the limit go into further files beside the first, families whole, each with its own sum', async () => {
  const { at, key, folder, seal } = await tooMany()
  const preview = await at.must('batch.preview', key)
  expect(preview.parts.map(({ rows }) => rows)).toEqual([2, 2, 2])
  expect(preview.suggestedName).toMatch(/ \(1 dari 3\)\.xlsx$/)
  const reply = await seal(preview.suggestedName)
  if (!reply.ok) throw new Error(reply.error.message)
  const { batches } = reply.value
  expect(batches.map(({ part, parts, rows, families, people }) => [part, parts, rows, families, people])).toEqual([
    [1, 3, 2, 1, 2],
    [2, 3, 2, 1, 2],
    [3, 3, 2, 1, 2],
  ])
  expect(batches.map(({ fileName }) => fileName)).toEqual(preview.parts.map(({ fileName }) => fileName))
  for (const { fileName, sha256 } of batches) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, fileName)))
        .digest('hex'),
    ).toBe(sha256)
  }
  const niks = await openedOffice(at)
    .db.selectFrom('batch_baris')
    .innerJoin('batch', 'batch.id', 'batch_baris.batch_id')
    .select(['batch.part', 'row_number', 'batch_baris.nik'])
    .orderBy('part')
    .orderBy('row_number')
    .execute()
  expect(niks.map(({ part, row_number, nik }) => [part, row_number, nik])).toEqual([
    [1, 1, nikOf(1)],
    [1, 2, nikOf(2)],
    [2, 1, nikOf(3)],
    [2, 2, nikOf(4)],
    [3, 1, nikOf(5)],
    [3, 2, nikOf(6)],
  ])
  const { lines } = await at.must('batch.ledger', { periodeId: key.periodeId })
  expect(lines).toEqual([expect.objectContaining({ sealedRows: 6, parts: 3, susunan: 1, batchId: batches[0]?.id })])
  const sheet = await at.must('batch.sheet', { id: batches[1]?.id ?? '' })
  expect(sheet.rows.map((row) => row[0])).toEqual([nikOf(3), nikOf(4)])
})

test('when the second file cannot take its name, none is sealed and none is left', async () => {
  const { at, folder, seal } = await tooMany()
  writeFileSync(join(folder, 'lain.xlsx'), 'berkas lama')
  let placed = 0
  ;(at.platform as { files: Platform['files'] }).files = diskFiles({
    rename: async (from, to) => {
      if (basename(to).includes('(2 dari 3)'))
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' })
      placed += 1
      await rename(from, to)
    },
  })
  expect(await seal('lain.xlsx')).toMatchObject({ ok: false, error: { code: 'fileInUse' } })
  expect(placed).toBeGreaterThan(0)
  expect(readdirSync(folder)).toEqual(['lain.xlsx'])
  expect(readFileSync(join(folder, 'lain.xlsx'), 'utf8')).toBe('berkas lama')
  const { db } = openedOffice(at)
  expect(await db.selectFrom('batch').select('id').execute()).toEqual([])
  expect(await db.selectFrom('jurnal').select('seq').where('entity', '=', 'batch').execute()).toEqual([])
})

test('a file that nobody asked about is never written over', async () => {
  const { folder, seal } = await tooMany()
  writeFileSync(join(folder, 'usulan (3 dari 3).xlsx'), 'milik orang lain')
  const reply = await seal('usulan.xlsx')
  expect(reply).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(reply.ok ? '' : reply.error.message).toContain('usulan (3 dari 3).xlsx')
  expect(readdirSync(folder)).toEqual(['usulan (3 dari 3).xlsx'])
})
