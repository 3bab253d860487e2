import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { expect, test, type Padan } from '../fixtures.ts'
import { expectAccessible } from '../pages/accessible.ts'
import { deskOn, type Desk } from '../pages/desk.ts'
import { forbidPointer } from '../pages/keyboard.ts'
import { people, sealPapers } from './sent-papers.ts'

const [accepted, notPadan, refused] = people
const registered = 'KARTINI WULANDARY'

test('what SIKS-NG answers settles what was sent, and a refused form is corrected with one key', async ({ padan }) => {
  test.setTimeout(240_000)
  await test.step('papers are sealed', () => preparePapers(padan))
  const desk = deskOn(padan.page())
  await forbidPointer(padan.page())
  await test.step('the answer is read, its words are explained once, both sums agree', () => takeAnswer(padan, desk))
  await test.step('answers and batches say how their rows ended', () => seeSums(padan, desk))
  await test.step('a row that is about nothing sent is linked by hand', () => linkByHand(padan, desk))
  await test.step('refused forms wait with their reasons, and Enter opens one', () => correct(padan, desk))
})

async function preparePapers(padan: Padan): Promise<void> {
  const { start, office } = deskOn(padan.page())
  await start.openSample()
  await office.seen()
  await padan.cutPower()
  await sealPapers(padan)
  const page = await padan.reopen()
  const again = deskOn(page)
  await again.start.enterSampleAs('siti')
  await again.office.seen()
}

/** The eight columns as SIKS-NG is known to give them; the fourth person is missing, one row is about somebody under another number. */
function answerFile(dir: string): string {
  const row = (nik: string, hasil: string, padan: string, name: string, remark: string) =>
    ['JENGGAWAH', 'WONOJATI', nik, 'BPNT', hasil, padan, name, remark].join(',')
  const lines = [
    'nama_kec,nama_desa,nik_usulan,program_bansos,hasil,padan,nama_lgkp,ket_vali',
    row(accepted.nik, 'BERHASIL', 'PADAN', accepted.nama, ''),
    row(notPadan.nik, 'GAGAL', 'TIDAK PADAN', registered, 'Nama tidak sesuai'),
    row(refused.nik, 'GAGAL', 'PADAN', refused.nama, 'Sudah terdaftar'),
    row('3509164101700001', 'BERHASIL', 'PADAN', 'ORANG LAIN', ''),
  ]
  const path = join(dir, 'hasil-siksng.csv')
  writeFileSync(path, lines.join('\r\n'))
  return path
}

async function takeAnswer(padan: Padan, { office, intake, hasil, keys }: Desk): Promise<void> {
  await office.goTo('hasil')
  await expect(hasil.batches).toBeVisible()
  await keys.press('i')
  await expect(office.heading).toHaveText(intakeText.titles.hasil)
  await intake.take(answerFile(padan.exportDir))
  await keys.press('F9')
  await intake.at('kolom')
  await expect(office.page.getByText(intakeText.map.complete)).toBeVisible()
  await intake.checkOnly()
  await keys.press('F9')
  await intake.at('terapkan')
  await expect(intake.applyButton).toBeDisabled()
  await padan.picture('hasil-arti')
  await keys.press('Control+s')
  await expect(intake.applyButton).toBeEnabled({ timeout: 20_000 })
  await intake.apply(applyText.hasil.doneTitle)
}

async function seeSums(padan: Padan, { office, hasil, keys }: Desk): Promise<void> {
  await office.goTo('hasil')
  await expect(hasil.line(hasil.answers, 'hasil-siksng.csv')).toContainText('3 mengenai kiriman · 1 bukan kiriman kita')
  await expect(hasil.line(hasil.batches, 'kirim.xlsx')).toContainText(
    '1 diterima · 1 ditolak · 1 tidak padan · 1 tidak ada dalam jawaban',
  )
  await expectAccessible(office.page, 'hasil')
  await padan.picture('hasil', { guide: true })
  await keys.reach(hasil.batches)
  await hasil.open(hasil.batches, 'kirim.xlsx')
  await expect(hasil.sentRows.getByRole('row')).toHaveCount(1 + people.length)
  await expectAccessible(office.page, 'hasil, baris batch')
  await padan.picture('hasil-batch')
  await keys.press('4')
  await expect(hasil.sentRows.getByRole('row')).toHaveCount(2)
  await expect(hasil.sentRows.locator('mark')).toHaveText('WULANDARY')
  await keys.press('Escape')
  await expect(hasil.answers).toBeVisible()
}

async function linkByHand(padan: Padan, { office, hasil, keys }: Desk): Promise<void> {
  const [, , , missing] = people
  await hasil.open(hasil.answers, 'hasil-siksng.csv')
  await keys.press('4')
  await expect(hasil.answeredRows.getByRole('row')).toHaveCount(2)
  await expectAccessible(office.page, 'hasil, baris jawaban')
  await hasil.open(hasil.answeredRows, 'ORANG LAIN')
  const dialog = office.dialog(hasilText.linking.title)
  await keys.fill(dialog.getByLabel(hasilText.linking.search), missing.nama)
  await expect(dialog.getByRole('row').filter({ hasText: missing.nama })).toBeVisible()
  await padan.picture('hasil-hubungkan')
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(office.told(hasilText.linking.done)).toBeVisible()
  await expect(dialog).toBeHidden()
  await keys.press('Escape')
  await expect(hasil.line(hasil.answers, 'hasil-siksng.csv')).toContainText('4 mengenai kiriman')
}

async function correct(padan: Padan, { office, hasil, entry, keys }: Desk): Promise<void> {
  await hasil.goToRefused()
  await expect(hasil.line(hasil.refused, notPadan.nama)).toContainText(registered)
  await expect(hasil.line(hasil.refused, refused.nama)).toContainText('Sudah terdaftar')
  await expectAccessible(office.page, 'hasil, ditolak')
  await padan.picture('hasil-ditolak', { guide: true })
  await hasil.open(hasil.refused, notPadan.nama)
  await entry.seen()
  await expect(office.page.getByText(hasilText.entry.registered(registered))).toBeVisible()
  await padan.picture('hasil-perbaiki')
  await keys.press('Escape')
  await expect(office.menu).toBeVisible()
  await office.goTo('hasil')
  await hasil.goToRefused()
  await expect(hasil.line(hasil.refused, notPadan.nama)).toContainText(hasilText.refused.states.diperbaiki)
  await keys.press('m')
  await expect(hasil.refused.getByRole('row')).toHaveCount(2)
}
