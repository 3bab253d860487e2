import type { Kysely } from 'kysely'
import { inList } from '../database/in-list.ts'
import type { Tables } from '../database/tables.ts'
import type { Write } from '../dispatch/office.ts'
import type { ChangeSource } from './register-writer.ts'
import type { FieldChange, RegisterChange } from './register-change.ts'

/** Where a family stands in the list of the ministry. On the list: `penetapanId` is not null. */
export type Determined = {
  readonly id: string
  readonly desaCode: string
  readonly desil: number | null
  readonly penetapanId: string | null
}

const columns = ['id', 'desa_code as desaCode', 'desil', 'penetapan_id as penetapanId'] as const
const chunk = 1_000

/** How these families stand now, by id. */
export async function determinedState(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Determined>> {
  const found = new Map<string, Determined>()
  for (let at = 0; at < ids.length; at += chunk) {
    const some = await db
      .selectFrom('keluarga')
      .select(columns)
      .where('id', 'in', inList(ids.slice(at, at + chunk)))
      .execute()
    for (const one of some) found.set(one.id, one)
  }
  return found
}

/** The families of a desa that are on the list now; removed ones are not. */
export async function determinedIn(db: Kysely<Tables>, desaCode: string): Promise<Determined[]> {
  return db
    .selectFrom('keluarga')
    .select(columns)
    .where('desa_code', '=', desaCode)
    .where('status', '=', 'aktif')
    .where('penetapan_id', 'is not', null)
    .execute()
}

/**
 * Sets where families stand, inside the transaction of `w`. What differs is kept with its before; a family that only stays on the next list
 * as it was is not a changed family.
 */
export function determiner({ bulk, at }: Pick<Write, 'bulk' | 'at'>) {
  const set = bulk.of('UPDATE keluarga SET desil = ?, penetapan_id = ? WHERE id = ?')
  const touch = bulk.of('UPDATE keluarga SET updated_at = ?, revision = revision + 1 WHERE id = ?')
  const tell = bulk.of(
    'INSERT INTO keluarga_riwayat (keluarga_id, at, by_id, source, source_id, change) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return (before: Determined, now: Pick<Determined, 'desil' | 'penetapanId'>, by: ChangeSource): void => {
    set.run(now.desil, now.penetapanId, before.id)
    const listed = (one: Pick<Determined, 'penetapanId'>) => one.penetapanId !== null
    if (before.desil === now.desil && listed(before) === listed(now)) return
    touch.run(at, before.id)
    const fields = (['desil', 'penetapanId'] as const).flatMap((field): FieldChange[] =>
      before[field] === now[field] ? [] : [{ field, before: before[field], after: now[field] }],
    )
    const change: RegisterChange = { kind: 'berubah', fields, anggota: [] }
    tell.run(before.id, at, by.byId, by.source, by.sourceId, JSON.stringify(change))
  }
}
