import { z } from 'zod'
import { call, readers } from './call.ts'
import { partBytes } from './pindaian.ts'
import { Base64, Id, Instant, Revision, TargetId } from './values.ts'

/** Who brings lists in: the clerk and the kepala bidang; what a determination changes is for the kepala bidang alone. */
const clerk = ['petugasEntri', 'kepalaBidang'] as const

/** The largest list that is taken, in bytes. */
export const listBytesLimit = 100 * partBytes

export const IntakeKind = z.enum(['prelist', 'hasil', 'penetapan'])
export const IntakeShape = z.enum(['keluarga', 'anggota', 'datar', 'jawaban', 'ketetapan'])

export const IntakeMapping = z.strictObject({
  shape: IntakeShape,
  sheet: z.string().max(100),
  headerRow: z.int().min(1).max(10_000),
  headerRows: z.union([z.literal(1), z.literal(2)]),
  instrumen: z.string().max(40),
  columns: z
    .array(
      z.strictObject({
        column: z.int().min(0).max(999),
        header: z.string().max(500),
        field: z.string().min(1).max(80),
      }),
    )
    .max(500),
  constants: z.record(z.string().max(80), z.string().max(200)),
})

export const CellNote = z.object({
  level: z.enum(['ditolak', 'diperbaiki', 'peringatan']),
  column: z.string(),
  header: z.string(),
  field: z.string(),
  was: z.string(),
  now: z.string(),
  message: z.string(),
})

export const ReadRow = z.object({
  rowNumber: z.int(),
  status: z.enum(['baik', 'diperbaiki', 'ditolak']),
  fields: z.record(z.string(), z.string()),
  notes: z.array(CellNote),
})

/** Every row of the sheet is in exactly one of good, repaired, refused, blank and above. */
export const IntakeCounts = z.object({
  /** Number of the last row of the sheet. */
  rows: z.int(),
  good: z.int(),
  repaired: z.int(),
  refused: z.int(),
  /** Rows without content in any mapped column. */
  blank: z.int(),
  /** Rows of the header and above it. */
  above: z.int(),
  /** How often each kind of repair and refusal happened, the most frequent first. */
  notes: z.array(z.object({ level: CellNote.shape.level, message: z.string(), rows: z.int() })),
})

export const Intake = z.object({
  id: Id,
  kind: IntakeKind,
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  status: z.enum(['masuk', 'diperiksa', 'diterapkan']),
  addedAt: Instant,
  addedBy: z.string(),
  appliedAt: Instant.nullable(),
  appliedBy: z.string().nullable(),
  counts: IntakeCounts.nullable(),
  mapping: IntakeMapping.nullable(),
})

/** A mapping that the office kept under a name. */
export const KeptMapping = z.object({ id: Id, name: z.string(), mapping: IntakeMapping, revision: Revision })

export const IntakeField = z.object({
  id: z.string(),
  label: z.string(),
  /** Heading under which the screen lists it: 'Keluarga', 'Orang', 'Jawaban formulir'… */
  group: z.string(),
  required: z.boolean(),
  /** Several fields of one group of which one is enough. */
  oneOf: z.string().nullable(),
})

