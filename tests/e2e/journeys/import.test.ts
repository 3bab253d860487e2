import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook } from '#core/spreadsheets/read-workbook.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import { expect, test, type Padan } from '../fixtures.ts'
import { expectAccessible, expectAccessibleInEveryLook } from '../pages/accessible.ts'
import { deskOn, type Desk } from '../pages/desk.ts'
import { forbidPointer } from '../pages/keyboard.ts'
import { madeList, writePrelist } from './import-lists.ts'

const checked = intakeText.check

test('a prelist comes in by its columns, every row is accounted for, and the same file twice changes nothing', async ({
  padan,
}) => {
  test.setTimeout(240_000)
  await forbidPointer(padan.page())
  const desk = deskOn(padan.page())
  await desk.start.openSample()
  await desk.office.seen()
  const path = await writePrelist(padan.exportDir)
  await test.step('the file is taken and says what it is', () => takeFile(padan, desk, path))
  await test.step('a column is explained, the desa chosen, the mapping kept', () => mapColumns(padan, desk))
  await test.step('every row of the file is in the sum, and the report names the cell', () => seeRows(padan, desk))
  await test.step('refused rows hold the list up until somebody leaves them out', () => applyList(padan, desk))
  await test.step('the same file again: known, read at once, nothing changes', () => takeAgain(padan, desk, path))
})

