import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { bringIn } from '#tests/builders/intake.ts'
import { textBytes, xlsxBytes } from '#tests/builders/list-files.ts'
import { people } from '#tests/builders/list-people.ts'
import { artList } from '#tests/builders/lists.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { zipOf } from '#tests/builders/zip.ts'

let desk: TestOffice
beforeAll(async () => {
  desk = await office()
  return () => desk.close()
})

/** The code and what the person reads when a file is refused, wherever on its way that is. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const begun = await desk.must('intake.begin', { kind: 'prelist', name: 'daftar.xlsx', size: bytes.length })
  const part = { id: begun.id, part: 0, bytes: Buffer.from(bytes).toString('base64') }
  const steps = [
    () => desk.call('intake.putPart', part),
    () => desk.call('intake.finish', { id: begun.id }),
    () => desk.call('intake.look', { id: begun.id }),
  ]
  for (const step of steps) {
    const reply = await step()
    if (!reply.ok) return `${reply.error.code}: ${reply.error.message}`
  }
  return ''
}

const workbook = `<workbook xmlns:r="http://x"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`
const rels = `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
const bookOf = (sheet: string, more: Readonly<Record<string, string>> = {}) =>
  zipOf({ 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': rels, 'xl/worksheets/sheet1.xml': sheet, ...more })

describe('files that are no lists', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    [
      'old Excel or a password',
      () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
      /\.xls.*kata sandi.*simpan ulang sebagai \.xlsx/,
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7\n...'), /PDF/],
    ['a web page called Excel', () => Buffer.from('<html><table><tr><td>NIK</td></tr></table></html>'), /halaman web/],
    ['bytes of anything', () => Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 37) % 256)), /bukan Excel/],
    [
      'LibreOffice',
      () => zipOf({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' }),
      /\.ods.*simpan ulang sebagai \.xlsx/,
    ],
    ['a zip of something else', () => zipOf({ 'foto.txt': 'halo' }), /zip biasa/],
    ['half a workbook', async () => (await xlsxBytes([artList(people(5))])).slice(0, 3000), /rusak atau terpotong/],
    ['a workbook without rows', () => bookOf('<worksheet><sheetData/></worksheet>'), /Tidak ada baris/],
    ['a sheet that is no XML', () => bookOf('halo dunia'), /rusak/],
    [
      'a quote that never ends',
      () => Buffer.from(`NIK,Nama\n3509112304900001,"SITI\n${'x,y\n'.repeat(50)}`),
      /kutip.*baris 2/,
    ],
  ])('%s', async (_name, bytes, words) => {
    expect(await refusalOf(await bytes())).toMatch(new RegExp(`^validation: .*${words.source}`))
  })

  test('a zip that claims or unpacks to more than a list can be is refused, not unpacked', async () => {
    const zeros = deflateRawSync(Buffer.alloc(70_000_000))
    const bomb = zipOf({ 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': rels }, [
      { name: 'xl/worksheets/sheet1.xml', method: 8, packed: zeros, size: 70_000_000 },
    ])
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusalOf(bomb)).toMatch(/rusak|terlalu besar/)
    const claims = zipOf({ 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': rels }, [
      { name: 'xl/worksheets/sheet1.xml', method: 8, packed: zeros, size: 4_000_000_000 },
    ])
    expect(await refusalOf(claims)).toMatch(/terlalu besar/)
  })

  test('parts out of place, missing or too many are refused', async () => {
    const bytes = textBytes(artList(people(3)))
    const { id } = await desk.must('intake.begin', { kind: 'prelist', name: 'a.csv', size: bytes.length })
    const part = Buffer.from(bytes).toString('base64')
    expect(await desk.call('intake.finish', { id })).toMatchObject({ ok: false, error: { code: 'validation' } })
    expect(await desk.call('intake.putPart', { id, part: 1, bytes: part })).toMatchObject({ ok: false })
    expect(await desk.call('intake.putPart', { id, part: 0, bytes: part.slice(0, 40) })).toMatchObject({ ok: false })
    await desk.must('intake.putPart', { id, part: 0, bytes: part })
    await desk.must('intake.finish', { id })
    expect(await desk.call('intake.putPart', { id, part: 0, bytes: part })).toMatchObject({
      ok: false,
      error: { code: 'locked' },
    })
  })
})

describe('workbooks that other programs write', () => {
  const cells = (prefix: string) => {
    const p = prefix === '' ? '' : `${prefix}:`
    return `<?xml version="1.0"?><${p}worksheet xmlns${prefix === '' ? '' : `:${prefix}`}="m"><${p}sheetData>
      <${p}row><${p}c t="inlineStr"><${p}is><${p}t>No KK</${p}t></${p}is></${p}c><${p}c t="inlineStr"><${p}is><${p}t>Desil</${p}t></${p}is></${p}c></${p}row>
      <${p}row><${p}c t="str"><${p}f>A1</${p}f><${p}v>3509112304150001</${p}v></${p}c><${p}c><${p}v>3</${p}v></${p}c></${p}row>
      <${p}row r="5"><${p}c r="A5" t="inlineStr"><${p}is><${p}r><${p}t>350911230415</${p}t></${p}r><${p}r><${p}t>0002</${p}t></${p}r></${p}is></${p}c><${p}c r="B5"><${p}v>4.0</${p}v></${p}c></${p}row>
      <${p}row r="9"/></${p}sheetData></${p}worksheet>`
  }

  test.each(['', 'x'])('no names of cells, texts in the cell, runs, prefix "%s", rows left out', async (prefix) => {
    const { intake } = await bringIn(desk, bookOf(cells(prefix)), { kind: 'penetapan' })
    const look = await desk.must('intake.look', { id: intake.id })
    const { proposal } = look
    expect(proposal.columns.map((column) => column.field)).toEqual(['noKk', 'desil'])
    const checked = await desk.must('intake.check', { id: intake.id, mapping: proposal })
    expect(checked.intake.counts).toMatchObject({ rows: 9, above: 1, good: 2, blank: 6, refused: 0, repaired: 0 })
    const { rows } = await desk.must('intake.rows', { id: intake.id, only: 'semua', offset: 0, limit: 9 })
    expect(rows.map((row) => [row.rowNumber, row.fields['noKk'], row.fields['desil']])).toEqual([
      [2, '3509112304150001', '3'],
      [5, '3509112304150002', '4'],
    ])
  })
})
