import { longDate } from '#shared/domain/date-text.ts'
import type { Context } from '../dispatch/context.ts'
import type { LaporanData } from '../documents/laporan-data.ts'
import type { Paper } from '../documents/snapshot.ts'
import { runJob } from '../jobs/run-job.ts'
import { getOfficeSettings, type OfficeSettings } from '../pengaturan/office-settings.ts'
import { localDateOf } from '../platform/clock.ts'
import { makeReport, type What } from './report.ts'
import type { Report } from './table.ts'

/** A report as PDF. Fails: notFound. */
export async function reportPdf(context: Context, what: What, paper: Paper): Promise<Uint8Array> {
  const report = await makeReport(context, what)
  const data = printed(report, await getOfficeSettings(context.office.db), context.session.name)
  const { value } = await runJob('renderLaporan', { data, paper })
  return value.pdf
}

/** A report as an Excel workbook. Fails: notFound. */
export async function reportWorkbook(context: Context, what: What): Promise<Uint8Array> {
  const report = await makeReport(context, what)
  const { officeName } = await getOfficeSettings(context.office.db)
  const made = `Dibuat ${longDate(localDateOf(report.madeAt))} pukul ${clockTime(report.madeAt)} oleh ${context.session.name}, ${officeName}.`
  const { value } = await runJob('buildReport', {
    book: {
      title: report.title,
      lines: [
        report.about,
        made,
        ...(report.empty === '' ? [] : [report.empty]),
        '',
        'Cara menghitung:',
        ...report.method,
      ],
      sheets: report.tables,
      creator: officeName,
      createdAt: report.madeAt,
    },
  })
  return value
}

function printed(report: Report, { letterhead }: OfficeSettings, printedBy: string): LaporanData {
  return {
    ...report,
    letterhead,
    asOf: report.madeAt,
    printedOn: localDateOf(report.madeAt),
    printedTime: clockTime(report.madeAt),
    printedBy,
  }
}

/** '09.15' on the clock of the office: the time zone of its machine. */
function clockTime(instant: string): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(at.getHours())}.${two(at.getMinutes())}`
}
