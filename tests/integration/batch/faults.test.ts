import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { appendFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskFiles } from '#core/platform/files.ts'
import type { Platform } from '#core/platform/types.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { noSmallDisk, smallDisk } from '#tests/builders/small-disk.ts'
import { meet, putForm, usulanOf, village } from './village-work.ts'

async function sealable() {
  const at = await office()
  const work = await village(at)
  await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  await meet(at, work)
  const folder = join(at.dir, 'ekspor')
  mkdirSync(folder)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  const seal = (path = join(folder, 'batch.xlsx')) => at.call('batch.seal', { ...key, targetId: at.target(path) })
  return { at, work, key, folder, seal }
}

/** Puts failing steps under the core, as a disk or another program would. */
function withFiles(at: TestOffice, steps: Parameters<typeof diskFiles>[0]): void {
  ;(at.platform as { files: Platform['files'] }).files = diskFiles(steps)
}

const failing = (code: string, syscall: string) => async () => {
  throw Object.assign(new Error(code), { code, syscall })
}

async function nothingSealed(at: TestOffice, folder: string): Promise<void> {
  const { db } = openedOffice(at)
  expect(await db.selectFrom('batch').select('id').execute()).toEqual([])
  expect(await db.selectFrom('batch_baris').select('batch_id').execute()).toEqual([])
  expect(await db.selectFrom('jurnal').select('seq').where('entity', '=', 'batch').execute()).toEqual([])
  expect(readdirSync(folder).filter((name) => name !== 'batch.xlsx')).toEqual([])
}

test.each([
  ['the target is open in another program', { rename: failing('EBUSY', 'rename') }, 'fileInUse'],
  ['Windows says the target is open', { rename: failing('EPERM', 'rename') }, 'fileInUse'],
  ['the disk is full', { written: failing('ENOSPC', 'write') }, 'diskFull'],
  ['the target is read-only', { written: failing('EROFS', 'open') }, 'targetReadOnly'],
])('when %s, nothing is sealed, nothing is left, and the old file stays', async (_, steps, code) => {
  const { at, folder, seal } = await sealable()
  writeFileSync(join(folder, 'batch.xlsx'), 'berkas lama')
  withFiles(at, steps)
  expect(await seal()).toMatchObject({ ok: false, error: { code } })
  await nothingSealed(at, folder)
  expect(readFileSync(join(folder, 'batch.xlsx'), 'utf8')).toBe('berkas lama')
  withFiles(at, {})
  expect(await seal()).toMatchObject({ ok: true })
})

test.skipIf(noSmallDisk !== null)('on a disk that is really full, nothing is sealed and nothing is left', async () => {
  const { at, folder, seal } = await sealable()
  const disk = smallDisk(64)
  const { free } = disk.fill()
  const target = join(disk.dir, 'batch.xlsx')
  const before = readdirSync(disk.dir)
  expect(await seal(target)).toMatchObject({ ok: false, error: { code: 'diskFull' } })
  await nothingSealed(at, folder)
  expect(readdirSync(disk.dir)).toEqual(before)
  free()
  expect(await seal(target)).toMatchObject({ ok: true })
})

test.skipIf(noSmallDisk !== null)('a target on a read-only disk is refused in plain words', async () => {
  const { at, folder, seal } = await sealable()
  const disk = smallDisk(64)
  disk.makeReadOnly()
  expect(await seal(join(disk.dir, 'batch.xlsx'))).toMatchObject({ ok: false, error: { code: 'targetReadOnly' } })
  await nothingSealed(at, folder)
})

test('a folder that is gone is said to be gone', async () => {
  const { at, folder, seal } = await sealable()
  expect(await seal(join(folder, 'tidak-ada', 'batch.xlsx'))).toMatchObject({
    ok: false,
    error: { code: 'targetMissing' },
  })
  await nothingSealed(at, folder)
})

