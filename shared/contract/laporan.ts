import { z } from 'zod'
import { call, readers } from './call.ts'
import { Base64, Id, Instant, TargetId } from './values.ts'

export const LaporanKind = z.enum(['rekap', 'galat', 'mutu', 'banding'])

/**
 * How a column is written. perMille: a share in thousandths, 111 is 11,1 % · difference: with its sign · points: a difference of two shares,
 * in thousandths too · decimal: with one digit after the comma.
 */
export const ReportColumn = z.object({
  /** Stands over this column and its neighbours of the same group; '' for none. */
  group: z.string(),
  head: z.string(),
  kind: z.enum(['text', 'count', 'perMille', 'difference', 'points', 'decimal']),
})

/** Null: there is nothing to say here, such as a share of nobody. */
export const ReportCell = z.union([z.string(), z.number()]).nullable()

/** One table of a report; `total` sums what can be summed. The first column names the row. */
export const ReportTable = z.object({
  title: z.string(),
  note: z.string(),
  /** What would fill it, where it has no rows. */
  none: z.string(),
  columns: z.array(ReportColumn),
  rows: z.array(z.array(ReportCell)),
  total: z.array(ReportCell).nullable(),
  /** Columns that are worth a look as bars, by their index; null: nothing to see there. */
  chart: z.object({ label: z.int(), values: z.array(z.int()) }).nullable(),
})

export const Report = z.object({
  title: z.string(),
  /** Which period, in which state of the register. */
  about: z.string(),
  madeAt: Instant,
  /** What is counted how, one sentence each. */
  method: z.array(z.string()),
  /** Why there is nothing to see and what would fill it; '' when there is something. */
  empty: z.string(),
  tables: z.array(ReportTable),
})

const what = z.strictObject({
  kind: LaporanKind,
  periodeId: Id,
  /** The period to compare with ('banding'); absent: the one before. */
  otherPeriodeId: Id.optional(),
})

const paper = z.enum(['F4', 'A4']).default('F4')

/** Totals of a period. No report names a person, a NIK or a No. KK. */
export const laporan = {
  /**
   * rekap: what came in, was keyed, agreed, sealed and accepted per kecamatan and desa · galat: inclusion and exclusion errors by desa, dusun
   * and reason · mutu: share of wrong NIK and No. KK by kind · banding: two periods side by side.
   * Tells `progress` for job 'laporan' while it reads the register. Fails: notFound.
   */
  'laporan.get': call({ access: readers, input: what, output: z.object({ report: Report }) }),
  'laporan.pdf': call({
    access: readers,
    input: what.extend({ paper }),
    output: z.object({ pdf: Base64 }),
  }),
  /** Fails: targetMissing, targetReadOnly, diskFull, fileInUse. */
  'laporan.savePdf': call({
    access: readers,
    input: what.extend({ paper, targetId: TargetId }),
    output: z.object({ fileName: z.string() }),
  }),
  /** One sheet a table, numbers as numbers. Fails as savePdf. */
  'laporan.saveExcel': call({
    access: readers,
    input: what.extend({ targetId: TargetId }),
    output: z.object({ fileName: z.string() }),
  }),
}
