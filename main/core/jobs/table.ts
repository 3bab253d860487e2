import { buildWorkbook, checkWorkbook } from '../spreadsheets/sheet-jobs.ts'

/** Everything that runs in a worker thread: name, what goes in, what comes out. Both must survive structured cloning. */
export const jobs = { buildWorkbook, checkWorkbook }

export type Jobs = typeof jobs
