import type { ErrorReply } from '#shared/errors/app-error.ts'
import type { Jobs } from './table.ts'

export type JobName = keyof Jobs
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<Jobs[N]>>

/** How far a job is: `done` of `total`, with words for the person. */
export type JobProgress = { readonly done: number; readonly total: number; readonly text: string }

/** Tells how far the job is; given to each job. */
export type ReportProgress = (progress: JobProgress) => void

/** What a worker is told to do. */
export type JobOrder = { readonly name: JobName; readonly input: unknown }

/** What a worker says back. A failure carries no text that could hold a name, a NIK or an answer unless it is meant for the person. */
export type FromWorker =
  | { readonly type: 'progress'; readonly progress: JobProgress }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'refused'; readonly error: ErrorReply }
  | { readonly type: 'failed'; readonly errorName: string; readonly frames: string }
