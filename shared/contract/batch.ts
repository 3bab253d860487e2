import { z } from 'zod'
import { call, readers } from './call.ts'
import { Outcome, OutcomeCounts } from './hasil.ts'
import { DesaCode, Id, Instant, JenisFormulir, PlainDateText, TargetId } from './values.ts'

const clerk = ['petugasEntri', 'kepalaBidang'] as const

/** As wide as one file is: desa (10 digits), kecamatan (6) or kabupaten (4). */
export const BatchWilayah = z.string().regex(/^(\d{4}|\d{6}|\d{10})$/)

export const Programme = z.object({
  code: z.string(),
  name: z.string(),
  /** 'orang': a row for each member · 'keluarga': one row, the head. */
  rowsPer: z.enum(['orang', 'keluarga']),
})

/** Which rows go out together: one of these is sealed at most once in a period, or once for each edition of a cumulative layout. */
const Key = {
  periodeId: Id,
  wilayahCode: BatchWilayah,
  jenis: JenisFormulir,
  /** '' for perubahan and penghapusan, and where the layout holds all programmes. */
  programme: z.string().max(40),
}

/** One sealed file. */
export const BatchSummary = z.object({
  ...Key,
  id: Id,
  wilayahName: z.string(),
  periodeName: z.string(),
  layout: z.string(),
  fileName: z.string(),
  /** Edition of a cumulative layout, from 1; the newest stands. */
  susunan: z.int(),
  part: z.int(),
  parts: z.int(),
  /** The batch of the next edition that took its place. */
  supersededBy: Id.nullable(),
  rows: z.int(),
  families: z.int(),
  people: z.int(),
  cellsCompared: z.int(),
  sha256: z.string(),
  sealedAt: Instant,
  sealedBy: z.string(),
  /** The day on which it was uploaded to SIKS-NG; null while nobody said so. */
  uploadedOn: PlainDateText.nullable(),
  uploadedBy: z.string(),
  uploadNote: z.string(),
  /** How its rows ended; null once a newer edition took its place. */
  outcomes: OutcomeCounts.nullable(),
})

/** One line of the ledger: wilayah × kind × programme. */
export const LedgerLine = z.object({
  ...Key,
  wilayahName: z.string(),
  /** The kecamatan that it is (in); '' for a whole kabupaten. */
  kecamatanName: z.string(),
  /** Counts of forms of this period along the way. */
  proposed: z.int(),
  complete: z.int(),
  /** Complete ones that a second person keyed and agreed with. */
  verified: z.int(),
  agreed: z.int(),
  refused: z.int(),
  /** Forms that would go out now: of this period, late ones of earlier periods, corrected ones that were refused. */
  ready: z.int(),
  late: z.int(),
  again: z.int(),
  /** Forms that came too late for what is sealed and go out in the next period. */
  left: z.int(),
  /** Rows in the files that stand, and of those uploaded. */
  sealedRows: z.int(),
  uploadedRows: z.int(),
  outcomes: OutcomeCounts,
  /** The newest edition: its number, its files, the first of them. */
  susunan: z.int(),
  parts: z.int(),
  batchId: Id.nullable(),
  /** When SIKS-NG takes this programme in this period. */
  opensOn: PlainDateText,
  closesOn: PlainDateText,
  /** Why it cannot be sealed now, in words; '' when it can. */
  blocked: z.string(),
})

/** What is said beside a row of a sheet. */
export const RowMark = z.object({
  /** From 1, through all parts. */
  row: z.int(),
  /** The period that its papers came in, when that was another; ''. */
  lateFrom: z.string(),
  /** The row that was refused before this one. */
  previous: z
    .object({ batchId: Id, fileName: z.string(), row: z.int(), outcome: Outcome.nullable(), words: z.string() })
    .nullable(),
  /** As the edition before had it. */
  kept: z.boolean(),
})

const Change = z.object({ row: z.int(), header: z.string(), recorded: z.string(), sent: z.string() })

const Sheet = {
  layout: z.string(),
  headers: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  totalRows: z.int(),
  /** "yang dikirim" beside "yang tercatat". */
  changes: z.array(Change),
  /** Of the rows that are shown, those that came late, were refused before, or were in the edition before. */
  marks: z.array(RowMark),
}

const limit = z.int().min(1).max(500).default(100)

