import { sql, type Kysely } from 'kysely'
import { Layout } from '#shared/contract/layout.ts'
import type { Tables } from '../database/tables.ts'
import { keyText, type BatchKey } from './key.ts'

type Db = Kysely<Tables>

/** The newest edition of a batch: the files that stand over there. */
export type Standing = {
  readonly key: BatchKey
  readonly susunan: number
  /** Its parts in order. */
  readonly batchIds: readonly string[]
  /** Another edition may take its place. */
  readonly cumulative: boolean
  readonly sealedAt: string
  readonly sealedById: string
}

/** Every batch that stands in these periods. */
export async function listStanding(db: Db, periodeIds: readonly string[]): Promise<Standing[]> {
  if (periodeIds.length === 0) return []
  const rows = await db
    .selectFrom('batch')
    .select(['id', 'periode_id as periodeId', 'wilayah_code as wilayahCode', 'jenis', 'programme', 'susunan'])
    .select(['sealed_at as sealedAt', 'sealed_by as sealedById'])
    // Layouts from before there were cumulative ones do not say.
    .select(sql<number>`coalesce(json_extract(layout, '$.cumulative'), 0)`.as('cumulative'))
    .where('periode_id', 'in', periodeIds)
    .where('superseded_by', 'is', null)
    .orderBy('part')
    .execute()
  const parts = Map.groupBy(rows, keyText)
  return [...parts.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return []
    const { id, susunan, cumulative, sealedAt, sealedById, ...key } = first
    const batchIds = [id, ...rest.map((other) => other.id)]
    return [{ key, susunan, batchIds, cumulative: cumulative === 1, sealedAt, sealedById }]
  })
}

/** The edition of a batch that stands; undefined before it is sealed. */
export async function findStanding(db: Db, key: BatchKey): Promise<Standing | undefined> {
  return (await listStanding(db, [key.periodeId])).find((one) => keyText(one.key) === keyText(key))
}

/** The layout that a sealed batch was written in. Fails: notFound. */
export async function layoutOfBatch(db: Db, id: string): Promise<Layout> {
  const { layout } = await db.selectFrom('batch').select('layout').where('id', '=', id).executeTakeFirstOrThrow()
  return Layout.parse(JSON.parse(layout))
}
