import { reportBytes, type ReportBook } from './report-workbook.ts'

/** Makes the workbook of a report. */
export function buildReport(input: { readonly book: ReportBook }): Promise<Uint8Array> {
  return reportBytes(input.book)
}

export type ReportJobs = { readonly buildReport: typeof buildReport }
