import { Worker } from 'node:worker_threads'

/** Enough for 10,000 lampiran rows (554 MB measured with everything else), and an end before the machine begins to swap. */
const heapLimitMb = 1200

/** A preview is asked for again and again while somebody works on it; loading the PDF library anew each time would cost half a second. */
const keptForMs = 30_000

/**
 * A thread for work that makes much and keeps little (rows of a sheet) clears up often instead of letting 50 MB of what is over pile up:
 * 90 MB less with 100,000 rows × 21.
 */
const leanYoungMb = 24

type Kept = { readonly worker: Worker; readonly lean: boolean; readonly timer: NodeJS.Timeout }

let idle: Kept[] = []

/** A worker thread that waits for one order: one of this kind that is idle, or a new one. */
export function takeWorker(lean: boolean): Worker {
  const kept = idle.findLast((one) => one.lean === lean)
  if (kept === undefined) {
    const young = lean ? { maxYoungGenerationSizeMb: leanYoungMb } : {}
    return new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: heapLimitMb, ...young } })
  }
  idle = idle.filter((one) => one !== kept)
  clearTimeout(kept.timer)
  stopListening(kept.worker)
  kept.worker.ref()
  return kept.worker
}

/** Keeps a worker that has done its job for a while; it never keeps the program running. */
export function keepWorker(worker: Worker, lean: boolean): void {
  stopListening(worker)
  const forget = () => {
    idle = idle.filter((kept) => kept.worker !== worker)
  }
  worker.on('error', forget)
  worker.on('exit', forget)
  worker.unref()
  const timer = setTimeout(() => {
    forget()
    void worker.terminate()
  }, keptForMs)
  timer.unref()
  idle.push({ worker, lean, timer })
}

/** Ends a worker at once. */
export async function endWorker(worker: Worker): Promise<void> {
  stopListening(worker)
  // A worker that was told to end may still complain; nobody is interested any more.
  worker.on('error', () => undefined)
  await worker.terminate()
}

/** By name: without names Node's own listeners, which let messages through, would go too. */
function stopListening(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

/** Beside this file: as source from the source, and bundled beside the bundled core. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./worker.${extension}`, import.meta.url)
}
