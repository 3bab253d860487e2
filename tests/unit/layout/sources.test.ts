import { expect, test } from 'vitest'
import { cellProblem } from '#core/spreadsheets/check-cells.ts'
import { shippedLayouts } from '#core/spreadsheets/layout.ts'
import { cellFor } from '#core/layout/cell.ts'
import { exampleRows } from '#core/layout/example-rows.ts'
import { formatsOf, type Sources } from '#core/layout/sources/declare.ts'
import { sources } from '#core/layout/sources/all-sources.ts'
import { inUse } from '#core/layout/current.ts'
import { usulanHeaders } from '#tests/builders/siksng.ts'
import { shipped } from './shipped.ts'

test('the headers of the usulan of 2022 are those of the known template, word for word', () => {
  expect(shipped().columns.map(({ header }) => header)).toEqual(usulanHeaders)
  expect(
    shipped()
      .columns.filter(({ required }) => required)
      .map(({ header }) => header),
  ).toEqual(
    shipped()
      .columns.slice(0, 18)
      .map(({ header }) => header),
  )
})

test('2021 has its first seventeen, the example of the date behind a blank', () => {
  expect(shipped('siksng-usulan-2021').columns.map(({ header }) => header)).toEqual(
    shipped()
      .columns.slice(0, 17)
      .map(({ header }) => header.replace('\n', ' ')),
  )
})

test.each([
  [
    'perubahan-usulan',
    'PERUBAHAN',
    'NO IDBDT IDARTBDT NIK_LAMA NIK NOKK NAMA KOLOM NILAI_LAMA NILAI_BARU LABEL_BARU ALASAN NO_BA TGL_BA KELURAHAN KECAMATAN',
  ],
  [
    'penghapusan-usulan',
    'PENGHAPUSAN',
    'NO IDBDT IDARTBDT NIK NOKK NAMA ALAMAT RT RW KELURAHAN KECAMATAN KODE_ALASAN ALASAN TGL_KEJADIAN NO_DOKUMEN NO_BA TGL_BA TINGKAT',
  ],
])('%s has its columns in their order', (id, sheet, headers) => {
  expect(shipped(id).sheetName).toBe(sheet)
  expect(
    shipped(id)
      .columns.map(({ header }) => header)
      .join(' '),
  ).toBe(headers)
})

test('each source stands in every format that is said to hold it', () => {
  const column = { header: 'X', key: 'x', required: false, maxLength: 500, width: 10 }
  for (const declared of Object.values(sources) as Sources[]) {
    for (const [key, { kind, examples, words }] of Object.entries(declared)) {
      for (const format of formatsOf[kind]) {
        for (const example of words === undefined ? examples : []) {
          expect(cellProblem({ ...column, format }, cellFor(format, example).sent), `${key} ${format}`).toBeNull()
        }
      }
    }
  }
})

test('the invented rows fill the layouts that ship without a problem', () => {
  for (const layout of shippedLayouts()) {
    const { rows } = exampleRows(layout)
    expect(rows).toHaveLength(3)
    rows.forEach((row) =>
      layout.columns.forEach((column, index) => expect(cellProblem(column, row[index] ?? ''), layout.id).toBeNull()),
    )
  }
})

test('what a format takes from a value is told beside it', () => {
  const { rows, recorded } = exampleRows(shipped())
  expect(rows[0]?.[3]).toBe('SITI CONTOH S PD')
  expect(recorded[0]?.[3]).toBe('Hj. Siti Contoh, S.Pd')
  expect(recorded[0]?.filter((text) => text !== '')).toHaveLength(1)
})

test.each([
  ['date', '17/08/1980'],
  ['dateDash', '17-08-1980'],
  ['dateIso', '1980-08-17'],
] as const)('a date as %s', (format, sent) => {
  expect(cellFor(format, '1980-08-17')).toEqual({ sent, recorded: sent })
  expect(cellFor(format, '31/02/1980').sent).toBe('31/02/1980')
})

const version = (id: string, validFrom: string, number = 1, savedAt: string | null = null) => ({
  layout: { ...shipped(), id, version: number, validFrom },
  savedAt,
})

test('by date the newest goes out, of one day the one saved last, and none before its day', () => {
  const versions = [version('a', '2021-01-01'), version('b', '2022-01-01'), version('c', '2026-12-01')]
  const used = (all: typeof versions, chosen: string | undefined, today: string) => {
    const found = inUse(all, 'usulan', chosen, today)
    return found && `${found.version.layout.id}${found.version.layout.version} ${found.by}`
  }
  expect(used(versions, undefined, '2026-11-11')).toBe('b1 tanggal')
  expect(used(versions, undefined, '2026-12-01')).toBe('c1 tanggal')
  expect(used(versions, undefined, '2020-12-01')).toBeUndefined()
  expect(used(versions, 'a', '2026-12-01')).toBe('a1 dipilih')
  expect(used(versions, 'c', '2026-11-11')).toBe('b1 tanggal')
  const next = [...versions, version('b', '2026-12-15', 2, '2026-11-11T03:00:00.000Z')]
  expect(used(next, 'b', '2026-12-14')).toBe('b1 dipilih')
  expect(used(next, 'b', '2026-12-15')).toBe('b2 dipilih')
  const tie = [...versions, version('d', '2022-01-01', 1, '2026-11-11T03:00:00.000Z')]
  expect(used(tie, undefined, '2026-11-11')).toBe('d1 tanggal')
})
