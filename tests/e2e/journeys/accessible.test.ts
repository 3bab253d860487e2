import { berkasText } from '#shared/messages/screens/berkas.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'
import { expect, test, type Padan } from '../fixtures.ts'
import { expectAccessible, expectAccessibleInEveryLook, expectFits, seriousFindings } from '../pages/accessible.ts'
import { deskOn, type Desk } from '../pages/desk.ts'
import { enlarge } from '../pages/enlarge.ts'
import { paperOfFour } from '../pages/entry-paper.ts'
import type { Room } from '../pages/office-page.ts'

const rooms = [
  'beranda',
  'berkas',
  'entri',
  'verifikasi',
  'musyawarah',
  'batch',
  'keluarga',
  'pengaturan',
] as const satisfies readonly Room[]

async function sitDown(padan: Padan): Promise<Desk> {
  const desk = deskOn(padan.page())
  await desk.start.openSample()
  await desk.office.seen()
  return desk
}

test('a screen reader can follow every screen: axe finds nothing serious, in every look', async ({ padan }) => {
  test.setTimeout(240_000)
  await deskOn(padan.page()).start.seen()
  await expectAccessibleInEveryLook(padan.page(), 'mulai')
  const { office, keys } = await sitDown(padan)
  for (const room of rooms) {
    await office.goTo(room)
    await expect(office.heading).toBeVisible()
    await expectAccessibleInEveryLook(office.page, room)
  }
  await keys.press('Escape', '?')
  await expect(office.dialog(frameText.keySheet)).toBeVisible()
  await expectAccessible(office.page, 'semua tombol')
  await keys.press('Escape')
  await office.goTo('berkas')
  await keys.press('n')
  await expect(office.dialog(berkasText.receiveTitle)).toBeVisible()
  await expectAccessible(office.page, 'terima berkas')
})

test('a screen reader can follow the keying of a form, in every look', async ({ padan }) => {
  test.setTimeout(240_000)
  const { office, berkas, entry, keys } = await sitDown(padan)
  await office.goTo('berkas')
  await berkas.fillReceive({
    desa: 'Jatisari',
    by: 'Diah Ayu Puspita',
    role: 'Operator desa',
    papers: { usulan: 2, perubahan: 0, penghapusan: 0 },
    present: ['formulir'],
  })
  await berkas.receive()
  await keys.press('u')
  await entry.seen()
  await expectAccessibleInEveryLook(entry.page, 'entri, isian biasa')
  await entry.keyPaper(instrumenFor('usulan'), paperOfFour, { question: 'jnskel', row: 2 })
  await expectAccessibleInEveryLook(entry.page, 'entri, daftar anggota')
  await keys.press('9')
  await expectAccessible(entry.page, 'entri, isian yang salah')
  await keys.press('F6')
  await expectAccessible(entry.page, 'entri, catatan')
})

test('at 150 % everything fits and what has the keyboard is seen', async ({ padan }) => {
  test.setTimeout(120_000)
  const { office, keys, entry } = await sitDown(padan)
  await enlarge(padan)
  for (const room of rooms) {
    await office.goTo(room)
    await expect(office.heading).toBeVisible()
    await expectFits(office.page, room)
    // The test Electron dies now and then of a picture that is taken while a screen is still filling.
    await office.page.waitForTimeout(500)
    await padan.picture(`150-${room}`)
  }
  await office.goTo('berkas')
  await keys.press('Enter')
  await expect(office.page.getByRole('heading', { level: 1, name: /^Berkas/ })).toBeVisible()
  await keys.press('u')
  await entry.seen()
  await expectFits(entry.page, 'entri')
  await padan.picture('150-entri')
  await keys.press('Alt+4')
  await entry.seen()
  await expectFits(entry.page, 'entri, anggota')
  await padan.picture('150-entri-anggota')
})

test('what axe is asked to find, it finds', async ({ padan }) => {
  await deskOn(padan.page()).start.seen()
  await padan.page().evaluate(() => {
    const heading = document.querySelector('h1')
    if (heading !== null) heading.style.color = '#eeeeee'
  })
  const found = await seriousFindings(padan.page())
  expect(found.map(({ rule }) => rule)).toContain('color-contrast')
})
