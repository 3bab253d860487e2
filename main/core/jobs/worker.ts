import { parentPort } from 'node:worker_threads'
import { AppError } from '#shared/errors/app-error.ts'
import type { FromWorker, JobOrder, ReportProgress } from './job.ts'
import { jobs } from './table.ts'

/** Entry of a worker thread: does one job after another, as it is told. */
async function work(order: JobOrder): Promise<FromWorker> {
  const job = jobs[order.name] as (input: unknown, report: ReportProgress) => Promise<unknown>
  try {
    return { type: 'done', value: await job(order.input, (progress) => say({ type: 'progress', progress })) }
  } catch (error) {
    return failure(error)
  }
}

function failure(error: unknown): FromWorker {
  if (error instanceof AppError) {
    const fields = error.fields === undefined ? {} : { fields: error.fields }
    return { type: 'refused', error: { code: error.code, message: error.message, ...fields } }
  }
  // The message of a foreign error may quote what it was working on, so only its kind and place go back.
  if (error instanceof Error) return { type: 'failed', errorName: error.name, frames: framesOf(error) }
  return { type: 'failed', errorName: typeof error, frames: '' }
}

function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}

function say(message: FromWorker): void {
  parentPort?.postMessage(message)
}

parentPort?.on('message', (order: JobOrder) => void work(order).then(say))
