import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { asAppError } from '../platform/file-errors.ts'
import { requireSame } from './compare.ts'
import type { SheetContent } from './sheet.ts'
import { workbookBytes } from './write-workbook.ts'

type Report = (progress: { readonly done: number; readonly total: number; readonly text: string }) => void

export type BuildWorkbook = { readonly sheet: SheetContent; readonly creator: string; readonly createdAt: string }

const tellEvery = 500

/** Makes the bytes of a workbook, telling how many rows are written. Fails: validation. */
export async function buildWorkbook(input: BuildWorkbook, report: Report): Promise<Uint8Array> {
  const total = input.sheet.rows.length
  return workbookBytes(input.sheet, {
    creator: input.creator,
    createdAt: new Date(input.createdAt),
    onRow: (done) => {
      if (done % tellEvery === 0 || done === total) report({ done, total, text: 'Menulis baris Excel' })
    },
  })
}

export type CheckWorkbook = { readonly path: string; readonly expected: SheetContent }

/** Opens a file from disk with the independent reader and compares every cell. `sha256` is of what lies on disk. Fails: roundTripFailed. */
export async function checkWorkbook(
  input: CheckWorkbook,
  report: Report,
): Promise<{ readonly cellsCompared: number; readonly sha256: string }> {
  const total = input.expected.rows.length
  report({ done: 0, total, text: 'Memeriksa tiap sel berkas Excel' })
  const bytes = await readFile(input.path).catch((error: unknown) => {
    throw asAppError(error)
  })
  const cellsCompared = await requireSame(bytes, input.expected)
  report({ done: total, total, text: 'Memeriksa tiap sel berkas Excel' })
  return { cellsCompared, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export type SheetJobs = { readonly buildWorkbook: typeof buildWorkbook; readonly checkWorkbook: typeof checkWorkbook }
