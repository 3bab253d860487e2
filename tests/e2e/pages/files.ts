import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect } from '@playwright/test'
import { readWorkbook } from '#core/spreadsheets/read-workbook.ts'

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
