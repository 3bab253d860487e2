import { gandaText } from '#shared/messages/screens/ganda.ts'
import { expect, test } from '../fixtures.ts'
import { deskOn, type Desk } from '../pages/desk.ts'
import { forbidPointer } from '../pages/keyboard.ts'

/** A head of the sample register (ABDUL HALIM, 20 August 2004), as another village would spell the name. */
const keyed = { name: 'ABDUL CHALIM', nik: '3509232008040002', born: '20082004' }
const registered = 'ABDUL HALIM'

test('somebody registered under another spelling is seen while keying, judged once, and waits for the civil registry', async ({
  padan,
}) => {
  test.setTimeout(120_000)
  await forbidPointer(padan.page())
  const desk = deskOn(padan.page())
  const { start, office, keys, entry, worklists } = desk
  await start.openSample()
  await office.seen()
  await test.step('a new proposal is keyed as far as the birth date', () => keyPerson(desk))
  await test.step('the registered person is shown beside the field, with words and signs', async () => {
    await expect(worklists.similar).toContainText(registered)
    await expect(worklists.similar).toContainText(gandaText.band.hampirPasti)
    await padan.picture('mirip')
  })
  await test.step('side by side; a different person, said once', async () => {
    await keys.press('Alt+B')
    await expect(worklists.compared).toContainText(registered)
    await padan.picture('bandingkan')
    await keys.press('b')
    await expect(worklists.compared).toBeHidden()
    await expect(worklists.similar).toBeHidden()
  })
  await test.step('the pair does not come back, until the verdict is taken back', async () => {
    await keys.press('ArrowUp', 'ArrowDown')
    await expect(worklists.similar).toBeHidden()
    await keys.press('Alt+U')
    await expect(worklists.similar).toContainText(registered)
    await keys.press('Alt+B')
    await expect(worklists.compared).toContainText(registered)
    await keys.press('b')
    await expect(worklists.similar).toBeHidden()
  })
  await test.step('the person waits for the civil registry, which the member shows', async () => {
    await worklists.mark(keyed.name, '2')
    await expect(office.page.getByText(/^Menunggu Dukcapil: NIK ganda/)).toBeVisible()
    await entry.saved()
    await padan.picture('menunggu-dukcapil')
  })
  await test.step('the list has them, and the letter is printed', async () => {
    await keys.press('Escape')
    await expect(office.heading).toBeVisible()
    await office.goTo('entri')
    await worklists.choose('dukcapil')
    await expect(worklists.lines.getByText(keyed.name)).toBeVisible()
    await padan.picture('daftar-dukcapil')
    await worklists.makeLetter()
    await padan.picture('surat-dukcapil')
    await keys.press('Escape')
    await expect(worklists.lines.getByText(/^SPD\/0001\//)).toBeVisible()
  })
})

async function keyPerson({ office, keys, entry }: Desk): Promise<void> {
  await office.goTo('berkas')
  await expect(office.page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  await keys.press('Enter')
  await expect(office.heading).toContainText('Berkas 0001')
  await keys.press('u')
  await entry.seen()
  await keys.press('Alt+4')
  await expect(entry.field('nama', 1)).toBeFocused()
  await keys.type(keyed.name)
  await keys.press('Enter')
  await expect(entry.field('nik', 1)).toBeFocused()
  await keys.type(keyed.nik)
  for (let steps = 0; steps < 12 && (await entry.cursor())?.question !== 'tgllahir'; steps += 1) {
    const here = await entry.cursor()
    await keys.press('Enter')
    await expect.poll(() => entry.cursor()).not.toEqual(here)
  }
  await keys.type(keyed.born)
}
