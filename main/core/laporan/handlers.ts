import { basename } from 'node:path'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { reportPdf, reportWorkbook } from './document.ts'
import { makeReport } from './report.ts'

/** Totals of a period on the screen, on paper and in Excel. Nothing of them is kept: a report tells how things stand when it is made. */
export const laporanHandlers: HandlersOf<'laporan'> = {
  'laporan.get': async (what, context) => ({ report: await makeReport(context, what) }),
  'laporan.pdf': async ({ paper, ...what }, context) => {
    const pdf = await reportPdf(context, what, paper)
    return { pdf: Buffer.from(pdf).toString('base64') }
  },
  'laporan.savePdf': async ({ paper, targetId, ...what }, context) => {
    const path = context.targets.pathOf(targetId)
    await context.platform.files.writeWhole(path, await reportPdf(context, what, paper))
    return { fileName: basename(path) }
  },
  'laporan.saveExcel': async ({ targetId, ...what }, context) => {
    const path = context.targets.pathOf(targetId)
    const bytes = await reportWorkbook(context, what)
    await context.platform.files.writeWhole(path, bytes)
    return { fileName: basename(path) }
  },
}
