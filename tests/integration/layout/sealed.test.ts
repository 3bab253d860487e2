import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LayoutDraft } from '#shared/contract/layout.ts'
import { readWorkbook } from '#core/spreadsheets/read-workbook.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { meet, nikOf, putForm, usulanOf, village } from '../batch/village-work.ts'

const usulan2022 = 'siksng-usulan-2022'
const reason = 'Templat baru dari Pusdatin'

async function agreed() {
  const at = await office()
  const work = await village(at)
  const titled = { nama: `Hj. SITI MA'RUF`, tmplahir: 'Jember' }
  await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1, 'BPNT', titled) })
  await meet(at, work)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  return { at, key }
}

async function edited(at: TestOffice, change: (layout: LayoutDraft) => LayoutDraft, latest = 1) {
  const { layout } = await at.must('layout.get', { id: usulan2022 })
  return (await at.must('layout.save', { layout: change(layout), latest, reason })).layout
}

/** As another ministry could want it: other headers, order, notation, words, a fixed text and an empty column. */
function otherTemplate(layout: LayoutDraft): LayoutDraft {
  const column = (header: string, key: string, format: LayoutDraft['columns'][number]['format'], fixed?: string) => ({
    header,
    key,
    format,
    ...(fixed === undefined ? {} : { fixed }),
    required: key !== 'kosong',
    maxLength: 100,
    width: 20,
  })
  return {
    ...layout,
    sheetName: 'USULAN 2027',
    fileName: 'USULAN {DESA} {PROGRAM} {TAHUN}.xlsx',
    headerStyle: { bold: false, color: '000000', fill: 'FFFF00' },
    values: { ...layout.values, sex: { male: 'L', female: 'P' }, programme: { BPNT: 'SEMBAKO' } },
    columns: [
      column('Nama\nLengkap', 'nama', 'name'),
      column('NIK', 'nik', 'digits16'),
      column('Nama apa adanya', 'nama', 'text'),
      column('Tgl Lahir', 'tanggalLahir', 'dateIso'),
      column('L/P', 'jenisKelamin', 'text'),
      column('Program', 'program', 'text'),
      column('Desa (kode)', 'kodeDesaTitik', 'text'),
      column('Tahap', 'tetap', 'text', 'I'),
      column('Catatan', 'kosong', 'text'),
      column('Kepala', 'namaKepala', 'address'),
      column('RT', 'rt', 'rtRw'),
      column('Berkas', 'nomorBerkas', 'text'),
    ],
  }
}

test('a batch goes out in an edited layout: every cell in its column, in its notation, in the words of the target', async () => {
  const { at, key } = await agreed()
  await edited(at, otherTemplate)
  const preview = await at.must('batch.preview', { ...key })
  expect(preview.suggestedName).toBe('USULAN JATISARI BPNT 2026.xlsx')
  expect(preview.changes).toEqual([
    { row: 1, header: 'Nama\nLengkap', recorded: `Hj. SITI MA'RUF`, sent: 'SITI MARUF' },
  ])
  const path = join(at.dir, 'batch.xlsx')
  await at.must('batch.seal', { ...key, targetId: at.target(path) })
  const [sheet] = await readWorkbook(readFileSync(path))
  expect(sheet?.name).toBe('USULAN 2027')
  expect(sheet?.rows.map((row) => row.map((cell) => cell?.text ?? ''))).toEqual([
    preview.headers,
    [
      'SITI MARUF',
      nikOf(1),
      `Hj. SITI MA'RUF`,
      '1980-08-17',
      'P',
      'SEMBAKO',
      '35.09.16.2006',
      'I',
      '',
      `HJ. SITI MA'RUF`,
      '001',
      '0001',
    ],
  ])
  const kinds = new Set(sheet?.rows.flat().flatMap((cell) => (cell === null ? [] : `${cell.type} ${cell.format}`)))
  expect([...kinds]).toEqual(['text @'])
})

test('a sealed batch keeps its layout when another is saved, and is exported again byte for byte', async () => {
  const { at, key } = await agreed()
  const path = join(at.dir, 'batch.xlsx')
  const { batch } = await at.must('batch.seal', { ...key, targetId: at.target(path) })
  await edited(at, otherTemplate)
  await at.must('layout.choose', { jenis: 'usulan', id: 'siksng-usulan-2021' })
  const again = join(at.dir, 'lagi.xlsx')
  await at.must('batch.exportAgain', { id: batch.id, targetId: at.target(again) })
  expect(readFileSync(again).equals(readFileSync(path))).toBe(true)
  const kept = await openedOffice(at)
    .db.selectFrom('batch')
    .select('layout')
    .where('id', '=', batch.id)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(kept.layout)).toMatchObject({ id: usulan2022, version: 1, sheetName: 'DATA' })
})

test('what is chosen is what goes out; a layout of a later day does not yet', async () => {
  const { at, key } = await agreed()
  await edited(at, (layout) => ({ ...layout, sheetName: 'NANTI', validFrom: '2026-12-01' }))
  expect((await at.must('batch.preview', { ...key })).headers).toHaveLength(21)
  await at.must('layout.choose', { jenis: 'usulan', id: 'siksng-usulan-2021' })
  expect((await at.must('batch.preview', { ...key })).headers).toHaveLength(17)
})

test('a form without what a layout requires stays behind, and why is said', async () => {
  const { at, key } = await agreed()
  await edited(at, (layout) => ({
    ...layout,
    columns: layout.columns.map((one) => (one.key === 'statusHamil' ? { ...one, required: true } : one)),
  }))
  const { rows, excluded } = await at.must('batch.preview', { ...key })
  expect(rows).toEqual([])
  expect(excluded.map(({ why }) => why)).toEqual(['STATUS HAMIL kosong.'])
})
