import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A real file system of its own, so that "full" and "read-only" are the system's own words. */
export type SmallDisk = {
  readonly dir: string
  /** Fills it to the last byte; the answer frees it again. */
  readonly fill: () => { readonly free: () => void }
  readonly makeReadOnly: () => void
}

/** Why this machine cannot have such a disk, or null when it can: mounting needs Linux and the right to mount. */
export const noSmallDisk: string | null = (() => {
  if (process.platform !== 'linux') return 'needs Linux (tmpfs)'
  const dir = mkdtempSync(join(tmpdir(), 'padan-disk-'))
  try {
    mount(['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', dir])
    execFileSync('umount', [dir], { stdio: 'pipe' })
    return null
  } catch {
    return 'needs the right to mount a tmpfs: run as root'
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})()

/** Mounts a disk of so many KiB; unmounted when the test ends. */
export function smallDisk(kib: number): SmallDisk {
  const dir = mkdtempSync(join(tmpdir(), 'padan-disk-'))
  mount(['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', dir])
  onTestFinished(() => {
    execFileSync('umount', ['-l', dir], { stdio: 'pipe' })
    rmSync(dir, { recursive: true, force: true })
  })
  return {
    dir,
    fill: () => {
      const path = join(dir, 'isi')
      try {
        for (let n = 0; ; n++) writeFileSync(path, Buffer.alloc(4096, 1), { flag: 'a' })
      } catch {
        return { free: () => rmSync(path) }
      }
    },
    makeReadOnly: () => mount(['-o', 'remount,ro', dir]),
  }
}

function mount(args: readonly string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' })
}
