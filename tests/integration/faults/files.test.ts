import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diskFiles } from '#core/platform/files.ts'
import { tempDir } from '#tests/builders/database.ts'
import { noSmallDisk, smallDisk } from '#tests/builders/small-disk.ts'

const old = 'isi lama'
const fresh = Buffer.from('isi baru')

function targetIn(dir: string): string {
  const path = join(dir, 'usulan.xlsx')
  writeFileSync(path, old)
  return path
}

/** The old file is whole and there is nothing beside it. */
function expectUntouched(path: string, dir: string) {
  expect(readFileSync(path, 'utf8')).toBe(old)
  expect(readdirSync(dir)).toEqual(['usulan.xlsx'])
}

test('a file is written whole, in the place of an old one or where none was, and leaves nothing beside it', async () => {
  const dir = tempDir()
  const path = targetIn(dir)
  await diskFiles().writeWhole(path, fresh)
  await diskFiles().writeWhole(join(dir, 'baru.xlsx'), fresh)
  expect(readFileSync(path).equals(fresh)).toBe(true)
  expect(readdirSync(dir).sort()).toEqual(['baru.xlsx', 'usulan.xlsx'])
})

test('a folder that is gone is told as missing', async () => {
  const writing = diskFiles().writeWhole(join(tempDir(), 'hilang', 'usulan.xlsx'), fresh)
  await expect(writing).rejects.toMatchObject({ code: 'targetMissing' })
})

// Windows answers so when Excel holds the file open; no Linux file system does.
test.each(['EBUSY', 'EPERM', 'EACCES'])('a target open in another program (%s) stays as it was', async (code) => {
  const dir = tempDir()
  const path = targetIn(dir)
  const refuse = () => Promise.reject(Object.assign(new Error(code), { code, syscall: 'rename' }))
  const files = diskFiles({ rename: (from, to) => (to === path ? refuse() : rename(from, to)) })
  await expect(files.writeWhole(path, fresh)).rejects.toMatchObject({ code: 'fileInUse' })
  expectUntouched(path, dir)
})

test('a failure that nothing explains is passed on and still leaves nothing behind', async () => {
  const dir = tempDir()
  const path = targetIn(dir)
  const files = diskFiles({ rename: () => Promise.reject(new Error('lain')) })
  await expect(files.writeWhole(path, fresh)).rejects.toThrow('lain')
  expectUntouched(path, dir)
})

describe.skipIf(noSmallDisk !== null)(`on a disk of its own${noSmallDisk === null ? '' : ` (${noSmallDisk})`}`, () => {
  test('a full disk is told as full; the old file stays whole and nothing is left beside it', async () => {
    const disk = smallDisk(256)
    const dir = join(disk.dir, 'tujuan')
    mkdirSync(dir)
    const path = targetIn(dir)
    const { free } = disk.fill()
    await expect(diskFiles().writeWhole(path, Buffer.alloc(100_000))).rejects.toMatchObject({ code: 'diskFull' })
    expectUntouched(path, dir)
    free()
    await diskFiles().writeWhole(path, fresh)
    expect(readFileSync(path).equals(fresh)).toBe(true)
  })

  test('a read-only disk is told as one that cannot be written, even to an administrator', async () => {
    const disk = smallDisk(256)
    const path = targetIn(disk.dir)
    disk.makeReadOnly()
    await expect(diskFiles().writeWhole(path, fresh)).rejects.toMatchObject({ code: 'targetReadOnly' })
    expectUntouched(path, disk.dir)
  })
})
