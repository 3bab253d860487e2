import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { existsSync } from 'node:fs'
import { expect } from '@playwright/test'
import { readWorkbook } from '#core/spreadsheets/read-workbook.ts'

/** The 21 headers of a proposal to SIKS-NG, letter by letter; two of them hold a line feed. */
export const usulanHeaders = [
  'NIK',
  'PROGRAM BANSOS',
  'NOKK',
  'NAMA',
  'TEMPAT LAHIR',
  'TANGGAL LAHIR\n(31/01/2000)',
  'IBU KANDUNG',
  'JENIS KELAMIN',
  'JENIS PEKERJAAN',
  'STATUS KAWIN',
  'ALAMAT',
  'RT',
  'RW',
  'PROVINSI',
  'KABUPATEN',
  'KECAMATAN',
  'KELURAHAN',
  'STATUS DISABILITAS',
  'KODE JENIS DISABILITAS',
  'STATUS HAMIL',
  'TGL MULAI HAMIL\n(31/12/2021)',
] as const

/** The one sheet of a batch, of that name: its headers and its rows by header. Every cell must be text. */
export async function readBatch(dir: string, fileName: string, sheetName: string) {
  const sheets = await readWorkbook(readFileSync(join(dir, fileName)))
  expect(sheets.map((sheet) => sheet.name)).toEqual([sheetName])
  const [head, ...rows] = sheets[0]?.rows ?? []
  const cells = rows.flat().filter((cell) => cell !== null)
  expect(cells.map((cell) => `${cell.type} ${cell.format}`).filter((kind) => kind !== 'text @')).toEqual([])
  const headers = (head ?? []).map((cell) => cell?.text ?? '')
  return { headers, rows: rows.map((row) => Object.fromEntries(headers.map((name, i) => [name, row[i]?.text ?? '']))) }
}

/** The words of a PDF as another program reads them; null where that program is not installed. */
export function readPdf(dir: string, fileName: string): string | null {
  const there = (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, 'pdftotext')))
  if (!there) return null
  return execFileSync('pdftotext', ['-layout', join(dir, fileName), '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
}

/** What lies in a folder, by name. */
export function filesIn(dir: string): readonly string[] {
  return readdirSync(dir).toSorted()
}
