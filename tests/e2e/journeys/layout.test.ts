import ExcelJS from 'exceljs'
import { layoutText as text } from '#shared/messages/screens/layout.ts'
import { expect, test, type Padan } from '../fixtures.ts'
import { expectAccessible, expectAccessibleInEveryLook, expectFits } from '../pages/accessible.ts'
import { deskOn } from '../pages/desk.ts'
import { enlarge } from '../pages/enlarge.ts'
import { forbidPointer } from '../pages/keyboard.ts'
import { LayoutPage } from '../pages/layout-page.ts'

const usulan2022 = 'Usulan SIKS-NG 2022 (21 kolom)'

async function sitDown(padan: Padan): Promise<LayoutPage> {
  const { start, office } = deskOn(padan.page())
  await start.openSample()
  await office.seen()
  const layout = new LayoutPage(padan.page())
  await layout.goTo()
  return layout
}

test('the ministry changes its template: a column is added, one moves, a problem is mended, and a version is kept', async ({
  padan,
}) => {
  await forbidPointer(padan.page())
  const layout = await sitDown(padan)
  const { keys, office } = layout
  await layout.open(usulan2022)
  await layout.toColumn(4)
  await keys.press('t')
  await expect(layout.header).toBeFocused()
  await keys.type('UMUR')
  await keys.press('Enter')
  await keys.type('(TAHUN)')
  await expect(layout.panel).toContainText('UMUR⏎(TAHUN)')
  await expect(layout.previewRow(0).getByRole('columnheader').nth(4)).toHaveText('UMUR\n(TAHUN)')
  await expect(layout.page.getByText(text.blocks(1))).toBeVisible()
  await keys.press('Control+s')
  await expect(office.dialog(text.saving.title(2))).toBeHidden()
  await keys.choose(layout.field(text.columns.source), 'Umur saat berkas diterima')
  await expect(layout.page.getByText(text.blocks(1))).toBeHidden()
  await expect(layout.previewRow(1).getByRole('cell').nth(4)).toHaveText('46')
  await padan.picture('tata-letak-kolom')
  await keys.press('Escape')
  await expect(layout.columns).toBeFocused()
  await keys.press('Alt+ArrowUp')
  await expect(layout.previewRow(0).getByRole('columnheader').nth(3)).toHaveText('UMUR\n(TAHUN)')
  await keys.press('Delete')
  await expect(office.told(text.columns.removed('UMUR⏎(TAHUN)'))).toBeVisible()
  await keys.press('Control+z')
  await expect(layout.previewRow(0).getByRole('columnheader').nth(3)).toHaveText('UMUR\n(TAHUN)')
  await layout.save('Templat Pusdatin menambah umur', 2)
  await keys.press('F6')
  await expect(layout.page.getByText('Kolom UMUR⏎(TAHUN) ditambahkan di urutan 4')).toBeVisible()
  await padan.picture('tata-letak-versi')
  await keys.press('ArrowDown', 'd')
  await expect(office.told(text.versions.used(1))).toBeVisible()
  await expect(layout.previewRow(0).getByRole('columnheader').nth(3)).toHaveText('NAMA')
  await layout.save('Umur tidak jadi diminta', 3)
})

test('what is left unsaved is there again, and a kind goes out in the layout that is chosen', async ({ padan }) => {
  await forbidPointer(padan.page())
  const layout = await sitDown(padan)
  const { keys, office } = layout
  await layout.open(usulan2022)
  await keys.press('F3')
  await keys.fill(layout.page.getByLabel(text.file.sheetName, { exact: true }), 'DATA/1')
  await expect(layout.page.getByText('Excel tidak menerima tanda')).toBeVisible()
  await padan.picture('tata-letak-berkas')
  await keys.press('Escape', 'Escape')
  await expect(layout.list).toBeFocused()
  await layout.open(usulan2022)
  await expect(layout.page.getByText(text.resumed)).toBeVisible()
  await keys.press('F8')
  await expect(layout.page.getByLabel(text.file.sheetName, { exact: true })).toHaveValue('DATA/1')
  await keys.press('Alt+b')
  await expect(layout.page.getByLabel(text.file.sheetName, { exact: true })).toHaveValue('DATA')
  await keys.press('Escape')
  await expect(layout.list).toBeFocused()
  await keys.press('ArrowDown', 'p')
  await expect(office.told(text.list.chosen('Usulan baru', 'Usulan SIKS-NG 2021 (17 kolom)'))).toBeVisible()
  await expect(layout.line('Usulan SIKS-NG 2021')).toContainText(text.list.inUse.dipilih)
  await expect(layout.line('Usulan SIKS-NG 2022')).toContainText(text.list.inUse.tidak)
})

test('columns come from an example that the ministry sent', async ({ padan }) => {
  const layout = await sitDown(padan)
  const { keys, office } = layout
  await keys.press('n')
  await expect(layout.columns).toBeFocused()
  const book = new ExcelJS.Workbook()
  book.addWorksheet('USULAN 2027').addRow(['NIK', 'NAMA', 'TANGGAL LAHIR\n(31/01/2000)', 'KODE BANK'])
  await layout.page.getByTestId('berkas-contoh').setInputFiles({
    name: 'contoh.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  })
  await expect(office.told(text.columns.read(4, 3))).toBeVisible()
  await expect(layout.page.getByText(text.blocks(1))).toBeVisible()
  await keys.press('F8')
  await expect(layout.panel.getByRole('heading', { level: 2 })).toHaveText(text.columns.panel(4, 4))
})

test('a screen reader can follow the editor in every look, and at 150 % everything fits', async ({ padan }) => {
  test.setTimeout(240_000)
  const layout = await sitDown(padan)
  await expectAccessible(layout.page, 'daftar tata letak')
  await layout.open(usulan2022)
  await expectAccessibleInEveryLook(layout.page, 'kolom')
  for (const tab of ['F3', 'F4', 'F6']) {
    await layout.keys.press(tab)
    await expectAccessible(layout.page, tab)
  }
  await enlarge(padan)
  for (const tab of ['F2', 'F3', 'F4', 'F6']) {
    await layout.keys.press(tab)
    await expectFits(layout.page, tab)
  }
  await padan.picture('tata-letak-150')
})
