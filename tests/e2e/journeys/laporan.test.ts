import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook } from '#core/spreadsheets/read-workbook.ts'
import { laporanText } from '#shared/messages/screens/laporan.ts'
import { expect, test } from '../fixtures.ts'
import { deskOn } from '../pages/desk.ts'
import { filesIn, readPdf } from '../pages/files.ts'
import { forbidPointer } from '../pages/keyboard.ts'

test('reports by the keyboard: the same total on the screen, on paper and in Excel', async ({ padan }) => {
  test.setTimeout(120_000)
  await forbidPointer(padan.page())
  const { start, office, laporan, keys } = deskOn(padan.page())
  await start.openSample()
  await office.seen()
  await office.goTo('laporan')

  const perKecamatan = 'Dari kertas sampai keputusan per kecamatan'
  await test.step('rekap: bars first, the numbers behind a key', async () => {
    await laporan.open('rekap')
    await expect(laporan.bars(perKecamatan)).toContainText('Jenggawah')
    await padan.picture('laporan-rekap', { guide: true })
    await keys.press('t')
    expect((await laporan.total(perKecamatan)).slice(0, 4)).toEqual(['1.360', '4.284', '1', '50'])
    await padan.picture('laporan-rekap-tabel')
  })
  await test.step('galat by dusun, and how it is counted', async () => {
    await laporan.open('galat')
    await laporan.show('Galat per dusun')
    await keys.press('t')
    await expect(laporan.table('Galat per dusun').getByRole('row')).toHaveCount(6)
    await keys.press('m')
    await expect(office.dialog(laporanText.method)).toContainText('inclusion error')
    await keys.press('Escape')
  })
  await test.step('mutu data by kind', async () => {
    await laporan.open('mutu')
    await keys.press('t')
    const title = 'NIK menurut jenis kesalahan'
    await expect(laporan.table(title)).toContainText('Bukan 16 angka')
    await padan.picture('laporan-mutu')
  })
  await test.step('two periods: the other one is chosen by hand', async () => {
    await laporan.open('banding')
    await keys.press('p')
    await expect(office.page.getByRole('combobox', { name: laporanText.other })).toBeFocused()
    await keys.press('ArrowDown', 'Enter')
    await expect(office.page.getByText('Periode November 2026 dan Oktober 2026')).toBeVisible()
    await padan.picture('laporan-banding')
  })
  await test.step('on paper and in Excel', async () => {
    await laporan.open('rekap')
    await keys.press('Control+p')
    await expect(office.dialog(laporanText.kinds.rekap).getByText(/\d+ halaman/)).toBeVisible({ timeout: 30_000 })
    await padan.picture('laporan-kertas')
    await keys.press('Escape', 'Control+s')
    const pdf = `${laporanText.fileName('rekap', 'November 2026')}.pdf`
    await expect(office.told(laporanText.savedAs(pdf))).toBeVisible({ timeout: 30_000 })
    await keys.press('Control+e')
    const xlsx = pdf.replace('.pdf', '.xlsx')
    await expect(office.told(laporanText.savedAs(xlsx))).toBeVisible({ timeout: 30_000 })
    expect(filesIn(padan.exportDir)).toEqual([pdf, xlsx])
    expect(readPdf(padan.exportDir, pdf) ?? '1.360 4.284').toContain('1.360 4.284')
    const [, sheet] = await readWorkbook(readFileSync(join(padan.exportDir, xlsx)))
    expect(sheet?.rows.at(-1)?.slice(0, 3)).toMatchObject([
      { type: 'text', text: 'Jumlah' },
      { type: 'number', text: '1360' },
      { type: 'number', text: '4284' },
    ])
  })
})
