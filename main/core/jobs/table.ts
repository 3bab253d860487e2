import type { DocumentJobs } from '../documents/document-jobs.ts'
import type { AnswerJobs } from '../hasil/matching/match-job.ts'
import type { ReportJobs } from '../spreadsheets/report-jobs.ts'
import type { IntakeJobs } from '../intake/reading/intake-jobs.ts'
import type { SheetJobs } from '../spreadsheets/sheet-jobs.ts'

// Each worker loads only the library that its job needs: pdfmake alone costs a fifth of a second.
const documents = () => import('../documents/document-jobs.ts')
const reports = () => import('../spreadsheets/report-jobs.ts')
const sheets = () => import('../spreadsheets/sheet-jobs.ts')
const answers = () => import('../hasil/matching/match-job.ts')
const intake = () => import('../intake/reading/intake-jobs.ts')

/** Everything that runs in a worker thread: name, what goes in, what comes out. Both must survive structured cloning. */
export const jobs = {
  renderBeritaAcara: async (input) => (await documents()).renderBeritaAcara(input),
  renderReceipt: async (input) => (await documents()).renderReceipt(input),
  renderCover: async (input) => (await documents()).renderCover(input),
  renderSlips: async (input) => (await documents()).renderSlips(input),
  renderFormulir: async (input) => (await documents()).renderFormulir(input),
  renderPaket: async (input) => (await documents()).renderPaket(input),
  renderSuratDukcapil: async (input) => (await documents()).renderSuratDukcapil(input),
  renderLaporan: async (input) => (await documents()).renderLaporan(input),
  buildReport: async (input) => (await reports()).buildReport(input),
  buildWorkbook: async (input, report) => (await sheets()).buildWorkbook(input, report),
  writeSheetFile: async (input, report) => (await sheets()).writeSheetFile(input, report),
  proveSheetFile: async (input, report) => (await sheets()).proveSheetFile(input, report),
  matchAnswer: async (input, report) => (await answers()).matchAnswer(input, report),
  lookAtList: async (input) => (await intake()).lookAtList(input),
  previewList: async (input) => (await intake()).previewList(input),
  checkList: async (input, report) => (await intake()).checkList(input, report),
  writeIntakeReport: async (input) => (await intake()).writeIntakeReport(input),
} satisfies DocumentJobs & ReportJobs & SheetJobs & AnswerJobs & IntakeJobs

export type Jobs = DocumentJobs & ReportJobs & SheetJobs & AnswerJobs & IntakeJobs