export const batch = {
  /** Where every batch of a period stands. Fails: notFound. */
  'batch.ledger': call({
    access: readers,
    input: z.strictObject({ periodeId: Id }),
    output: z.object({
      lines: z.array(LedgerLine),
      /** Every sealed file, older editions too. */
      batches: z.array(BatchSummary),
      programmes: z.array(Programme),
    }),
  }),
  /**
   * The rows as they would be written: headers and texts, and what differs between what is recorded and what is sent; of a batch that is sealed
   * and has nothing new, the rows that were sent.
   */
  'batch.preview': call({
    access: readers,
    input: z.strictObject({ ...Key, limit }),
    output: z.object({
      ...Sheet,
      suggestedName: z.string(),
      /** Files that it would be divided over. */
      parts: z.array(z.object({ fileName: z.string(), rows: z.int() })),
      /** Which edition it would be. */
      susunan: z.int(),
      /** Forms in it that came late, and that were refused before. */
      late: z.int(),
      again: z.int(),
      excluded: z.array(
        z.object({
          formulirId: Id,
          number: z.int(),
          headName: z.string(),
          desaName: z.string(),
          why: z.string(),
        }),
      ),
      /** Why it cannot be sealed now, in words; '' when it can. */
      refused: z.string(),
      /** Why sealing it now asks for a reason, in words; ''. */
      asksReason: z.string(),
    }),
  }),
  /** A sealed file as it was sent. Fails: notFound. */
  'batch.sheet': call({
    access: readers,
    input: z.strictObject({ id: Id, limit }),
    output: z.object(Sheet),
  }),
  /**
   * Writes the Excel files (more than one where the layout limits the rows; the others beside the one that was chosen), reopens them with an
   * independent reader, compares every cell with the database, seals them and only then gives them their names: all of them or none.
   * The rows can't be exported again in that period and programme, unless the layout is cumulative: then the next edition holds them too. For a
   * penghapusan the one who seals must not have keyed a row of it. After the window has closed it asks for `lateReason`.
   * Fails: nothingToExport, alreadyExported, roundTripFailed, forbidden, validation, conflict, targetReadOnly, diskFull, fileInUse.
   */
  'batch.seal': call({
    access: ['kepalaBidang'],
    input: z.strictObject({
      ...Key,
      targetId: TargetId,
      purpose: z.string().trim().min(3).max(200).default('Unggah ke SIKS-NG'),
      lateReason: z.string().trim().max(200).default(''),
    }),
    /** All its parts, and the first of them. */
    output: z.object({ batch: BatchSummary, batches: z.array(BatchSummary) }),
  }),
  /** Writes a sealed batch again: byte for byte the same file. Fails: databaseDamaged, when file, sum or seal no longer agree. */
  'batch.exportAgain': call({
    access: clerk,
    input: z.strictObject({ id: Id, targetId: TargetId }),
    output: z.object({ fileName: z.string(), sha256: z.string() }),
  }),
  /**
   * Puts what belongs to the upload of a village (null: of every village with a sealed file) into a folder each: the sealed files byte for byte,
   * the berita acara, the list of who went out, cover, checklist and manifest. A folder gets its name when it is whole; one that is there is
   * replaced only when it holds nothing but an earlier bundle.
   * Fails: notFound, nothingToExport, databaseDamaged, conflict (the folder holds other files), targetReadOnly, targetMissing, diskFull, fileInUse.
   */
  'batch.bundle': call({
    access: clerk,
    input: z.strictObject({ periodeId: Id, desaCode: DesaCode.nullable(), folderId: TargetId }),
    output: z.object({
      folders: z.array(
        z.object({
          name: z.string(),
          /** Files in it, and rows of the list of who went out. */
          files: z.int(),
          rows: z.int(),
          /** What is not there, in words. */
          missing: z.array(z.string()),
        }),
      ),
    }),
  }),
  /** Says that sealed files were uploaded to SIKS-NG. Fails: notFound, locked (a newer edition took its place), validation (the day). */
  'batch.markUploaded': call({
    access: clerk,
    input: z.strictObject({
      ids: z.array(Id).min(1).max(500),
      uploadedOn: PlainDateText,
      /** A ticket number, for one. */
      note: z.string().trim().max(200).default(''),
    }),
    output: z.object({ batches: z.array(BatchSummary) }),
  }),
  /** Takes that back. Fails: notFound, locked (SIKS-NG has answered). */
  'batch.undoUploaded': call({
    access: clerk,
    input: z.strictObject({ ids: z.array(Id).min(1).max(500) }),
    output: z.object({ batches: z.array(BatchSummary) }),
  }),
}
