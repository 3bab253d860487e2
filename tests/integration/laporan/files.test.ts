import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportBytes } from '#core/spreadsheets/report-workbook.ts'
import { readWorkbook } from '#core/spreadsheets/read-workbook.ts'
import { reportCell } from '#shared/domain/report-cell.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { fillByChance } from '#tests/builders/random-office.ts'
import { pageTexts } from '../documents/pdf-text.ts'

const kinds = ['rekap', 'galat', 'mutu', 'banding'] as const

describe.each(kinds)('the report %s', (kind) => {
  let desk: TestOffice
  let periodeId: string

  beforeAll(async () => {
    desk = await office()
    periodeId = fillByChance(openedOffice(desk).raw, 'kedondong').periods[1]
    return () => desk.close()
  })

  test('stands in Excel as on the screen: a sheet a table, numbers as numbers, texts as text', async () => {
    const { report } = await desk.must('laporan.get', { kind, periodeId })
    const path = join(desk.dir, `${kind}.xlsx`)
    await desk.must('laporan.saveExcel', { kind, periodeId, targetId: desk.target(path) })
    const [about, ...sheets] = await readWorkbook(await readFile(path))
    expect(about?.rows[0]?.[0]?.text).toBe(report.title)
    expect(sheets).toHaveLength(report.tables.length)
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length)
    for (const [index, table] of report.tables.entries()) {
      const head = table.columns.some(({ group }) => group !== '') ? 5 : 4
      const wanted = [...table.rows, ...(table.total === null ? [] : [table.total])]
      const cells = wanted.map((row) => row.map((value, at) => asExcel(table.columns[at]?.kind ?? 'text', value)))
      const read = wanted.map((row, n) =>
        row.map((_, at) => {
          const cell = sheets[index]?.rows[head + n]?.[at] ?? null
          return cell === null ? null : [cell.type, cell.type === 'number' ? Number(cell.text) : cell.text]
        }),
      )
      expect(read, table.title).toEqual(cells)
    }
  })

  test('stands on paper as on the screen, with whose it is and who printed it', async () => {
    const { report } = await desk.must('laporan.get', { kind, periodeId })
    for (const paper of ['F4', 'A4'] as const) {
      const { pdf } = await desk.must('laporan.pdf', { kind, periodeId, paper })
      const text = (await pageTexts(Buffer.from(pdf, 'base64'))).join(' ').replaceAll(/\s+/g, ' ')
      expect(text).toContain(report.title.toUpperCase())
      expect(text).toMatch(/dicetak 11 November 2026 pukul .* oleh Pengguna Pertama/)
      expect(text).toMatch(/Halaman 1 dari \d/)
      for (const table of report.tables) {
        expect(text).toContain(table.title)
        const total = table.total?.map((value, at) => reportCell(table.columns[at]?.kind ?? 'text', value)) ?? []
        expect(text).toContain(total.filter((cell) => cell !== '').join(' '))
      }
    }
  })

  test('names nobody and no number of anybody', async () => {
    const { report } = await desk.must('laporan.get', { kind, periodeId })
    expect(JSON.stringify(report)).not.toMatch(/WARGA|\d{16}/)
  })
})

test('whatever a text begins with, Excel reads a text', async () => {
  const texts = ['=1+1', '+62', '-3', '@SUM(A1)', "'petik", '_x0041_', '5', '\u0007bel']
  const bytes = await reportBytes({
    title: '=HYPERLINK("x")',
    lines: [],
    creator: 'Uji',
    createdAt: '2026-11-11T03:00:00.000Z',
    sheets: [
      {
        title: 'A/B:C*?[D] yang namanya jauh terlalu panjang',
        note: '',
        none: '',
        columns: [
          { group: '', head: '=Nama', kind: 'text' },
          { group: '', head: 'Bagian', kind: 'perMille' },
        ],
        rows: texts.map((text) => [text, 111]),
        total: null,
      },
    ],
  })
  const [about, sheet] = await readWorkbook(bytes)
  expect(about?.rows[0]?.[0]).toMatchObject({ type: 'text', text: '=HYPERLINK("x")' })
  expect(sheet?.name.length).toBeLessThanOrEqual(31)
  const rows = sheet?.rows.slice(4) ?? []
  expect(rows.map((row) => [row[0]?.type, row[0]?.format])).toEqual(texts.map(() => ['text', '@']))
  expect(rows.map((row) => row[0]?.text).slice(0, 5)).toEqual(texts.slice(0, 5))
  expect(rows[0]?.[1]).toMatchObject({ type: 'number', text: '0.111', format: '0.0%' })
})

function asExcel(kind: string, value: string | number | null): [string, string | number] | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return ['text', value]
  if (kind === 'perMille') return ['number', value / 1000]
  return ['number', kind === 'points' ? value / 10 : value]
}
