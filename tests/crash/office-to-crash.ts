import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { office, testPassword } from '#tests/builders/office.ts'
import { openedOffice, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'

export type CrashOffice = {
  readonly dataDir: string
  readonly username: string
  readonly password: string
  readonly dataKey: Uint8Array
  readonly berkasIds: readonly string[]
}

/**
 * An office with empty stacks of paper, in a folder of its own. Its one password is wrapped with the least cost that scrypt takes, so that
 * signing in again after each kill costs nothing; all else is as in any office.
 */
export async function makeOffice(): Promise<CrashOffice> {
  const dataDir = mkdtempSync(join(tmpdir(), 'padan-crash-'))
  const desk = await office({ dir: dataDir })
  const periode = await openPeriode(desk)
  const stacks = await Promise.all([1, 2, 3].map(() => receiveBerkas(desk, periode.id)))
  const { dataKey } = openedOffice(desk)
  await desk.close()
  return { dataDir, username: 'pertama', password: testPassword, dataKey, berkasIds: stacks.map(({ id }) => id) }
}
