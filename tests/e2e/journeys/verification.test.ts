import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Paper } from '#core/contoh/paper.ts'
import { inProject } from '#main/tools/places.ts'
import { roleNames } from '#shared/messages/screens/frame.ts'
import { kinerjaText } from '#shared/messages/screens/kinerja.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessibleInEveryLook, expectFits } from '../pages/accessible.ts'
import { deskOn, type Desk } from '../pages/desk.ts'
import { forbidPointer } from '../pages/keyboard.ts'

function paperOf(name: string): Paper {
  const path = inProject('resources', 'contoh', 'berkas-jatisari', `${name}.json`)
  return Paper.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** What the page asks the core for from now on; a desktop app's road cannot be seen from here. */
function channelsAsked(page: Page): ReadonlySet<string> {
  const asked = new Set<string>()
  page.on('request', (request) => {
    const channel = /"channel":"([a-zA-Z.]+)"/.exec(request.postData() ?? '')?.[1]
    if (channel !== undefined) asked.add(channel)
  })
  return asked
}

/** Opens the berkas of the sample, whose top papers Lestari has keyed. */
async function openBerkas({ office, keys }: Desk): Promise<void> {
  await office.goTo('verifikasi')
  await expect(office.page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  await keys.press('Enter')
  await expect(office.heading).toHaveText(verifikasiText.head('0001', 'Jatisari'))
}

test('a second person keys a form blind, decides what differs, and the cover says what was proven', async ({
  padan,
}) => {
  test.setTimeout(240_000)
  await forbidPointer(padan.page())
  const desk = deskOn(padan.page())
  const { start, office, keys, verify } = desk
  await start.openSample()
  await office.seen()
  await office.leave()
  await start.enterSampleAs('budi')
  await office.seen()
  await openBerkas(desk)
  const firstRow = office.page.getByRole('grid').getByRole('row').nth(1)
  await expect(firstRow).toContainText(verifikasiText.states.belum)
  await padan.picture('verifikasi-berkas', { guide: true })
  const asked = channelsAsked(office.page)
  await keys.press('m')
  await verify.seen()

  // Nothing that was keyed first is on the screen before the same place is keyed again.
  const paper = paperOf('001-usulan')
  const names = paper.anggota.map(({ jawaban }) => jawaban['nama'] ?? '')
  for (const name of names) await expect(office.page.getByText(name)).toHaveCount(0)
  await padan.picture('verifikasi-mulai')

  // Two digits of a NIK change places under the hand.
  const swapped = (nik: string) => nik.slice(0, 14) + nik.charAt(15) + nik.charAt(14)
  const stopped = await verify.keyFrom(paper, {
    instead: ({ question, member }, written) =>
      question === 'nik' && member === `${verifikasiText.member.anggota} 2` ? swapped(written) : null,
  })
  expect(stopped).toEqual({ question: 'nik', member: 'Anggota 2' })
  const nik = paper.anggota[1]?.jawaban['nik'] ?? ''
  expect(swapped(nik)).not.toBe(nik)
  await expect(verify.differs.getByRole('img', { name: nik, exact: true })).toBeVisible()
  await expect(verify.differs.getByRole('img', { name: swapped(nik), exact: true })).toBeVisible()
  await padan.picture('verifikasi-berbeda', { guide: true })
  // Keys that come at once were meant for the next field; the two values take none of them.
  await expect(async () => {
    await keys.press('1')
    await expect(verify.differs.getByRole('radio', { checked: true })).toHaveText(
      new RegExp(verifikasiText.wrong.verifikator.replace(/[()]/g, '\\$&')),
      { timeout: 300 },
    )
  }).toPass()
  await padan.picture('verifikasi-siapa')
  await keys.press('Enter')
  await verify.seen()

  // The core dies in the middle: what is on its way arrives, and the keying goes on.
  let killed = false
  const end = await verify.keyFrom(paper, {
    before: (done) => {
      if (killed || done < 40) return
      killed = true
      padan.killCore()
    },
  })
  expect(end).toBe('end')
  expect(killed).toBe(true)
  await expect(verify.end).toContainText(verifikasiText.doneTitle)
  // Nobody who keys blind is told of forms, of families, or of people who are alike.
  expect([...asked].filter((channel) => /^(formulir|keluarga|ganda|dukcapil|pindaian)\./.test(channel))).toEqual([])
  await padan.picture('verifikasi-akhir')
  await keys.press('F9')
  await expect(office.told(verifikasiText.finishedToast(1))).toBeVisible()
  // The next paper of the berkas opens by itself.
  await expect(office.heading).toHaveText(verifikasiText.formTitle(verifikasiText.kinds.perubahan, 2))
  await verify.seen()
  await keys.press('Escape')
  await expect(firstRow).toContainText(verifikasiText.states.selesai)
  await expect(firstRow).toContainText('Budi Santoso')
  await keys.press('Control+p')
  await expect(office.dialog(verifikasiText.coverTitle('0001')).locator('canvas').first()).toBeVisible({
    timeout: 30_000,
  })
  await padan.picture('verifikasi-sampul')
  await keys.press('Escape')

  // One's own pace, from the menu of the account.
  await keys.press('Alt+A')
  await keys.reach(office.page.getByRole('menuitem', { name: kinerjaText.menuMine }), 'ArrowDown')
  await keys.press('Enter')
  await expect(office.heading).toHaveText(kinerjaText.mineTitle)
  const today = office.page.getByRole('grid').getByRole('row').nth(1)
  await expect(today).toContainText(kinerjaText.modes.verifikasi)
  await padan.picture('kinerja-saya', { guide: true })
  await expectAccessibleInEveryLook(office.page, 'kinerja saya')
  await office.page.setViewportSize({ width: 911, height: 512 })
  await expectFits(office.page, 'kinerja saya')
  await padan.picture('150-kinerja-saya')
})

test('what one has keyed waits for somebody else, and a form can be given back with a reason', async ({ padan }) => {
  const desk = deskOn(padan.page())
  const { start, office, keys, verify, entry } = desk
  await start.openSample()
  await office.seen()
  await office.leave()
  // Lestari keyed the papers; now she may verify as well.
  await start.enterSampleAs('admin')
  await office.seen()
  await office.goTo('pengaturan')
  const akun = office.page.getByRole('link', { name: pengaturanText.parts.akun })
  await keys.reach(akun)
  await keys.press('Enter')
  const list = office.page.getByRole('grid', { name: pengaturanText.parts.akun })
  await keys.reach(list)
  const lestari = list.getByRole('row', { name: /^lestari/ })
  while ((await lestari.getAttribute('aria-selected')) !== 'true') await keys.press('ArrowDown')
  await keys.press('Enter')
  const dialog = office.dialog(pengaturanText.akun.edit('lestari'))
  await keys.tick(dialog.getByRole('checkbox', { name: new RegExp(roleNames.verifikator) }))
  await keys.reach(dialog.getByRole('button', { name: /Simpan/ }))
  await keys.press('Enter')
  await expect(dialog).toBeHidden()
  await office.leave()

  await start.enterSampleAs('lestari')
  await office.seen()
  await openBerkas(desk)
  await keys.press('Enter')
  await expect(office.told(verifikasiText.notMine)).toBeVisible()
  await expect(office.heading).toHaveText(verifikasiText.head('0001', 'Jatisari'))
  await office.leave()

  await start.enterSampleAs('budi')
  await office.seen()
  await openBerkas(desk)
  await keys.press('Enter')
  await verify.seen()
  await expectAccessibleInEveryLook(office.page, 'verifikasi, mengetik')
  await keys.press('9', 'Enter')
  await expect(verify.differs.or(office.page.locator('input[id^="isian-"]:focus'))).toBeVisible()
  await office.page.setViewportSize({ width: 911, height: 512 })
  await expectFits(office.page, 'verifikasi, mengetik')
  await padan.picture('150-verifikasi-berbeda')
  await keys.press('F10')
  const giveBack = office.dialog(verifikasiText.returnTitle(1))
  await expect(giveBack).toBeVisible()
  const reason = 'Kertasnya berbeda jauh, mohon diketik ulang.'
  await keys.type(reason)
  await keys.reach(giveBack.getByRole('button', { name: verifikasiText.return }))
  await keys.press('Enter')
  await expect(office.told(verifikasiText.returned(1))).toBeVisible()
  await verify.seen()
  await keys.press('Escape')
  const row = office.page.getByRole('grid').getByRole('row').nth(1)
  await expect(row).toContainText(verifikasiText.states.dikembalikan)
  await expectFits(office.page, 'verifikasi, berkas')
  await padan.picture('150-verifikasi-berkas')
  await office.leave()

  // Whoever keyed it reads why, over the form.
  await start.enterSampleAs('lestari')
  await office.seen()
  await office.goTo('berkas')
  await expect(office.page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  await keys.press('Enter')
  await expect(office.page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  await keys.press('Enter')
  await entry.seen()
  await expect(office.page.getByText(reason)).toBeVisible()
  await padan.picture('entri-dikembalikan')
})
