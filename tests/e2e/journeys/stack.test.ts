import { getInstrumen, instrumenFor } from '#shared/instrumen/registry.ts'
import type { Slip } from '#shared/domain/slip.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { expect, test, type Padan } from '../fixtures.ts'
import { deskOn, type Desk } from '../pages/desk.ts'
import { forbidPointer } from '../pages/keyboard.ts'
import { paper, removed } from './main-job-papers.ts'

const usulan = getInstrumen(instrumenFor('usulan').id)
const now = new Date()
const slip = (number: number, jenis: Slip['jenis']): Slip => ({
  kabupatenCode: '3509',
  year: now.getFullYear(),
  month: now.getMonth() + 1,
  berkas: 2,
  number,
  jenis,
})

test('a stack of papers is keyed by its slips, one after the other, without a mouse', async ({ padan }) => {
  test.setTimeout(240_000)
  await forbidPointer(padan.page())
  const desk = deskOn(padan.page())
  await desk.start.openSample()
  await desk.office.seen()
  await test.step('a village brings two proposals and a change, and each gets a slip', () => receive(padan, desk))
  await test.step('the first slip is scanned on the screen of the berkas', () => keyFirst(padan, desk))
  await test.step('the next paper opens by itself, with what stays the same and the next number', () => nextPaper(desk))
  await test.step('a registered family is taken over in two keys', () => takeFamily(padan, desk))
  await test.step('the paper after it asks for its family', () => keyChange(padan, desk))
  await test.step('a slip scanned in a field goes to its form and is no answer', () => scanInField(desk))
  await test.step('a slip of a paper that is not there is refused', () => refuse(desk))
  await test.step('the stack says what became of each paper', () => seeStack(padan, desk))
})

async function receive(padan: Padan, { office, berkas, keys }: Desk): Promise<void> {
  await office.goTo('berkas')
  await berkas.fillReceive({
    desa: 'Jatisari',
    by: 'Diah Ayu Puspita',
    role: 'Operator desa',
    papers: { usulan: 2, perubahan: 1, penghapusan: 0 },
    present: ['formulir'],
  })
  expect(await berkas.receive()).toMatch(/^TT\/0002\//)
  await keys.press('l')
  const dialog = office.page.getByRole('dialog', { name: berkasText.slipsTitle('0002') })
  await expect(dialog.locator('canvas[data-drawn="true"]').first()).toBeVisible({ timeout: 30_000 })
  await padan.picture('slip')
  await keys.press('Escape')
  await expect(dialog).toBeHidden()
}

async function keyFirst(padan: Padan, { entry, keys }: Desk): Promise<void> {
  await entry.scan(slip(1, 'usulan'))
  await entry.seen()
  await expect(entry.title).toHaveText('Usulan baru · formulir 1 dari 3')
  await entry.keyPaper(usulan, paper)
  await entry.jump('kamar')
  expect(await entry.cursor()).toEqual({ question: 'jumlah_kamar', row: null })
  await keys.press('F5', 'F5')
  await expect(entry.row('jumlah_kamar')).toContainText(entryText.carriedAs.naik)
  await padan.picture('tetap-dan-naik')
  expect(await entry.complete()).toBe('next')
}

async function nextPaper({ entry, keys }: Desk): Promise<void> {
  await entry.seen()
  await expect(entry.title).toHaveText('Usulan baru · formulir 2 dari 3')
  await expect(entry.page.getByTestId('tumpukan')).toContainText(entryText.stackDone(1))
  await keys.press('Alt+1')
  await expect(entry.field('dusun')).toHaveValue('Sukosari')
  await entry.jump('kamar')
  await expect(entry.field('jumlah_kamar')).toHaveValue('3')
}

async function takeFamily(padan: Padan, { entry, keys }: Desk): Promise<void> {
  await entry.jump('anggota 1 no 2b')
  expect(await entry.cursor()).toEqual({ question: 'nik', row: 1 })
  await keys.type(removed.nik)
  await keys.press('F2')
  const grid = entry.page.locator('[data-grid] tbody')
  await expect(grid).toContainText(removed.name)
  await keys.press('F2')
  await expect(entry.page.getByText(/isian diisi dari data terdaftar keluarga/)).toBeVisible()
  await keys.press('Alt+4')
  await expect(grid.locator('tr:not([data-fresh="true"])')).toHaveCount(3)
  await padan.picture('keluarga-diambil')
  await entry.saved()
  expect(await entry.park()).toBe('chooseFamily')
}

async function keyChange(padan: Padan, { entry, keys }: Desk): Promise<void> {
  await padan.picture('cari-keluarga-berikutnya')
  await entry.chooseFamily('suparman basri', 'SUPARMAN BASRI')
  await expect(entry.title).toHaveText('Perubahan · formulir 3 dari 3')
  await entry.jump('lantai')
  await keys.press('ArrowUp')
}

async function scanInField({ entry, keys }: Desk): Promise<void> {
  await entry.jump('alamat')
  const address = await entry.field('alamat').inputValue()
  await entry.scan(slip(2, 'usulan'))
  await expect(entry.title).toHaveText('Usulan baru · formulir 2 dari 3')
  await entry.seen()
  await entry.scan(slip(3, 'perubahan'))
  await expect(entry.title).toHaveText('Perubahan · formulir 3 dari 3')
  await entry.seen()
  await keys.press('Alt+1')
  await expect(entry.field('alamat')).toHaveValue(address)
}

async function refuse({ entry }: Desk): Promise<void> {
  await entry.scan({ ...slip(1, 'usulan'), berkas: 77 })
  await expect(entry.page.getByText(/Berkas 0077 tidak ada di periode/)).toBeVisible()
  await expect(entry.title).toHaveText('Perubahan · formulir 3 dari 3')
}

async function seeStack(padan: Padan, { entry, keys }: Desk): Promise<void> {
  await keys.press('Control+D')
  const dialog = entry.page.getByRole('dialog')
  await expect(dialog.getByText(entryText.stackAbout(3, 1, 1, 0))).toBeVisible()
  await padan.picture('tumpukan')
  await keys.type('2')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await keys.press('Enter')
  await expect(entry.title).toHaveText('Usulan baru · formulir 2 dari 3')
}
