import { z } from 'zod'
import { call, readers } from './call.ts'
import { JenisFormulir, PlainDateText } from './values.ts'

/** What a cell may hold. Every cell is text in the file; the format says which texts are right. */
export const CellFormat = z.enum(['text', 'name', 'address', 'digits16', 'date', 'rtRw', 'nomor'])

export const LayoutColumn = z.strictObject({
  /** Exactly as the target expects it, a real line feed included. */
  header: z.string().min(1).max(200),
  /** Which value of a batch row goes here; 'tetap' with `fixed`: the same text in every row. */
  key: z.string().min(1).max(60),
  fixed: z.string().max(200).optional(),
  format: CellFormat,
  required: z.boolean(),
  maxLength: z.int().min(1).max(32767),
  width: z.number().min(3).max(80),
})

const hex = z.string().regex(/^[0-9A-F]{6}$/)

/** An Excel file that another office expects, as data: when it changes over there, a new layout joins these, and sealed batches keep theirs. */
export const Layout = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    version: z.int().positive(),
    title: z.string().min(1).max(120),
    jenis: JenisFormulir,
    /** First day on which the target takes it. */
    validFrom: PlainDateText,
    /** C: confirmed in a public source · L: likely · P: proposed, since no public template exists · K: the office's own. */
    mark: z.enum(['C', 'L', 'P', 'K']),
    source: z.string().max(500),
    /** Excel's own rule: 1 to 31 signs, none of []:*?/\ */
    sheetName: z
      .string()
      .min(1)
      .max(31)
      .regex(/^[^[\]:*?/\\]+$/),
    /** {KEC} {DESA} {PROGRAM} {BULAN} {TAHUN} {BAGIAN} are filled in. */
    fileName: z.string().max(150).endsWith('.xlsx'),
    landscape: z.boolean(),
    headerStyle: z.strictObject({ bold: z.boolean(), color: hex, fill: hex }),
    /** Rows in one file; more go into further parts. */
    rowLimit: z.int().positive().max(1_000_000),
    /** How wide one file is. */
    splitBy: z.enum(['desa', 'kecamatan', 'kabupaten']).default('desa'),
    /** Whether each programme has a file of its own (usulan). */
    splitProgramme: z.boolean().default(true),
    /** A later file of the same period replaces the first over there, so it holds the rows of the first as well. */
    cumulative: z.boolean().default(false),
    /** The target's own words for what answers mean in any edition: 'sex' | 'marital' | 'disability' → meaning → text. */
    values: z.record(z.string(), z.record(z.string(), z.string())),
    columns: z.array(LayoutColumn).min(1).max(200),
  })
  .refine((layout) => new Set(layout.columns.map((column) => column.header)).size === layout.columns.length, {
    error: 'Dua kolom mempunyai judul yang sama.',
  })

export type Layout = z.infer<typeof Layout>
export type LayoutColumn = z.infer<typeof LayoutColumn>
export type CellFormat = z.infer<typeof CellFormat>

const LayoutLine = z.object({
  id: z.string(),
  version: z.int(),
  versions: z.int(),
  title: z.string(),
  jenis: JenisFormulir,
  validFrom: PlainDateText,
  mark: Layout.shape.mark,
  columns: z.int(),
  /** Ships with Padan, or made by the office. */
  shipped: z.boolean(),
  /** Rows go out in it today, by choice or by date. */
  inUse: z.enum(['dipilih', 'tanggal', 'tidak']),
})

export const layout = {
  'layout.list': call({
    access: readers,
    input: z.strictObject({}),
    output: z.object({ layouts: z.array(LayoutLine) }),
  }),
  'layout.get': call({
    access: readers,
    input: z.strictObject({ id: z.string().max(60), version: z.int().positive().optional() }),
    output: z.object({
      layout: Layout,
      versions: z.array(
        z.object({ version: z.int(), savedAt: z.string().nullable(), savedBy: z.string(), validFrom: z.string() }),
      ),
    }),
  }),
  /** What a column of this kind can be filled from: key, words, an example; and the words that `values` may translate. */
  'layout.sources': call({
    access: readers,
    input: z.strictObject({ jenis: JenisFormulir }),
    output: z.object({
      sources: z.array(z.object({ key: z.string(), label: z.string(), format: CellFormat, required: z.boolean() })),
      values: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          words: z.array(z.object({ key: z.string(), label: z.string() })),
        }),
      ),
    }),
  }),
  /** What is wrong with a draft, in words, and how its first rows would look (from forms of the office, or an invented person). */
  'layout.preview': call({
    access: readers,
    input: z.strictObject({ layout: Layout }),
    output: z.object({
      problems: z.array(z.object({ column: z.int().nullable(), message: z.string() })),
      fileName: z.string(),
      headers: z.array(z.string()),
      rows: z.array(z.array(z.string())),
    }),
  }),
  /** Keeps a draft as the next version of its id; sealed batches keep theirs. Fails: validation (a required column has no source…), conflict. */
  'layout.save': call({
    access: ['kepalaBidang', 'admin'],
    input: z.strictObject({ layout: Layout, reason: z.string().trim().min(3).max(200) }),
    output: z.object({ layout: Layout }),
  }),
  /** Sends a kind in this layout from now on; null: the newest that its date allows. */
  'layout.choose': call({
    access: ['kepalaBidang', 'admin'],
    input: z.strictObject({ jenis: JenisFormulir, id: z.string().max(60).nullable() }),
    output: z.strictObject({}),
  }),
}