export const intake = {
  /** Lists that came in, newest first. */
  'intake.list': call({
    access: readers,
    input: z.strictObject({ kind: IntakeKind.optional() }),
    output: z.object({ intake: z.array(Intake) }),
  }),
  'intake.get': call({ access: readers, input: z.strictObject({ id: Id }), output: z.object({ intake: Intake }) }),
  /** Begins to take a file; its parts follow. Fails: validation (too large, not a list). */
  'intake.begin': call({
    access: clerk,
    input: z.strictObject({
      kind: IntakeKind,
      name: z.string().trim().min(1).max(200),
      size: z.int().min(1).max(listBytesLimit, 'Berkas ini lebih dari 100 MB. Bagi menjadi beberapa berkas.'),
    }),
    output: z.object({ id: Id }),
  }),
  /** Stores one part, counted from 0; each but the last has `partBytes` bytes. The same part again replaces it. */
  'intake.putPart': call({
    access: clerk,
    input: z.strictObject({ id: Id, part: z.int().min(0).max(1000), bytes: Base64.max(1_500_000) }),
    output: z.strictObject({}),
  }),
  /** The file is whole. `before`: the same file (byte for byte) that came in earlier. Fails: validation (parts are missing, neither xlsx nor csv). */
  'intake.finish': call({
    access: clerk,
    input: z.strictObject({ id: Id }),
    output: z.object({ intake: Intake, before: Intake.nullable() }),
  }),
  /** Takes an invented list as if it had come as a file. Fails: forbidden (outside the sample office), validation (nothing was sent yet). */
  'intake.useSample': call({
    access: clerk,
    input: z.strictObject({ kind: IntakeKind }),
    output: z.object({ intake: Intake }),
  }),
  /** What is in the file, where its header seems to be, and which column seems to be what. Fails: validation (cannot be read). */
  'intake.look': call({
    access: clerk,
    input: z.strictObject({
      id: Id,
      /** Looks with these in place of what it would choose itself. */
      sheet: z.string().max(100).optional(),
      shape: IntakeShape.optional(),
      headerRow: z.int().min(1).max(10_000).optional(),
      headerRows: z.union([z.literal(1), z.literal(2)]).optional(),
      instrumen: z.string().max(40).optional(),
    }),
    output: z.object({
      /** `rows`: as many as the sheet says it has; about, where it says nothing. */
      sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
      columns: z.array(
        z.object({
          column: z.int(),
          /** 'A', as Excel names it. */
          letter: z.string(),
          header: z.string(),
          /** Up to 5 different cells with content, as they stand there. */
          samples: z.array(z.string()),
          /** Cells with content among the first thousand rows. */
          filled: z.int(),
          /** Why the proposed field is thought to be right: by its header, by what is in it, or not at all. */
          because: z.enum(['header', 'content', 'none']),
        }),
      ),
      proposal: IntakeMapping,
      fields: z.array(IntakeField),
      /** Kept mappings laid over this file by their headers, the one that fits best first; `fits`: how many of its columns this file has. */
      kept: z.array(KeptMapping.extend({ fits: z.int() })),
      /** The first rows of the sheet as they stand there, header included. */
      firstRows: z.array(z.array(z.string())),
    }),
  }),
  /** The first rows as they would be read by a mapping; what is missing in it, in words. */
  'intake.preview': call({
    access: clerk,
    input: z.strictObject({ id: Id, mapping: IntakeMapping, limit: z.int().min(1).max(100).default(20) }),
    output: z.object({ rows: z.array(ReadRow), missing: z.array(z.string()) }),
  }),
  /**
   * Reads every row by a mapping and keeps what it says, with what was repaired or refused. Tells `progress` for job 'intake'. Reading again
   * replaces what was read before. Fails: validation (the mapping lacks what is needed), locked (applied already), cancelled.
   */
  'intake.check': call({
    access: clerk,
    input: z.strictObject({ id: Id, mapping: IntakeMapping }),
    output: z.object({ intake: Intake }),
  }),
  /** Stops long work on a list (reading, applying); what was there before stays. */
  'intake.cancel': call({ access: clerk, input: z.strictObject({ id: Id }), output: z.strictObject({}) }),
  'intake.rows': call({
    access: clerk,
    input: z.strictObject({
      id: Id,
      only: z.enum(['semua', 'diperbaiki', 'ditolak']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({ rows: z.array(ReadRow), total: z.int() }),
  }),
  /** An Excel file with every note about every row: row, column, header, what stood there, what was made of it, why. */
  'intake.saveReport': call({
    access: clerk,
    input: z.strictObject({ id: Id, targetId: TargetId }),
    output: z.object({ fileName: z.string(), rows: z.int() }),
  }),
  /** Writes the file again as it came in. */
  'intake.saveFile': call({
    access: readers,
    input: z.strictObject({ id: Id, targetId: TargetId }),
    output: z.object({ fileName: z.string() }),
  }),
  /** Throws a list away that was not applied. Fails: locked. */
  'intake.discard': call({ access: clerk, input: z.strictObject({ id: Id }), output: z.strictObject({}) }),
  /** Keeps a mapping under a name; a name that is known is replaced (revision: of the one that is replaced). Fails: conflict. */
  'intake.keepMapping': call({
    access: clerk,
    input: z.strictObject({
      kind: IntakeKind,
      name: z.string().trim().min(1).max(80),
      mapping: IntakeMapping,
      revision: Revision.nullable(),
    }),
    output: z.object({ kept: KeptMapping }),
  }),
  'intake.forgetMapping': call({ access: clerk, input: z.strictObject({ id: Id }), output: z.strictObject({}) }),
}