test('a determination is checked, its number and date are asked for, and it updates the register', async ({
  padan,
}) => {
  test.setTimeout(180_000)
  await forbidPointer(padan.page())
  const { start, office, intake, keys } = deskOn(padan.page())
  await start.openSample()
  await office.seen()
  await office.page.evaluate(() => {
    window.location.hash = '#/impor/penetapan'
  })
  await expect(office.heading).toHaveText(intakeText.titles.penetapan)
  await intake.takeSample()
  await keys.press('F9')
  await intake.at('kolom')
  await expect(office.page.getByText(intakeText.map.complete)).toBeVisible()
  await intake.checkOnly()
  await keys.press('F9')
  await intake.at('terapkan')
  const text = applyText.penetapan
  await expect(intake.sums(text.families)).toBeVisible()
  await expect(intake.applyButton).toBeDisabled()
  // What is asked has the keyboard at once, also while the changes are still being counted.
  await expect(office.page.getByLabel(text.number)).toBeFocused()
  await keys.type('123/HUK/2026')
  await keys.fill(office.page.getByLabel(text.date), '20-11-2026')
  await padan.picture('impor-penetapan')
  await expectAccessibleInEveryLook(office.page, 'impor, penetapan')
  const planned = await intake.figures(text.families)
  expect(planned[text.families]).toBeGreaterThan(0)
  await intake.apply(text.doneTitle)
  await expect(office.page.getByText(text.numbered('123/HUK/2026', 'November 2026'))).toBeVisible()
  expect(await intake.figures(text.families)).toEqual(planned)
  await expectAccessible(office.page, 'impor, penetapan selesai')
  await keys.press('3')
  await intake.at('periksa')
  await expect(office.page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
})

async function takeFile(padan: Padan, { office, intake, keys }: Desk, path: string): Promise<void> {
  await office.goTo('keluarga')
  await keys.press('i')
  await expect(office.heading).toHaveText(intakeText.titles.prelist)
  await expect(office.page.getByText(intakeText.empty)).toBeVisible()
  await expectAccessible(office.page, 'impor, belum ada daftar')
  await intake.take(path)
  await expect(office.heading).toHaveText(madeList.fileName)
  await expect(office.page.getByText(intakeText.file.first)).toBeVisible()
  await expect(office.page.getByText(/^Lembar “BNBA”/)).toBeVisible()
  await expectAccessible(office.page, 'impor, berkas')
  await padan.picture('impor-berkas')
}

async function mapColumns(padan: Padan, { office, intake, keys }: Desk): Promise<void> {
  await keys.press('F9')
  await intake.at('kolom')
  await expect(intake.column('NIK KTP')).toContainText(intakeText.map.whys.header)
  await expect(intake.column(madeList.unknownColumn)).toContainText(intakeText.map.unused)
  await intake.choose(madeList.unknownColumn, 'dusun', 'Dusun')
  await expect(intake.column(madeList.unknownColumn)).toContainText(intakeText.map.whys.chosen)
  await padan.picture('impor-kolom', { guide: true })
  await expectAccessibleInEveryLook(office.page, 'impor, kolom')
  await intake.chooseShape('datar')
  await expect(intake.missing).toBeVisible()
  await intake.chooseDesa('Jatisari')
  await expect(office.page.getByText(intakeText.map.complete)).toBeVisible()
  // Out of the box: letters are text there.
  await keys.reach(office.page.getByRole('tab', { name: intakeText.map.tabs.kolom }))
  await keys.press('b')
  await expect(office.page.getByRole('grid', { name: intakeText.map.tabs.terbaca })).toBeFocused()
  await expect(office.page.getByRole('gridcell', { name: /ditolak$/ }).first()).toBeVisible()
  await padan.picture('impor-terbaca')
  await expectAccessible(office.page, 'impor, terbaca')
  await keys.press('l')
  await expect(office.page.getByRole('row').filter({ hasText: intakeText.map.isHeader })).toContainText('NIK KTP')
  await intake.keepAndCheck('Prelist desa')
}

async function seeRows(padan: Padan, { office, intake }: Desk): Promise<void> {
  const { rows } = madeList
  const { sums } = checked
  const figures = await intake.figures(checked.sumsName)
  expect(figures).toMatchObject({
    [sums.good]: rows.good,
    [sums.repaired]: rows.repaired,
    [sums.refused]: rows.refused,
    [sums.blank]: rows.blank,
    [sums.above]: rows.above,
  })
  const parts = [sums.good, sums.repaired, sums.refused, sums.blank, sums.above]
  expect(parts.reduce((sum, part) => sum + (figures[part] ?? Number.NaN), 0)).toBe(figures[sums.all])
  await expect(intake.notesOf(madeList.refusedRow)).toContainText(`${madeList.nikColumn}${madeList.refusedRow}`)
  await padan.picture('impor-periksa', { guide: true })
  await expectAccessibleInEveryLook(office.page, 'impor, periksa')
  const report = await readWorkbook(readFileSync(join(padan.exportDir, await intake.saveReport())))
  const cells = report.flatMap((sheet) => sheet.rows).map((row) => row.map((cell) => cell?.text ?? ''))
  const refused = cells.find((row) => row.includes(String(madeList.refusedRow)))
  expect(refused).toEqual(expect.arrayContaining([madeList.nikColumn, '3,50916E+15']))
}

async function applyList(padan: Padan, { office, intake, keys }: Desk): Promise<void> {
  await keys.press('F9')
  await intake.at('terapkan')
  await expect(intake.sums(applyText.prelist.families)).toBeVisible()
  await expect(intake.applyButton).toBeDisabled()
  await padan.picture('impor-terapkan', { guide: true })
  await expectAccessibleInEveryLook(office.page, 'impor, terapkan')
  await keys.press('F9')
  await expect(intake.applyButton).toBeDisabled()
  await keys.tick(office.page.getByRole('checkbox', { name: applyText.prelist.skip('1') }))
  await intake.apply(applyText.prelist.doneTitle)
  const families = await intake.figures(applyText.prelist.families)
  expect(families).toMatchObject({ [applyText.figures.new]: madeList.families, [applyText.figures.changed]: 0 })
  const people = await intake.figures(applyText.prelist.people)
  expect(people).toMatchObject({ [applyText.figures.new]: madeList.people })
  await padan.picture('impor-selesai')
  await expectAccessible(office.page, 'impor, selesai')
  await keys.press('k')
  await keys.press('/')
  await keys.type(madeList.newHead)
  await expect(office.page.getByRole('gridcell', { name: madeList.newHead })).toBeVisible()
  await keys.press('Escape')
}

async function takeAgain(padan: Padan, { office, intake, keys }: Desk, path: string): Promise<void> {
  await keys.press('i')
  await expect(intake.lists('prelist')).toBeFocused()
  await expectAccessible(office.page, 'impor, daftar')
  await intake.take(path)
  await expect(office.page.getByText(/^Berkas yang sama persis sudah diambil .* sudah diterapkan/)).toBeVisible()
  await keys.press('F9')
  await intake.at('kolom')
  await expect(intake.column(madeList.unknownColumn)).toContainText('Dusun')
  await keys.press('a')
  await intake.chooseDesa('Jatisari')
  await expect(office.page.getByText(intakeText.map.complete)).toBeVisible()
  // Known by its name: nothing is asked.
  await keys.press('F9')
  await intake.at('periksa')
  await expect(intake.sums(checked.sumsName)).toBeVisible()
  // Left in the middle, it goes on from the list.
  await keys.press('Escape')
  await expect(intake.lists('prelist')).toBeFocused()
  await expect(intake.lists('prelist').getByRole('row').filter({ hasText: madeList.fileName })).toHaveCount(2)
  await keys.press('Home', 'Enter')
  await intake.at('periksa')
  await intake.goTo('terapkan')
  await expect(office.page.getByText(applyText.prelist.nothing)).toBeVisible()
  await padan.picture('impor-lagi')
}
