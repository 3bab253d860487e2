import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type ExcelJS from 'exceljs'

/*
 * Two places in which exceljs' streaming writer does hold everything in memory, opened from outside. They lean on its insides, so its version is
 * exact; every file that comes of it is read again by other code and compared before anybody gets it.
 */

type SheetInside = {
  readonly stream: { readonly pipes: readonly { readonly _writableState: { readonly length: number } }[] }
}

type WorkbookInside = {
  readonly sharedStrings: { readonly values: readonly string[]; readonly totalRefs: number }
  readonly zip: { append: (source: Readable, entry: { readonly name: string }) => unknown }
  addSharedStrings: () => Promise<void>
}

/** What may wait to be packed before writing goes on, bytes. */
const mayWait = 1_000_000

/**
 * Waits until the zip has packed what was written. The stream of a sheet takes any number of rows and never says "full" (85 MB wait with
 * 100,000 rows × 21), so the stream behind it is asked how much it still holds.
 */
export async function caughtUp(sheet: ExcelJS.Worksheet): Promise<void> {
  const { stream } = sheet as unknown as SheetInside
  do await wait(0)
  while (stream.pipes.some(({ _writableState }) => _writableState.length > mayWait))
}

/** Makes the table of texts go to the zip in parts: exceljs puts it together as one text of 13 pieces a line (170 MB with 100,000 rows × 21). */
export function streamSharedStrings(workbook: ExcelJS.stream.xlsx.WorkbookWriter): void {
  const inside = workbook as unknown as WorkbookInside
  inside.addSharedStrings = () => {
    const { values, totalRefs } = inside.sharedStrings
    inside.zip.append(Readable.from(sharedStringsXml(values, totalRefs), { objectMode: false }), {
      name: 'xl/sharedStrings.xml',
    })
    return Promise.resolve()
  }
}

const linesPerPart = 2000

function* sharedStringsXml(values: readonly string[], total: number): Generator<Buffer> {
  yield Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${total}" uniqueCount="${values.length}">`,
  )
  for (let at = 0; at < values.length; at += linesPerPart) {
    yield Buffer.from(
      values
        .slice(at, at + linesPerPart)
        .map(line)
        .join(''),
    )
  }
  yield Buffer.from('</sst>')
}

/** XML readers let go of blanks at both ends of a text unless it is marked. */
function line(text: string): string {
  const mark = /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : ''
  return `<si><t${mark}>${text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)}</t></si>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
