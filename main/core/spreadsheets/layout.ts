import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { JenisFormulir, PlainDateText } from '#shared/contract/values.ts'
import { resourcePath } from '../platform/resources.ts'

/** What a cell may hold. Every cell is text in the file; the format says which texts are right. */
export const CellFormat = z.enum(['text', 'name', 'address', 'digits16', 'date', 'rtRw', 'nomor'])

export const LayoutColumn = z.strictObject({
  /** Exactly as the target expects it, a real line feed included. */
  header: z.string().min(1),
  /** Which value of a batch row goes here. */
  key: z.string().min(1),
  format: CellFormat,
  required: z.boolean(),
  maxLength: z.int().min(1).max(32767),
  width: z.number().min(3).max(80),
})

/** An Excel file that another office expects, as data: when it changes over there, a new layout joins these, and sealed batches keep theirs. */
export const Layout = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.int().positive(),
    title: z.string(),
    jenis: JenisFormulir,
    /** First day on which the target takes it. */
    validFrom: PlainDateText,
    /** C: confirmed in a public source · L: likely · P: proposed by us, since no public template exists. */
    mark: z.enum(['C', 'L', 'P']),
    source: z.string(),
    sheetName: z.string().min(1).max(31),
    /** {KEC} {DESA} {PROGRAM} {BULAN} {TAHUN} are filled in. */
    fileName: z.string().endsWith('.xlsx'),
    landscape: z.boolean(),
    headerStyle: z.strictObject({ bold: z.boolean(), color: hex(), fill: hex() }),
    rowLimit: z.int().positive(),
    /** The target's own words for what answers mean in any edition: 'sex' | 'marital' | 'disability' → meaning → text. */
    values: z.record(z.string(), z.record(z.string(), z.string())),
    columns: z.array(LayoutColumn).min(1),
  })
  .refine((layout) => new Set(layout.columns.map((column) => column.header)).size === layout.columns.length, {
    error: 'two columns have the same header',
  })

export type Layout = z.infer<typeof Layout>
export type LayoutColumn = z.infer<typeof LayoutColumn>
export type CellFormat = z.infer<typeof CellFormat>

function hex() {
  return z.string().regex(/^[0-9A-F]{6}$/)
}

/** The layouts that ship with the program. Fails when one is not a layout. */
export function shippedLayouts(): readonly Layout[] {
  const folder = resourcePath('layouts')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => Layout.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))))
}

/** The newest layout of this kind that the target takes on this day. */
export function layoutFor(layouts: readonly Layout[], jenis: Layout['jenis'], day: string): Layout {
  const [newest] = layouts
    .filter((layout) => layout.jenis === jenis && layout.validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  if (!newest) throw new Error(`no layout for ${jenis} on ${day}`)
  return newest
}
