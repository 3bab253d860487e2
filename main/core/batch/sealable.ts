import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Context } from '../dispatch/context.ts'
import { findMeetings } from '../musyawarah/find-meeting.ts'
import { namesOf } from '../pengguna/person.ts'
import { listWindows, windowOf } from '../periode/windows.ts'
import { needsMeeting } from './agreed.ts'
import type { BatchKey } from './key.ts'
import { prepareBatch, type Prepared } from './prepare.ts'
import { closedWords, isOwnRemoval, ownRemovalWords, refuseOwn, sealRefusal } from './refusals.ts'

/** A prepared batch, and what stands against sealing it. */
export type Sealable = {
  readonly prepared: Prepared
  readonly refusal: AppError | null
  /** Why it asks for a reason; null while its window is open. */
  readonly closed: string | null
}

/** Prepares a batch and says whether it can be sealed today. Fails: notFound, validation. */
export async function findSealable({ office, platform }: Context, key: BatchKey): Promise<Sealable> {
  const { db } = office
  const today = platform.clock.today()
  const prepared = await prepareBatch(db, key, today)
  const { periode, standing } = prepared.gathered
  const { closesOn } = windowOf(periode, await listWindows(db, periode.id), key.programme)
  return {
    prepared,
    refusal: await refusalOf(db, prepared, (await namesOf(db)).get(standing?.sealedById ?? '') ?? ''),
    closed: closedWords(closesOn, today),
  }
}

async function refusalOf(db: Kysely<Tables>, prepared: Prepared, sealedBy: string): Promise<AppError | null> {
  const { gathered, forms, sentBefore } = prepared
  const { key, periode } = gathered
  if (periode.status === 'closed') {
    return new AppError('locked', `Periode ${periode.name} sudah ditutup.`)
  }
  const isDesa = key.wilayahCode.length === 10
  const own = gathered.candidates.filter(({ from }) => from === 'own')
  const others = gathered.candidates.length - own.length
  return sealRefusal(
    {
      ...gathered,
      waitsForMeeting: isDesa && (own.some(({ form }) => needsMeeting(form)) || own.length + others === 0),
      meeting: isDesa ? (await findMeetings(db, key.periodeId)).get(key.wilayahCode) : undefined,
      hasNew: forms.some(({ changed }) => changed),
      sentBefore,
    },
    sealedBy,
  )
}

/** Why this person can't seal it now, in words; '' when they can. */
export function refusedWords({ session }: Context, key: BatchKey, { refusal, prepared }: Sealable): string {
  if (refusal !== null) return refusal.message
  return isOwnRemoval(key, prepared.forms, session.penggunaId) ? ownRemovalWords : ''
}

/** The batch as it may be sealed now. Fails: as batch.seal in the contract. */
export async function prepareSealable(context: Context, key: BatchKey, lateReason: string): Promise<Prepared> {
  const sealable = await findSealable(context, key)
  if (sealable.refusal !== null) throw sealable.refusal
  await refuseOwn(context, key, sealable.prepared.forms)
  if (sealable.closed !== null && lateReason.length < 3) {
    throw new AppError('validation', sealable.closed, [{ path: 'lateReason', message: sealable.closed }])
  }
  return sealable.prepared
}
