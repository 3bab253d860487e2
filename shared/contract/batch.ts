import { z } from 'zod'
import { call, readers } from './call.ts'
import { DesaCode, Id, Instant, JenisFormulir, TargetId } from './values.ts'

export const Programme = z.object({
  code: z.string(),
  name: z.string(),
  /** 'orang': a row for each member · 'keluarga': one row, the head. */
  rowsPer: z.enum(['orang', 'keluarga']),
})

export const BatchSummary = z.object({
  id: Id,
  jenis: JenisFormulir,
  /** '' for perubahan and penghapusan. */
  programme: z.string(),
  desaCode: DesaCode,
  desaName: z.string(),
  periodeId: Id,
  periodeName: z.string(),
  layout: z.string(),
  fileName: z.string(),
  rows: z.int(),
  families: z.int(),
  people: z.int(),
  cellsCompared: z.int(),
  sha256: z.string(),
  sealedAt: Instant,
  sealedBy: z.string(),
})

/** One line of the ledger: village × kind × programme. */
export const LedgerLine = z.object({
  desaCode: DesaCode,
  desaName: z.string(),
  kecamatanName: z.string(),
  jenis: JenisFormulir,
  programme: z.string(),
  /** Counts of forms along the way. */
  proposed: z.int(),
  complete: z.int(),
  agreed: z.int(),
  refused: z.int(),
  /** Rows that would be in the file now. */
  readyRows: z.int(),
  sealedRows: z.int(),
  batchId: Id.nullable(),
  /** Why it cannot be sealed now, in words; '' when it can. */
  blocked: z.string(),
})

export const batch = {
  'batch.ledger': call({
    access: readers,
    input: z.strictObject({ periodeId: Id }),
    output: z.object({ lines: z.array(LedgerLine), batches: z.array(BatchSummary), programmes: z.array(Programme) }),
  }),
  /** The rows as they would be written: headers and texts, and what differs between what is recorded and what is sent. */
  'batch.preview': call({
    access: readers,
    input: z.strictObject({
      periodeId: Id,
      desaCode: DesaCode,
      jenis: JenisFormulir,
      programme: z.string().max(40),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      layout: z.string(),
      suggestedName: z.string(),
      headers: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      totalRows: z.int(),
      /** "yang dikirim" beside "yang tercatat". */
      changes: z.array(z.object({ row: z.int(), header: z.string(), recorded: z.string(), sent: z.string() })),
      excluded: z.array(z.object({ formulirId: Id, number: z.int(), headName: z.string(), why: z.string() })),
    }),
  }),
  /**
   * Writes the Excel file, reopens it with an independent reader, compares every cell with the database, seals it and only then gives it its name.
   * The rows can't be exported again in that period and programme. For a penghapusan the one who seals must not have keyed a row of it.
   * Fails: nothingToExport, alreadyExported, roundTripFailed, forbidden, targetReadOnly, diskFull, fileInUse.
   */
  'batch.seal': call({
    access: ['kepalaBidang'],
    input: z.strictObject({
      periodeId: Id,
      desaCode: DesaCode,
      jenis: JenisFormulir,
      programme: z.string().max(40),
      targetId: TargetId,
      purpose: z.string().trim().min(3).max(200).default('Unggah ke SIKS-NG'),
    }),
    /** All its parts, and the first of them. */
    output: z.object({ batch: BatchSummary, batches: z.array(BatchSummary) }),
  }),
  /** Writes a sealed batch again: byte for byte the same file. */
  'batch.exportAgain': call({
    access: ['petugasEntri', 'kepalaBidang'],
    input: z.strictObject({ id: Id, targetId: TargetId }),
    output: z.object({ fileName: z.string(), sha256: z.string() }),
  }),
}
