import type { Transferable, Worker } from 'node:worker_threads'
import { AppError } from '#shared/errors/app-error.ts'
import type { FromWorker, JobInput, JobName, JobOrder, JobOutput, JobProgress } from './job.ts'
import { watchMemory } from './memory.ts'
import { turns } from './turns.ts'
import { endWorker, keepWorker, takeWorker } from './workers.ts'

export type JobOptions = {
  readonly onProgress?: (progress: JobProgress) => void
  /** Ends the job at once; the promise fails with AppError 'cancelled'. */
  readonly signal?: AbortSignal
  /** What of the input moves into the thread instead of being copied: a port through which it hands out more than its result. */
  readonly transfer?: readonly Transferable[]
}

export type JobResult<T> = {
  readonly value: T
  /** Highest resident memory of the whole process seen while the job ran, bytes. */
  readonly peakMemory: number
  /** How much of that was not there when it began, bytes. */
  readonly addedMemory: number
  readonly milliseconds: number
}

/**
 * A desk PC has few cores and 4 GB: two jobs at a time, the rest wait their turn.
 */
const turn = turns(2)

/** Work that goes through many rows and keeps few of them. */
const leanJobs: ReadonlySet<JobName> = new Set<JobName>([
  'writeSheetFile',
  'proveSheetFile',
  'lookAtList',
  'previewList',
  'checkList',
])

/** After a job that took more, its thread is ended to give the memory back. */
const keepBelowBytes = 100_000_000

/**
 * Does long work in a thread of its own, so that keys and saves are never held up by it.
 * Fails with the AppError that the job threw, 'cancelled', or a JobFailure for a defect.
 */
export async function runJob<N extends JobName>(
  name: N,
  input: JobInput<N>,
  options: JobOptions = {},
): Promise<JobResult<JobOutput<N>>> {
  if (options.signal?.aborted) throw new AppError('cancelled')
  const free = await turn()
  const memory = watchMemory()
  const startedAt = performance.now()
  const lean = leanJobs.has(name)
  const worker = takeWorker(lean)
  try {
    const value = (await order(worker, { name, input }, options)) as JobOutput<N>
    const seen = memory.stop()
    if (seen.addedMemory < keepBelowBytes) keepWorker(worker, lean)
    else void endWorker(worker)
    return { value, ...seen, milliseconds: performance.now() - startedAt }
  } catch (error) {
    await endWorker(worker)
    throw error
  } finally {
    memory.stop()
    free()
  }
}

/** A defect inside a job: its kind and place, never its words. */
export class JobFailure extends Error {
  constructor(name: string, errorName: string, frames: string) {
    super(`job ${name} failed: ${errorName}`)
    this.name = 'JobFailure'
    if (frames) this.stack = `${this.message}\n${frames}`
  }
}

function order(worker: Worker, job: JobOrder, { onProgress, signal, transfer = [] }: JobOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new AppError('cancelled'))
    if (signal?.aborted) return cancel()
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'progress') return onProgress?.(message.progress)
      signal?.removeEventListener('abort', cancel)
      settle(job.name, message, resolve, reject)
    })
    worker.on('error', (error) => reject(ofCrash(job.name, error)))
    worker.on('exit', () => reject(new JobFailure(job.name, 'WorkerEnded', '')))
    worker.postMessage(job, [...transfer])
  })
}

function settle(
  name: string,
  message: Exclude<FromWorker, { type: 'progress' }>,
  resolve: (value: unknown) => void,
  reject: (error: Error) => void,
): void {
  switch (message.type) {
    case 'done':
      return resolve(message.value)
    case 'refused':
      return reject(new AppError(message.error.code, message.error.message || undefined, message.error.fields))
    case 'failed':
      return reject(new JobFailure(name, message.errorName, message.frames))
  }
}

function ofCrash(name: string, error: unknown): Error {
  const code = (error as { code?: string }).code ?? ''
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new AppError(
      'unexpected',
      'Dokumen ini terlalu besar untuk memori komputer ini. Tutup program lain lalu coba lagi.',
    )
  }
  return new JobFailure(name, code || (error instanceof Error ? error.name : typeof error), '')
}
