import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ListRow } from '#core/spreadsheets/lists/list-cell.ts'
import { openList } from '#core/spreadsheets/lists/open-list.ts'
import { bringIn, mutable, readIn } from '#tests/builders/intake.ts'
import { textBytes, xlsxBytes, type List, type TextOptions } from '#tests/builders/list-files.ts'
import { people } from '#tests/builders/list-people.ts'
import { artList, flatBdtList, pktBnbaList, salurList } from '#tests/builders/lists.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'

const everybody = people(20)
const members = artList(everybody)

let desk: TestOffice
beforeAll(async () => {
  desk = await office()
  return () => desk.close()
})

describe('rows of a list', () => {
  test('titles above, two header rows, thousands of styled rows below: each row is counted once', async () => {
    const list = flatBdtList(everybody)
    const bytes = await xlsxBytes([list], { mergeAbove: true, styledBelow: 3000 })
    const { look, intake } = await readIn(desk, bytes)
    expect(look.proposal).toMatchObject({ headerRow: 3, headerRows: 2 })
    expect(intake.counts).toMatchObject({
      rows: 4 + 60 + 3000,
      above: 4,
      good: 60,
      blank: 3000,
      refused: 0,
      repaired: 0,
    })
  })

  test('what was made right and what was refused stands with row, column and words; the sums agree', async () => {
    const rows = members.rows.map((row) => [...row])
    const nik = members.headers[0]?.indexOf('NIK') ?? -1
    const born = members.headers[0]?.indexOf('TglLahir') ?? -1
    const name = members.headers[0]?.indexOf('Nama') ?? -1
    const put = (row: number, column: number, cell: List['rows'][number][number]) => {
      const cells = rows[row]
      if (cells !== undefined) cells[column] = cell
    }
    put(0, nik, 3509112304900000)
    put(1, nik, `'${everybody[1]?.nik}`)
    put(2, born, new Date(Date.UTC(1990, 4, 7)))
    put(3, name, '')
    put(4, nik, { error: '#N/A' })
    put(5, name, { formula: '"SITI " & "AMINAH"', result: 'SITI AMINAH' })
    rows.splice(7, 0, [], [])
    const { id, intake } = await readIn(desk, await xlsxBytes([{ ...members, rows }]))
    expect(intake.counts).toMatchObject({ rows: 63, above: 1, good: 56, repaired: 1, refused: 3, blank: 2 })
    const refused = await desk.must('intake.rows', { id, only: 'ditolak', offset: 0, limit: 50 })
    expect(refused.total).toBe(3)
    expect(refused.rows.map((row) => [row.rowNumber, row.notes[0]?.column, row.notes[0]?.was])).toEqual([
      [2, 'L', '3509112304900000'],
      [5, '', ''],
      [6, 'L', '#N/A'],
    ])
    const all = await desk.must('intake.rows', { id, only: 'semua', offset: 0, limit: 50 })
    expect(all.rows[2]?.fields['tanggalLahir']).toBe('1990-05-07')
    expect(all.rows[5]?.fields['nama']).toBe('SITI AMINAH')
    const path = join(desk.dir, 'laporan.xlsx')
    const report = await desk.must('intake.saveReport', { id, targetId: desk.target(path) })
    const source = await openList(new Uint8Array(await readFile(path)), 'xlsx')
    const lines: ListRow[] = []
    for await (const some of source.rows('LAPORAN')) lines.push(...some)
    expect(lines).toHaveLength(report.rows + 1)
    expect(lines[1]?.cells.slice(1, 5)).toEqual(['L', 'NIK', 'NIK', '3509112304900000'])
  })

  test('columns in another order fit a kept mapping; a person of another column does not slip in', async () => {
    const list = pktBnbaList(everybody)
    const first = await bringIn(desk, await xlsxBytes([list]))
    const { proposal } = await desk.must('intake.look', { id: first.intake.id })
    await desk.must('intake.keepMapping', { kind: 'prelist', name: 'BNBA', mapping: mutable(proposal), revision: null })
    const turned = {
      ...list,
      headers: list.headers.map((row) => row.toReversed()),
      rows: list.rows.map((row) => row.toReversed()),
    }
    const second = await bringIn(desk, await xlsxBytes([turned]))
    const look = await desk.must('intake.look', { id: second.intake.id })
    const kept = look.kept.find(({ name }) => name === 'BNBA')
    expect(kept?.fits).toBe(proposal.columns.length)
    const mapping = mutable(kept?.mapping ?? proposal)
    await desk.must('intake.check', { id: second.intake.id, mapping })
    const { rows } = await desk.must('intake.rows', { id: second.intake.id, only: 'semua', offset: 0, limit: 1 })
    expect(rows[0]?.fields).toMatchObject({
      nik: everybody[0]?.nik,
      nama: everybody[0]?.nama,
      noKk: everybody[0]?.noKk,
    })
    const again = await desk.call('intake.keepMapping', { kind: 'prelist', name: 'BNBA', mapping, revision: null })
    expect(again).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })

  test('the sheet with the list is chosen, the others are offered', async () => {
    const notes: List = {
      sheet: 'Petunjuk',
      above: [],
      headers: [['Cara mengisi']],
      rows: [['1. Buka berkas'], ['2. Isi']],
    }
    const { look } = await readIn(desk, await xlsxBytes([notes, salurList(everybody)]))
    expect(look.proposal.sheet).toBe('BNBA')
    expect(look.sheets.map(({ name }) => name)).toEqual(['Petunjuk', 'BNBA'])
  })

  test('days of a workbook from a Mac', async () => {
    const rows = members.rows.map((row) => row.map((cell, at) => (at === 10 ? new Date(Date.UTC(1990, 4, 7)) : cell)))
    const { id } = await readIn(desk, await xlsxBytes([{ ...members, rows }], { date1904: true }))
    const { rows: read } = await desk.must('intake.rows', { id, only: 'semua', offset: 0, limit: 3 })
    expect(read.map((row) => row.fields['tanggalLahir'])).toEqual(['1990-05-07', '1990-05-07', '1990-05-07'])
  })

  const texts: readonly TextOptions[] = [
    {},
    { delimiter: ';', newline: '\r\n', encoding: 'utf-8-bom' },
    { delimiter: '\t', newline: '\r', encoding: 'latin1' },
    { delimiter: '|', encoding: 'utf-16le' },
    { delimiter: ',', newline: '\r\n', encoding: 'utf-16be' },
  ]
  test.each(texts)('text with %j', async (options) => {
    const list = pktBnbaList(everybody)
    const alamat = list.headers[0]?.indexOf('alamat') ?? -1
    const rows = list.rows.map((row) => row.map((cell, at) => (at === alamat ? 'Jl. "Café",\nNo. 5; blok | B' : cell)))
    const { id, intake } = await readIn(desk, textBytes({ ...list, rows }, options), { name: 'daftar.csv' })
    expect(intake.counts).toMatchObject({ rows: 61, above: 1, good: 60, refused: 0, repaired: 0, blank: 0 })
    const { rows: read } = await desk.must('intake.rows', { id, only: 'semua', offset: 59, limit: 1 })
    expect(read[0]?.fields).toMatchObject({ alamat: 'Jl. "Café", No. 5; blok | B', nik: everybody[59]?.nik })
  })

  test('read again, the new rows stand for the old ones; stopped, the old ones stay', async () => {
    const list = pktBnbaList(people(3000))
    const { id, look } = await readIn(desk, textBytes(list), { name: 'daftar.csv' })
    const mapping = mutable(look.proposal)
    const without = { ...mapping, columns: mapping.columns.filter((column) => column.field !== 'ibuKandung') }
    await desk.must('intake.check', { id, mapping: without })
    const first = { id, only: 'semua', offset: 0, limit: 1 } as const
    const { rows, total } = await desk.must('intake.rows', first)
    expect(total).toBe(9000)
    expect(rows[0]?.fields).not.toHaveProperty('ibuKandung')

    desk.events.length = 0
    const stopping = desk.call('intake.check', { id, mapping })
    const begun = () => desk.events.some((event) => event.type === 'progress' && event.job === 'intake')
    while (!begun()) await new Promise((resolve) => setImmediate(resolve))
    await desk.must('intake.cancel', { id })
    expect(await stopping).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await desk.must('intake.rows', first)).toEqual({ rows, total })

    const { intake } = await desk.must('intake.check', { id, mapping })
    expect(intake.counts).toMatchObject({ rows: 9001, above: 1, good: 9000 })
    const after = await desk.must('intake.rows', first)
    expect(after.rows[0]?.fields).toHaveProperty('ibuKandung')
  })

  test('the file comes out again as it came in, and goes only before it did its work', async () => {
    const bytes = await xlsxBytes([members])
    const { intake } = await bringIn(desk, bytes)
    const path = join(desk.dir, 'asli.xlsx')
    await desk.must('intake.saveFile', { id: intake.id, targetId: desk.target(path) })
    expect(new Uint8Array(await readFile(path))).toEqual(bytes)
    await desk.must('intake.discard', { id: intake.id })
    expect(await desk.call('intake.get', { id: intake.id })).toMatchObject({ ok: false, error: { code: 'notFound' } })
  })
})
