import { getInstrumen, instrumenFor } from '#shared/instrumen/registry.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { expect, test, type Padan } from '../fixtures.ts'
import { deskOn, type Desk } from '../pages/desk.ts'
import type { CursorSeen } from '../pages/entry.ts'
import { forbidPointer } from '../pages/keyboard.ts'
import { paper } from './main-job-papers.ts'

const usulan = getInstrumen(instrumenFor('usulan').id)
const nik: CursorSeen = { question: 'nik', row: 1 }
const half = '3509161204'

test('half a NIK stands in its field again after the core and the page are gone', async ({ padan }) => {
  let desk = await sitDown(padan)
  await desk.office.goTo('berkas')
  await desk.berkas.fillReceive({
    desa: 'Jatisari',
    by: 'Diah Ayu Puspita',
    role: 'Operator desa',
    papers: { usulan: 1, perubahan: 0, penghapusan: 0 },
    present: ['formulir'],
  })
  await desk.berkas.receive()
  await desk.keys.press('u')
  await desk.entry.seen()
  await desk.entry.keyPaper(usulan, paper, nik)

  await test.step('the hand stops in the middle of the number, and everything goes', async () => {
    await desk.keys.type(half)
    // What stands on the screen is on disk 250 ms later; a busy machine is given more.
    await padan.page().waitForTimeout(1_000)
    // What a page says while its core goes is no complaint about Padan.
    padan.page().removeAllListeners('console')
    padan.killCore()
    await padan.page().reload()
  })

  await test.step('it stands there as if just typed, and is told', async () => {
    desk = await sitDown(padan)
    await desk.entry.seen()
    expect(await desk.entry.cursor()).toEqual(nik)
    const box = desk.entry.field('nik', 1)
    await expect(box).toHaveValue('350916 1204')
    const caret = await box.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])
    expect(caret).toEqual([11, 11])
    await expect(desk.office.page.getByText(entryText.typedBefore)).toBeVisible()
    await padan.picture('ketikan-kembali')
  })

  await test.step('the rest of it completes the field', async () => {
    await desk.keys.type('820003')
    expect(await desk.entry.cursor()).not.toEqual(nik)
    await desk.entry.saved()
    await expect(desk.office.page.locator('[data-grid]')).toContainText('350916 120482 0003')
  })
})

async function sitDown(padan: Padan): Promise<Desk> {
  await forbidPointer(padan.page())
  const desk = deskOn(padan.page())
  await desk.start.openSample()
  await desk.office.seen()
  return desk
}
