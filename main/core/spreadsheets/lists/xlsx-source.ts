import { AppError } from '#shared/errors/app-error.ts'
import { dateStyles } from './date-styles.ts'
import { elementsOf } from './elements.ts'
import type { ListRow, ListSource } from './list-cell.ts'
import { readSharedTexts } from './shared-texts.ts'
import { rowsIn, type CellTables } from './sheet-rows.ts'
import { attribute, prefixOf, withoutPrefix } from './xml-text.ts'
import { brokenZip, textOf, zipEntries, type ZipEntry } from './zip-entries.ts'

const smallPart = 64_000_000

type Entries = ReadonlyMap<string, ZipEntry>
type Sheet = { readonly name: string; readonly rows: number; readonly entry: ZipEntry }

/**
 * Opens a workbook for reading row by row. A reader of its own, because it must tell a NIK in a number cell from one in a text cell by the very
 * digits of the file, and must not hold 100,000 rows. Hidden sheets come last. Fails: validation (broken, locked, too large, another kind of file).
 */
export async function openXlsx(bytes: Uint8Array): Promise<ListSource> {
  const entries = zipEntries(bytes)
  const path = await workbookPath(entries)
  const workbook = await partText(entries, path, 'workbook')
  const sheets = await sheetsOf(entries, path, workbook)
  if (sheets.length === 0) throw new AppError('validation', 'Berkas Excel ini tidak mempunyai lembar berisi tabel.')
  let tables: CellTables | undefined
  return {
    sheets: sheets.map(({ name, rows }) => ({ name, rows })),
    date1904: /<workbookPr\b[^>]*\bdate1904\s*=\s*["'](1|true)["']/.test(workbook),
    async *rows(name) {
      const sheet = sheets.find((each) => each.name === name)
      if (sheet === undefined) throw new AppError('validation', 'Lembar ini tidak ada di berkas.')
      tables ??= await tablesOf(entries, path)
      let last = 0
      for await (const { text } of elementsOf(sheet.entry, { root: 'worksheet', name: 'row' })) {
        const rows: readonly ListRow[] = rowsIn(text, tables, last)
        last = rows.at(-1)?.number ?? last
        if (rows.length > 0) yield rows
      }
    },
  }
}

async function workbookPath(entries: Entries): Promise<string> {
  const rels = entries.get('_rels/.rels')
  const text = rels === undefined ? '' : await textOf(rels, smallPart)
  const target = [...text.matchAll(/<[^<>]*Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => attribute(tag, 'Type')?.endsWith('/officeDocument'))
  const path = (target && attribute(target, 'Target'))?.replace(/^\//, '') ?? 'xl/workbook.xml'
  if (path.endsWith('.xml') && entries.has(path)) return path
  if (entries.has('content.xml') || entries.has('mimetype')) throw wrongKind('berkas LibreOffice (.ods)')
  if (path.endsWith('.bin')) throw wrongKind('Excel biner (.xlsb)')
  throw entries.size === 0 ? brokenZip() : wrongKind('berkas zip biasa, bukan buku kerja Excel')
}

async function sheetsOf(entries: Entries, path: string, workbook: string): Promise<Sheet[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = await partText(entries, `${folder}_rels/${path.slice(folder.length)}.rels`, 'Relationships')
  const targets = new Map<string, string>()
  for (const [tag] of relations.matchAll(/<Relationship\s[^>]*>/g)) {
    targets.set(attribute(tag, 'Id') ?? '', pathOf(folder, attribute(tag, 'Target') ?? ''))
  }
  const found: (Sheet & { readonly hidden: boolean })[] = []
  for (const [tag] of workbook.matchAll(/<sheet\s[^>]*>/g)) {
    const entry = entries.get(targets.get(attribute(tag, '[A-Za-z0-9]+:id') ?? '') ?? '')
    // A sheet of charts has no rows.
    if (entry === undefined || entry.name.includes('chartsheet')) continue
    const hidden = attribute(tag, 'state') !== undefined && attribute(tag, 'state') !== 'visible'
    found.push({ name: attribute(tag, 'name') ?? '', rows: await rowsSaid(entry), entry, hidden })
  }
  return found.sort((a, b) => Number(a.hidden) - Number(b.hidden))
}

/** What the sheet says of its size; where it does not, about as many as its length has room for. */
async function rowsSaid(entry: ZipEntry): Promise<number> {
  for await (const { head, text } of elementsOf(entry, { root: 'worksheet', name: 'row' })) {
    const reference = /<dimension\b[^>]*\bref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(head ?? '')
    if (reference !== null) return Number(reference[1])
    const seen = rowsIn(text, { texts: { get: () => '' }, dates: [] }, 0).at(-1)?.number ?? 0
    return Math.round((seen * Math.max(entry.size, text.length)) / text.length)
  }
  return 0
}

async function tablesOf(entries: Entries, path: string): Promise<CellTables> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const styles = entries.get(`${folder}styles.xml`)
  return {
    texts: await readSharedTexts(entries.get(`${folder}sharedStrings.xml`)),
    dates: styles === undefined ? [] : dateStyles(await textOf(styles, smallPart)),
  }
}

async function partText(entries: Entries, path: string, root: string): Promise<string> {
  const entry = entries.get(path)
  if (entry === undefined) throw brokenZip()
  const text = await textOf(entry, smallPart)
  return withoutPrefix(text, prefixOf(text.slice(0, 8192), root))
}

function pathOf(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts = `${folder}${target}`.split('/')
  const path: string[] = []
  for (const part of parts) {
    if (part === '..') path.pop()
    else if (part !== '.') path.push(part)
  }
  return path.join('/')
}

function wrongKind(what: string): AppError {
  return new AppError('validation', `Berkas ini ${what}. Buka di Excel, lalu simpan ulang sebagai .xlsx.`)
}
