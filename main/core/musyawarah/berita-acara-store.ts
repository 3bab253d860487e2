import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import { BeritaAcaraSnapshot } from '../documents/snapshot.ts'

type Db = Kysely<Tables>

/** One frozen berita acara, without its content. */
export type FrozenLine = {
  readonly id: string
  readonly amendment: number
  readonly frozenAt: string
  readonly frozenById: string
  readonly sha256: string
  readonly printCount: number
}

/** The frozen berita acara of a meeting, the first one first. */
export async function listFrozen(db: Db, musyawarahId: string): Promise<FrozenLine[]> {
  return db
    .selectFrom('berita_acara')
    .select([
      'id',
      'amendment',
      'frozen_at as frozenAt',
      'frozen_by as frozenById',
      'sha256',
      'print_count as printCount',
    ])
    .where('musyawarah_id', '=', musyawarahId)
    .orderBy('amendment')
    .execute()
}

/**
 * The berita acara that counts now, the last one; or that of an amendment. Fails: notFound · databaseDamaged (it is no longer what was
 * frozen).
 */
export async function frozenSnapshot(db: Db, musyawarahId: string, amendment?: number): Promise<BeritaAcaraSnapshot> {
  let query = db.selectFrom('berita_acara').select(['snapshot', 'sha256']).where('musyawarah_id', '=', musyawarahId)
  if (amendment !== undefined) query = query.where('amendment', '=', amendment)
  const row = await query.orderBy('amendment', 'desc').limit(1).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  if (sha256(row.snapshot) !== row.sha256) throw new AppError('databaseDamaged')
  return BeritaAcaraSnapshot.parse(JSON.parse(row.snapshot))
}

/** Freezes a snapshot for good. Answers its SHA-256, over the text that is stored. */
export async function freeze(
  db: Db,
  frozen: {
    readonly id: string
    readonly musyawarahId: string
    readonly snapshot: BeritaAcaraSnapshot
    readonly frozenAt: string
    readonly frozenById: string
  },
): Promise<string> {
  const text = JSON.stringify(frozen.snapshot)
  const hash = sha256(text)
  await db
    .insertInto('berita_acara')
    .values({
      id: frozen.id,
      musyawarah_id: frozen.musyawarahId,
      amendment: frozen.snapshot.amendment,
      reason: frozen.snapshot.amendmentReason || null,
      snapshot: text,
      sha256: hash,
      frozen_at: frozen.frozenAt,
      frozen_by: frozen.frozenById,
      print_count: 0,
    })
    .execute()
  return hash
}

/** Counts a print of the last berita acara of a meeting. Fails: notFound, when nothing is frozen yet. */
export async function countPrint(db: Db, musyawarahId: string): Promise<FrozenLine> {
  const last = (await listFrozen(db, musyawarahId)).at(-1)
  if (last === undefined) throw new AppError('notFound', 'Berita acara ini belum final.')
  await db
    .updateTable('berita_acara')
    .set({ print_count: last.printCount + 1 })
    .where('id', '=', last.id)
    .execute()
  return { ...last, printCount: last.printCount + 1 }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
