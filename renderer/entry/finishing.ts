import type { Output } from '#shared/contract/index.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import type { Entry } from './entry-store.ts'
import type { Formulir } from './entry-state.ts'
import { exact } from './exact.ts'
import type { SaveQueue } from './save-queue.ts'
import type { Call } from './send-change.ts'

/** What comes after a form is put away. */
export type Next =
  | { readonly kind: 'form'; readonly id: string }
  /** The next paper is about a registered family, which one has to be found. */
  | { readonly kind: 'chooseFamily' }
  /** As many forms as papers. */
  | { readonly kind: 'allKeyed'; readonly papers: number }

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

type Listed = Output<'berkas.listFormulir'>['formulir'][number]

/** A draft of the same kind that waits in the berkas; else a new form while papers are left. */
async function findNext(call: Call, formulir: Formulir): Promise<Next> {
  const [{ berkas }, { formulir: forms }] = await Promise.all([
    call('berkas.get', { id: formulir.berkasId }),
    call('berkas.listFormulir', { id: formulir.berkasId }),
  ])
  const same = forms.filter((form) => form.jenis === formulir.jenis)
  const waiting = findWaiting(same, formulir)
  if (waiting !== undefined) return { kind: 'form', id: waiting.id }
  const papers = berkas.papers[formulir.jenis]
  if (papers > 0 && same.length >= papers) return { kind: 'allKeyed', papers }
  return addForm(call, formulir)
}

function findWaiting(same: readonly Listed[], formulir: Formulir): Listed | undefined {
  const drafts = same.filter((form) => form.status === 'draf' && form.id !== formulir.id)
  return drafts.find((form) => form.number > formulir.number) ?? drafts[0]
}

/** One more form of the same kind; for a registered family it has to be found first. */
export async function addForm(call: Call, formulir: Formulir): Promise<Next> {
  if (formulir.jenis !== 'usulan') return { kind: 'chooseFamily' }
  const created = await call('formulir.create', { berkasId: formulir.berkasId, jenis: formulir.jenis })
  return { kind: 'form', id: created.formulir.id }
}
