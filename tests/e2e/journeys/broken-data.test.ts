import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#core/database/open.ts'
import { scryptPasswords } from '#core/platform/passwords.ts'
import { unlockByPassword } from '#core/sistem/keys/office-keys.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import { startText } from '#shared/messages/screens/start.ts'
import { expect, test, type Padan } from '../fixtures.ts'
import { deskOn } from '../pages/desk.ts'

/** Makes the sample office, then ends the program so that its files can be spoilt. */
async function makeSample(padan: Padan): Promise<string> {
  const desk = deskOn(padan.page())
  await desk.start.openSample()
  await desk.office.seen()
  await padan.cutPower()
  return join(padan.dataDir, 'contoh')
}

test('a damaged database is not opened, and the first screen says what to do', async ({ padan }) => {
  const dir = await makeSample(padan)
  const file = openSync(join(dir, 'padan.db'), 'r+')
  writeSync(file, Buffer.alloc(64 * 1024, 0x5a), 0, 64 * 1024, 8 * 1024)
  closeSync(file)
  await expectRefused(padan, errorMessages.databaseDamaged)
  await padan.picture('basis-data-rusak')
})

test('a database of a newer version is left alone, and the first screen says so', async ({ padan }) => {
  const dir = await makeSample(padan)
  const { dataKey } = await unlockByPassword(dir, 'siti', 'contoh2026', scryptPasswords())
  const raw = openDatabase(join(dir, 'padan.db'), dataKey)
  raw.pragma('user_version = 9999')
  raw.close()
  await expectRefused(padan, errorMessages.databaseNewer)
  await padan.picture('basis-data-lebih-baru')
})

async function expectRefused(padan: Padan, words: string): Promise<void> {
  const { start, office } = deskOn(await padan.reopen())
  await start.openSample()
  await expect(start.page.getByRole('alert').getByText(words)).toBeVisible({ timeout: 30_000 })
  await expect(office.menu).toBeHidden()
  await expect(start.page.getByRole('heading', { name: startText.chooseTitle })).toBeVisible()
}
