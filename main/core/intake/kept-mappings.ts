import type { Kysely, Selectable } from 'kysely'
import type { z } from 'zod'
import { IntakeMapping, type KeptMapping } from '#shared/contract/intake.ts'
import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { IntakeKind } from '#shared/intake/types.ts'
import type { Tables } from '../database/tables.ts'
import type { Write } from '../dispatch/context.ts'

type Kept = z.output<typeof KeptMapping>

/** Mappings that the office kept for lists of this kind, by name. */
export async function listMappings(db: Kysely<Tables>, kind: IntakeKind): Promise<Kept[]> {
  const rows = await db.selectFrom('pemetaan').selectAll().where('kind', '=', kind).orderBy('name').execute()
  return rows.map(toKept)
}

/** Keeps a mapping under a name. Fails: conflict (the name is known in another revision than the caller saw). */
export async function keepMapping(
  { db, at, record }: Write,
  newId: string,
  by: string,
  { kind, name, mapping, revision }: Input<'intake.keepMapping'>,
): Promise<Kept> {
  const known = await db
    .selectFrom('pemetaan')
    .selectAll()
    .where('kind', '=', kind)
    .where('name', '=', name)
    .executeTakeFirst()
  if ((known?.revision ?? null) !== revision) {
    throw new AppError('conflict', `Pemetaan bernama "${name}" sudah ada atau baru saja diubah.`)
  }
  const kept = {
    id: known?.id ?? newId,
    kind,
    name,
    mapping: JSON.stringify(mapping),
    updated_at: at,
    updated_by: by,
    revision: (known?.revision ?? 0) + 1,
  }
  if (known === undefined) await db.insertInto('pemetaan').values(kept).execute()
  else await db.updateTable('pemetaan').set(kept).where('id', '=', kept.id).execute()
  await record({
    action: known === undefined ? 'add' : 'change',
    entity: 'pemetaan',
    entityId: kept.id,
    ...(known === undefined ? {} : { before: { name, mapping: JSON.parse(known.mapping) as unknown } }),
    after: { name, mapping },
  })
  return toKept(kept)
}

/** Forgets a kept mapping. Fails: notFound. */
export async function forgetMapping({ db, record }: Write, id: string): Promise<void> {
  const known = await db.selectFrom('pemetaan').selectAll().where('id', '=', id).executeTakeFirst()
  if (known === undefined) throw new AppError('notFound')
  await db.deleteFrom('pemetaan').where('id', '=', id).execute()
  await record({ action: 'remove', entity: 'pemetaan', entityId: id, before: { name: known.name } })
}

function toKept({ id, name, mapping, revision }: Selectable<Tables['pemetaan']>): Kept {
  return { id, name, mapping: IntakeMapping.parse(JSON.parse(mapping)), revision }
}
