import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { asAppError } from '../platform/file-errors.ts'
import { requireSame } from './compare.ts'
import type { PackedSheet, SheetContent } from './sheet.ts'
import { workbookBytes, writeWorkbook } from './write-workbook.ts'

type Report = (progress: { readonly done: number; readonly total: number; readonly text: string }) => void
type Made = { readonly creator: string; readonly createdAt: string }

export type BuildWorkbook = Made & { readonly sheet: SheetContent }

const tellEvery = 500

/** Makes the bytes of a workbook, for what is small and not sealed. Fails: validation. */
export async function buildWorkbook(input: BuildWorkbook, report: Report): Promise<Uint8Array> {
  return workbookBytes(input.sheet, optionsOf(input, input.sheet.rows.length, report))
}

export type WriteSheetFile = Made & { readonly path: string; readonly sheet: PackedSheet }

/** Writes a workbook to disk row by row, in place of what a broken try left there. Fails: validation, diskFull, targetReadOnly, targetMissing, fileInUse. */
export async function writeSheetFile(input: WriteSheetFile, report: Report): Promise<void> {
  try {
    await writeWorkbook(input.path, input.sheet, optionsOf(input, input.sheet.rows.count, report), 'w')
  } catch (error) {
    throw asAppError(error)
  }
}

function optionsOf({ creator, createdAt }: Made, total: number, report: Report) {
  return { creator, createdAt: new Date(createdAt), onRow: teller('Menulis baris Excel', total, report) }
}

export type ProveSheetFile = { readonly path: string; readonly expected: PackedSheet }

/** Opens a file from disk and compares every cell (see compare.ts). `sha256` is of the bytes that were compared. Fails: roundTripFailed. */
export async function proveSheetFile(
  { path, expected }: ProveSheetFile,
  report: Report,
): Promise<{ readonly cellsCompared: number; readonly sha256: string }> {
  const total = expected.rows.count
  const text = 'Memeriksa tiap sel berkas Excel'
  const bytes = await readFile(path).catch((error: unknown) => {
    throw asAppError(error)
  })
  // The last is told when all is compared, not when the last row was seen.
  const tell = teller(text, total, (progress) => progress.done < total && report(progress))
  report({ done: 0, total, text })
  const cellsCompared = await requireSame(bytes, expected, { onRow: tell })
  report({ done: total, total, text })
  return { cellsCompared, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function teller(text: string, total: number, report: Report) {
  return (done: number) => {
    if (done > 0 && (done % tellEvery === 0 || done === total)) report({ done, total, text })
  }
}

export type SheetJobs = {
  readonly buildWorkbook: typeof buildWorkbook
  readonly writeSheetFile: typeof writeSheetFile
  readonly proveSheetFile: typeof proveSheetFile
}
