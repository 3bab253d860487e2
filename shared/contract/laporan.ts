import { z } from 'zod'
import { call, readers } from './call.ts'
import { Base64, Id, TargetId } from './values.ts'

export const LaporanKind = z.enum(['galat', 'mutu', 'rekap', 'banding'])

/** One table of a report; `total` sums what can be summed. Percentages come as thousandths. */
export const ReportTable = z.object({
  title: z.string(),
  note: z.string(),
  columns: z.array(z.object({ head: z.string(), kind: z.enum(['text', 'count', 'perMille', 'difference']) })),
  rows: z.array(z.array(z.union([z.string(), z.number()]).nullable())),
  total: z.array(z.union([z.string(), z.number()]).nullable()).nullable(),
  /** The column that a chart of this table shows, by its index; null: nothing to see there. */
  chart: z.object({ label: z.int(), values: z.array(z.int()) }).nullable(),
})

export const Report = z.object({ title: z.string(), about: z.string(), tables: z.array(ReportTable) })

const what = z.strictObject({
  kind: LaporanKind,
  periodeId: Id,
  /** The period to compare with ('banding'). */
  otherPeriodeId: Id.optional(),
})

export const laporan = {
  /**
   * galat: inclusion and exclusion errors by desa, dusun and reason · mutu: share of wrong NIK and No. KK by kind · rekap: what came in, was
   * keyed, agreed, sealed and accepted per kecamatan and desa · banding: two periods side by side.
   */
  'laporan.get': call({ access: readers, input: what, output: z.object({ report: Report }) }),
  'laporan.pdf': call({ access: readers, input: what, output: z.object({ pdf: Base64, suggestedName: z.string() }) }),
  'laporan.savePdf': call({
    access: readers,
    input: what.extend({ targetId: TargetId }),
    output: z.object({ fileName: z.string() }),
  }),
  'laporan.saveExcel': call({
    access: readers,
    input: what.extend({ targetId: TargetId }),
    output: z.object({ fileName: z.string() }),
  }),
}
