import { keluargaText } from '#shared/messages/screens/keluarga.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import { berandaText } from '#shared/messages/screens/beranda.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { expect, test } from '../fixtures.ts'
import { deskOn } from '../pages/desk.ts'
import { forbidPointer } from '../pages/keyboard.ts'
import type { Room } from '../pages/office-page.ts'

// The fixture fails a journey whose console complained of anything.
test('every screen of the menu opens, by its key, without a complaint', async ({ padan }) => {
  await forbidPointer(padan.page())
  const { start, office, keys } = deskOn(padan.page())
  await start.openSample()
  await office.seen()
  await expect(office.page.getByText(berandaText.waitingTitle)).toBeVisible()
  for (const room of ['berkas', 'entri', 'verifikasi', 'musyawarah', 'batch', 'keluarga'] satisfies Room[]) {
    await office.goTo(room)
    await expect(office.heading).toHaveText(frameText.menu[room])
    await expect(office.page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
    await padan.picture(`layar-${room}`)
  }
  await keys.press('Enter')
  await expect(office.page.getByText(keluargaText.anggota)).toBeVisible()
  await padan.picture('layar-satu-keluarga')
  await office.goTo('pengaturan')
  for (const [i, name] of settingsOfSiti.entries()) {
    await keys.press('Escape', String(i + 1))
    await expect(
      office.page.getByRole('link', { name, exact: false }).and(office.page.locator('[aria-current="page"]')),
    ).toBeVisible()
    await padan.picture(`layar-pengaturan-${i + 1}`)
  }
  await keys.press('Escape', '?')
  await expect(office.dialog(frameText.keySheet)).toBeVisible()
  await padan.picture('semua-tombol')
  await keys.press('Escape', 'F1')
  await expect(office.dialog(frameText.helpTitle)).toBeVisible()
  await padan.picture('bantuan')
})

// Siti is no admin: the accounts are not hers.
const { akun: _akun, ...parts } = pengaturanText.parts
const settingsOfSiti = Object.values(parts)
