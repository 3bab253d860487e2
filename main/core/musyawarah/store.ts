import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { Musyawarah } from '#shared/contract/musyawarah.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** What was typed about a meeting. */
export const Held = Musyawarah.pick({
  jenis: true,
  nomor: true,
  heldOn: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  place: true,
  chairName: true,
  notulisName: true,
  invited: true,
  peserta: true,
  signatories: true,
  byConsensus: true,
  note: true,
  copies: true,
})
export type Held = z.infer<typeof Held>

export type StoredMusyawarah = {
  readonly id: string
  readonly periodeId: string
  readonly desaCode: string
  readonly held: Held
  /** Why a final meeting was opened again; '' until it is. Goes onto the next berita acara. */
  readonly amendmentReason: string
  readonly status: 'draf' | 'final'
  readonly revision: number
}

const StoredHeld = Held.extend({ amendmentReason: z.string().default('') })

/** The meeting with this id. Fails: notFound. */
export async function getStoredMusyawarah(db: Db, id: string): Promise<StoredMusyawarah> {
  const row = await db.selectFrom('musyawarah').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return toStored(row)
}

/** The meeting of a desa in a period, if there is one. */
export async function findMusyawarah(
  db: Db,
  periodeId: string,
  desaCode: string,
): Promise<StoredMusyawarah | undefined> {
  const row = await db
    .selectFrom('musyawarah')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .where('desa_code', '=', desaCode)
    .executeTakeFirst()
  return row === undefined ? undefined : toStored(row)
}

/** All meetings of a period, by desa. */
export async function listMusyawarah(db: Db, periodeId: string): Promise<ReadonlyMap<string, StoredMusyawarah>> {
  const rows = await db.selectFrom('musyawarah').selectAll().where('periode_id', '=', periodeId).execute()
  return new Map(rows.map((row) => [row.desa_code, toStored(row)]))
}

export async function insertMusyawarah(db: Db, meeting: StoredMusyawarah): Promise<void> {
  await db.insertInto('musyawarah').values(toRow(meeting)).execute()
}

/** Stores a changed meeting under the next revision. Fails: conflict, when it was changed since `meeting.revision`. */
export async function updateMusyawarah(db: Db, meeting: StoredMusyawarah): Promise<StoredMusyawarah> {
  const next = { ...meeting, revision: meeting.revision + 1 }
  const done = await db
    .updateTable('musyawarah')
    .set(toRow(next))
    .where('id', '=', meeting.id)
    .where('revision', '=', meeting.revision)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

function toStored(row: Selectable<Tables['musyawarah']>): StoredMusyawarah {
  const { amendmentReason, ...held } = StoredHeld.parse(JSON.parse(row.held))
  return {
    id: row.id,
    periodeId: row.periode_id,
    desaCode: row.desa_code,
    held,
    amendmentReason,
    status: row.status,
    revision: row.revision,
  }
}

function toRow(meeting: StoredMusyawarah): Selectable<Tables['musyawarah']> {
  return {
    id: meeting.id,
    periode_id: meeting.periodeId,
    desa_code: meeting.desaCode,
    held: JSON.stringify({ ...meeting.held, amendmentReason: meeting.amendmentReason }),
    held_on: meeting.held.heldOn,
    status: meeting.status,
    revision: meeting.revision,
  }
}
