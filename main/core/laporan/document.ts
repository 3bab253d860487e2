import type { Input } from '#shared/contract/index.ts'
import type { Context } from '../dispatch/context.ts'
import type { LaporanData } from '../documents/laporan-data.ts'
import type { Paper } from '../documents/snapshot.ts'
import { runJob } from '../jobs/run-job.ts'
import { getOfficeSettings, type OfficeSettings } from '../pengaturan/office-settings.ts'
import { localDateOf } from '../platform/clock.ts'
import { fileNamePart } from '../platform/file-name-part.ts'
import { longDate } from '#shared/domain/date-text.ts'
import { makeReport, type What } from './report.ts'
import type { Report } from './table.ts'

/** A report as PDF, with a name for its file. Fails: notFound. */
export async function reportPdf(
  context: Context,
  what: What,
  paper: Paper,
): Promise<{ readonly pdf: Uint8Array; readonly suggestedName: string }> {
  const report = await makeReport(context, what)
  const data = printed(report, await getOfficeSettings(context.office.db), context.session.name)
  const { value } = await runJob('renderLaporan', { data, paper })
  return { pdf: value.pdf, suggestedName: `${fileName(what.kind, report)}.pdf` }
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

const names: Readonly<Record<Input<'laporan.get'>['kind'], string>> = {
  rekap: 'Laporan rekap',
  galat: 'Laporan galat',
  mutu: 'Laporan mutu data',
  banding: 'Laporan perbandingan',
}

/** 'Laporan galat Periode November 2026, keadaan 11 November 2026' */
function fileName(kind: What['kind'], report: Report): string {
  return fileNamePart(`${names[kind]} ${report.about}`)
}

/** '09.15' on the clock of the office: the time zone of its machine. */
function clockTime(instant: string): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(at.getHours())}.${two(at.getMinutes())}`
}