test('a file that was altered on disk before it was checked is not sealed', async () => {
  const { at, folder, seal } = await sealable()
  withFiles(at, {
    written: async (path) => {
      const bytes = readFileSync(path)
      writeFileSync(path, bytes.subarray(0, bytes.length - 200))
    },
  })
  expect(await seal()).toMatchObject({ ok: false, error: { code: 'roundTripFailed' } })
  await nothingSealed(at, folder)
  expect(readdirSync(folder)).toEqual([])
})

test('when the folder cannot be made durable after the rename, the old file is put back', async () => {
  const { at, folder, seal } = await sealable()
  writeFileSync(join(folder, 'batch.xlsx'), 'berkas lama')
  withFiles(at, {
    rename: async (from, to) => {
      await rename(from, to)
      // As if the disk failed in the very next step.
      throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fsync' })
    },
  })
  expect(await seal()).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  await nothingSealed(at, folder)
})

test.each([
  ['an older file', true],
  ['nothing', false],
])('when the database refuses at the very end, %s stands where the batch had its name already', async (_, older) => {
  const { at, folder, seal } = await sealable()
  if (older) writeFileSync(join(folder, 'batch.xlsx'), 'berkas lama')
  // A reference that is only checked at COMMIT: the last moment at which sealing can fail.
  const { raw } = openedOffice(at)
  raw.exec(`CREATE TABLE uji (pengguna TEXT REFERENCES pengguna (id) DEFERRABLE INITIALLY DEFERRED)`)
  raw.exec(`CREATE TRIGGER uji_batch AFTER INSERT ON batch BEGIN INSERT INTO uji VALUES ('tidak ada'); END`)
  expect(await seal()).toMatchObject({ ok: false })
  await nothingSealed(at, folder)
  expect(readdirSync(folder)).toEqual(older ? ['batch.xlsx'] : [])
  const left = older ? readFileSync(join(folder, 'batch.xlsx'), 'utf8') : null
  expect(left).toBe(older ? 'berkas lama' : null)
})

test('what a power cut left beside the target does not stop the next try and is gone after it', async () => {
  const { folder, seal } = await sealable()
  await appendFile(join(folder, '.batch.xlsx.sementara'), 'setengah')
  await appendFile(join(folder, '.batch.xlsx.lama'), 'lama')
  expect(await seal()).toMatchObject({ ok: true })
  expect(readdirSync(folder)).toEqual(['batch.xlsx'])
})

test.each([
  ['written', 'nothingToExport'],
  ['checked', 'conflict'],
])('a berita acara that is opened again right after the file was %s stops the batch', async (when, code) => {
  const { at, work, folder, seal } = await sealable()
  const { musyawarah } = await at.must('musyawarah.open', { periodeId: work.periode.id, desaCode: work.desaCode })
  const amend = () => at.must('musyawarah.amend', { id: musyawarah.id, reason: 'Nama tertukar' })
  if (when === 'written') {
    withFiles(at, {
      written: async () => {
        await amend()
      },
    })
  } else {
    // The last thing the check says is that all rows are compared.
    at.events.push = (event) => {
      const checked = event.type === 'progress' && event.text.startsWith('Memeriksa') && event.done === event.total
      if (checked) void amend()
      return 0
    }
  }
  expect(await seal()).toMatchObject({ ok: false, error: { code } })
  await nothingSealed(at, folder)
  expect(readdirSync(folder)).toEqual([])
})

test('exporting again to a target in use changes nothing there', async () => {
  const { at, folder, seal } = await sealable()
  const reply = await seal()
  if (!reply.ok) throw new Error(reply.error.message)
  const path = join(folder, 'lain.xlsx')
  writeFileSync(path, 'milik orang lain')
  withFiles(at, { rename: failing('EBUSY', 'rename') })
  const again = await at.call('batch.exportAgain', { id: reply.value.batch.id, targetId: at.target(path) })
  expect(again).toMatchObject({ ok: false, error: { code: 'fileInUse' } })
  expect(readFileSync(path, 'utf8')).toBe('milik orang lain')
})
