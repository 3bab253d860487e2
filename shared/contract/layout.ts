import { z } from 'zod'
import { call } from './call.ts'
import { Base64, JenisFormulir, PlainDateText } from './values.ts'

/**
 * What a cell may hold, and by which rule a recorded value becomes its text. Every cell is text in the file.
 * text: as recorded · name: the target's rule for names · address: capitals · digits16: 16 digits · date: dd/mm/yyyy ·
 * dateDash: dd-mm-yyyy · dateIso: yyyy-mm-dd · rtRw: three digits · nomor: number of the row.
 */
export const CellFormat = z.enum([
  'text',
  'name',
  'address',
  'digits16',
  'date',
  'dateDash',
  'dateIso',
  'rtRw',
  'nomor',
])

export const LayoutColumn = z.strictObject({
  /** Exactly as the target expects it, a real line feed included. */
  header: z.string().min(1).max(200),
  /** Which value of a batch row goes here; 'tetap' with `fixed`: the same text in every row; 'kosong': nothing. */
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

/** A layout as it is being written: anything may still be wrong with it, and layout.preview says what. */
export const LayoutDraft = z.strictObject({
  id: z.string().max(60),
  version: z.int().nonnegative(),
  title: z.string().max(500),
  jenis: JenisFormulir,
  validFrom: z.string().max(20),
  mark: Layout.shape.mark,
  source: z.string().max(500),
  sheetName: z.string().max(300),
  fileName: z.string().max(500),
  landscape: z.boolean(),
  headerStyle: z.strictObject({ bold: z.boolean(), color: z.string().max(20), fill: z.string().max(20) }),
  rowLimit: z.int(),
  splitBy: z.enum(['desa', 'kecamatan', 'kabupaten']),
  splitProgramme: z.boolean(),
  cumulative: z.boolean(),
  values: z.record(z.string().max(60), z.record(z.string().max(60), z.string().max(200))),
  columns: z
    .array(
      z.strictObject({
        header: z.string().max(2000),
        key: z.string().max(60),
        fixed: z.string().max(2000).optional(),
        format: CellFormat,
        required: z.boolean(),
        maxLength: z.int(),
        width: z.number(),
      }),
    )
    .max(1000),
})

export type LayoutDraft = z.infer<typeof LayoutDraft>

/** What is wrong ('block') or worth a look ('inform'): at a column, or at a part of the layout as a whole. */
export const LayoutProblem = z.object({
  level: z.enum(['block', 'inform']),
  column: z.int().nullable(),
  part: z.enum([
    'header',
    'source',
    'format',
    'length',
    'width',
    'columns',
    'title',
    'validFrom',
    'sheetName',
    'fileName',
    'rowLimit',
    'split',
    'style',
    'words',
  ]),
  message: z.string(),
})

export type LayoutProblem = z.infer<typeof LayoutProblem>

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
  /** From when a newer version of it takes over; null when there is none. */
  nextFrom: z.string().nullable(),
})

const Version = z.object({
  version: z.int(),
  validFrom: PlainDateText,
  /** null for the one that ships. */
  savedAt: z.string().nullable(),
  savedBy: z.string(),
  reason: z.string(),
  /** Rows go out in it today, when its layout is in use. */
  current: z.boolean(),
})

const VersionKey = z.strictObject({ id: z.string().max(60), version: z.int().positive() })

/** A layout tells nothing about a person, so everybody who works here may read it. */
export const layout = {
  'layout.list': call({
    access: 'signedIn',
    input: z.strictObject({}),
    output: z.object({ layouts: z.array(LayoutLine) }),
  }),
  /** One version, the newest when none is named; `versions` newest first. Fails: notFound. */
  'layout.get': call({
    access: 'signedIn',
    input: z.strictObject({ id: z.string().max(60), version: z.int().positive().optional() }),
    output: z.object({ layout: Layout, versions: z.array(Version) }),
  }),
  /** What a column of this kind can be filled from, and the words that `values` may translate. */
  'layout.sources': call({
    access: 'signedIn',
    input: z.strictObject({ jenis: JenisFormulir }),
    output: z.object({
      sources: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          /** The formats that hold it, the usual one first. */
          formats: z.array(CellFormat),
          /** Every row has it. */
          always: z.boolean(),
          example: z.string(),
        }),
      ),
      values: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          words: z.array(z.object({ key: z.string(), label: z.string(), usual: z.string() })),
        }),
      ),
    }),
  }),
  /** What is wrong with a draft, in words, how its first rows would look with invented people, and what differs from `base`. */
  'layout.preview': call({
    access: 'signedIn',
    input: z.strictObject({ layout: LayoutDraft, base: VersionKey.nullable() }),
    output: z.object({
      problems: z.array(LayoutProblem),
      fileName: z.string(),
      rows: z.array(z.array(z.string())),
      /** What the format changed of the recorded value, row by row and column by column; '' where nothing. */
      recorded: z.array(z.array(z.string())),
      differences: z.array(z.string()),
    }),
  }),
  /** What differs between two versions, in words. Fails: notFound. */
  'layout.compare': call({
    access: 'signedIn',
    input: z.strictObject({ from: VersionKey, to: VersionKey }),
    output: z.object({ differences: z.array(z.string()) }),
  }),
  /**
   * Reads the header row of an example that the target gave out: its headers in their order, each with a source where the header tells which.
   * Only headers are read. Fails: validation (no workbook, no header in it).
   */
  'layout.readTemplate': call({
    access: ['kepalaBidang', 'admin'],
    input: z.strictObject({ jenis: JenisFormulir, bytes: Base64.max(1_400_000) }),
    output: z.object({ sheetName: z.string(), columns: LayoutDraft.shape.columns, known: z.int() }),
  }),
  /**
   * Keeps a draft as the next version of its id; sealed batches keep theirs. `latest`: the newest version that the writer knew of, 0 for a new
   * layout, which gets its id from its title. Fails: validation (a required column has no source…), conflict (somebody saved meanwhile).
   */
  'layout.save': call({
    access: ['kepalaBidang', 'admin'],
    input: z.strictObject({
      layout: LayoutDraft,
      latest: z.int().nonnegative(),
      reason: z.string().trim().min(3).max(200),
    }),
    output: z.object({ layout: Layout }),
  }),
  /** Sends a kind in this layout from now on; null: the newest that its date allows. Fails: notFound, validation (not valid yet). */
  'layout.choose': call({
    access: ['kepalaBidang', 'admin'],
    input: z.strictObject({ jenis: JenisFormulir, id: z.string().max(60).nullable() }),
    output: z.strictObject({}),
  }),
}
