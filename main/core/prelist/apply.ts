import type { Output } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { getReadIntake, markApplied, type StoredIntake } from '../intake/rows.ts'
import { cancellable } from '../jobs/cancelling.ts'
import { keepCacheSmall } from '../database/bulk-cache.ts'
import { deferFiling } from '../keluarga/deferred-index.ts'
import { changeOf } from '../keluarga/register-change.ts'
import { registerWriter } from '../keluarga/register-writer.ts'
import { workThrough } from './work-through.ts'

/** What applying a list would change. Fails: notFound · validation (not read yet) · locked · cancelled. */
export async function planPrelist(context: Context, intakeId: string): Promise<Output<'prelist.plan'>> {
  const { db } = context.office
  const intake = await getReadIntake(db, intakeId, 'prelist')
  return cancellable(intakeId, (signal) =>
    workThrough(
      {
        db,
        signal,
        nextId: context.platform.ids.next,
        progress: telling(context, 1),
        put: ({ before, after }) => changeOf(before, after),
      },
      intake,
    ),
  )
}

/**
 * Brings a list into the register, whole or not at all. Fails: notFound · validation (not read yet, or rows are refused and `skipRefused`
 * does not say to go on without them) · locked (applied already) · cancelled.
 */
export async function applyPrelist(
  context: Context,
  { intakeId, skipRefused }: { readonly intakeId: string; readonly skipRefused: boolean },
): Promise<Output<'prelist.apply'>> {
  const { office, session } = context
  return cancellable(intakeId, (signal) =>
    office.write(session, async (w) => {
      const intake = await getReadIntake(w.db, intakeId, 'prelist')
      refuseRefused(intake, skipRefused)
      const restoreCache = keepCacheSmall(w.bulk)
      try {
        const counts = await bringIn(context, w, intake, signal)
        const after = { intakeId, sha256: intake.sha256, skipRefused, counts }
        await w.record({ action: 'applyPrelist', entity: 'keluarga', entityId: null, after })
        await markApplied(w, session.penggunaId, intakeId, counts)
        return { counts }
      } finally {
        restoreCache()
      }
    }),
  )
}

async function bringIn(context: Context, w: Write, intake: StoredIntake, signal: AbortSignal) {
  const write = registerWriter(w)
  const by = { source: 'prelist', sourceId: intake.id, byId: context.session.penggunaId } as const
  const file = deferFiling(w.bulk)
  const { counts } = await workThrough(
    {
      db: w.db,
      signal,
      nextId: context.platform.ids.next,
      progress: telling(context, workShare),
      put: ({ before, after }) => write(before, after, by),
    },
    intake,
  )
  const tell = telling(context, 1 - workShare, workShare)
  await file(async (done, total) => {
    tell(done, total, `Menyusun indeks pencarian: ${done} dari ${total} orang`)
    await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) throw new AppError('cancelled')
  })
  return counts
}

/** How much of the time goes by before the index is filed. */
const workShare = 0.7

function refuseRefused({ counts }: StoredIntake, skipRefused: boolean): void {
  const refused = counts?.refused ?? 0
  if (refused === 0 || skipRefused) return
  throw new AppError('validation', `${refused} baris ditolak. Betulkan di Excel, atau pilih untuk melewatinya.`)
}

/** One bar for all of the work: this part is `share` of it, after `from`. */
function telling({ emit }: Context, share: number, from = 0) {
  return (done: number, total: number, text: string): void => {
    const whole = 1000
    const part = total === 0 ? 1 : done / total
    emit({ type: 'progress', job: 'prelist', done: Math.round(whole * (from + share * part)), total: whole, text })
  }
}
