import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/errors/app-error.ts'
import type { FromWorker, JobInput, JobName, JobOrder, JobOutput, JobProgress } from './job.ts'
import { watchMemory } from './memory.ts'
import { turns } from './turns.ts'

export type JobOptions = {
  readonly onProgress?: (progress: JobProgress) => void
  /** Ends the job at once; the promise fails with AppError 'cancelled'. */
  readonly signal?: AbortSignal
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

/** Enough for 10,000 lampiran rows (554 MB measured with everything else), and an end before the machine begins to swap. */
const heapLimitMb = 1200

/**
 * Does long work in a thread of its own, so that keys and saves are never held up by it.
 * Fails with the AppError that the job threw, 'cancelled', or a JobFailure for a defect.
 */
export async function runJob<N extends JobName>(
  name: N,
  input: JobInput<N>,
  options: JobOptions = {},
): Promise<JobResult<JobOutput<N>>> {
  const free = await turn()
  const memory = watchMemory()
  const startedAt = performance.now()
  try {
    const value = (await runInWorker({ name, input }, options)) as JobOutput<N>
    return { value, ...memory.stop(), milliseconds: performance.now() - startedAt }
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

function runInWorker(order: JobOrder, { onProgress, signal }: JobOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new AppError('cancelled'))
    const worker = new Worker(workerFile(), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
    })
    const cancel = () => end(() => reject(new AppError('cancelled')))
    const end = (answer: () => void) => {
      signal?.removeEventListener('abort', cancel)
      worker.removeAllListeners()
      // A worker that was told to end may still complain; nobody is interested any more.
      worker.on('error', () => undefined)
      void worker.terminate().then(answer, answer)
    }
    signal?.addEventListener('abort', cancel)
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'progress') onProgress?.(message.progress)
      else end(() => settle(order.name, message, resolve, reject))
    })
    worker.on('error', (error) => end(() => reject(ofCrash(order.name, error))))
    worker.on('exit', () => end(() => reject(new JobFailure(order.name, 'WorkerEnded', ''))))
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

/** Beside this file: as source from the source, and bundled beside the bundled core. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./worker.${extension}`, import.meta.url)
}
