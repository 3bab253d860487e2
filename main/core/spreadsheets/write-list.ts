import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import ExcelJS from 'exceljs'
import Papa from 'papaparse'

/** Cells as they are to stand there: a number is written as a number, everything else as text. */
export type PlainList = {
  readonly kind: 'xlsx' | 'csv'
  readonly sheetName: string
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** A list as the bytes of a file; unlike a batch nothing about it is proven. */
export async function listBytes(list: PlainList): Promise<Uint8Array> {
  if (list.kind === 'csv') return Buffer.from(`${Papa.unparse(list.rows.map((row) => [...row]))}\r\n`, 'utf8')
  const chunks: Buffer[] = []
  const memory = new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk)
      next()
    },
  })
  await Promise.all([finished(memory), stream(memory, list)])
  return Buffer.concat(chunks)
}

async function stream(target: Writable, { sheetName, rows }: PlainList): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ useSharedStrings: true, useStyles: false, stream: target })
  const sheet = workbook.addWorksheet(sheetName)
  for (const row of rows) sheet.addRow([...row]).commit()
  sheet.commit()
  await workbook.commit()
}
