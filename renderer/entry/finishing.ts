import { ReplyError } from '#shared/errors/reply-error.ts'
import type { Entry } from './entry-store.ts'
import { exact } from './exact.ts'
import { findNext, type Next } from './next-paper.ts'
import type { SaveQueue } from './save-queue.ts'
import type { Call } from './send-change.ts'

type Finished = { readonly done: true; readonly next: Next } | { readonly done: false }

type Parts = { readonly call: Call; readonly entry: Entry; readonly queue: SaveQueue }

/** F9: waits until everything is stored, completes the form and finds what comes next. Not done while problems are open. */
export async function finishForm({ call, entry, queue }: Parts): Promise<Finished> {
  const { formulir } = entry.get()
  await queue.idle()
  try {
    await call('formulir.complete', { id: formulir.id })
  } catch (error) {
    if (error instanceof ReplyError && error.reply.code === 'validation') {
      await takeIssues(call, entry)
      return { done: false }
    }
    throw error
  }
  return { done: true, next: await findNext(call, formulir) }
}

/** F10: puts the form aside as it is. */
export async function parkForm({ call, entry, queue }: Parts): Promise<Next> {
  const { formulir } = entry.get()
  await queue.idle()
  await call('formulir.park', { id: formulir.id })
  return findNext(call, formulir)
}

async function takeIssues(call: Call, entry: Entry): Promise<void> {
  const { formulir } = await call('formulir.get', { id: entry.get().formulir.id })
  const { issues, reasons } = exact(formulir)
  entry.change({ issues, reasons })
}
