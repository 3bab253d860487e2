import type { Kysely, Selectable } from 'kysely'
import type { z } from 'zod'
import { IntakeCounts, IntakeMapping, type Intake } from '#shared/contract/intake.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { IntakeKind } from '#shared/intake/types.ts'
import type { Tables } from '../database/tables.ts'
import { namesOf } from '../pengguna/person.ts'

type Db = Kysely<Tables>
type IntakeView = z.output<typeof Intake>

/** A list that came in. */
export type StoredIntake = Omit<IntakeView, 'addedBy' | 'appliedBy'> & {
  readonly addedBy: string
  readonly appliedBy: string | null
  /** Which reading of its rows stands; 0 before the first. */
  readonly reading: number
  /** The fields of its rows, in the order in which their values are kept. */
  readonly fields: readonly string[]
}

/** A whole list. Fails: notFound (also while its parts are still coming). */
export async function getIntake(db: Db, id: string): Promise<StoredIntake> {
  const row = await db
    .selectFrom('intake')
    .selectAll()
    .where('id', '=', id)
    .where('sha256', 'is not', null)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return toIntake(row)
}

/** Whole lists, newest first. */
export async function listIntake(db: Db, kind?: IntakeKind): Promise<StoredIntake[]> {
  let query = db.selectFrom('intake').selectAll().where('sha256', 'is not', null)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  const rows = await query.orderBy('added_at', 'desc').orderBy('id', 'desc').execute()
  return rows.map(toIntake)
}

/** The same file that came in before this one, the newest first. */
export async function findSameFile(db: Db, { id, kind, sha256 }: StoredIntake): Promise<StoredIntake | undefined> {
  const row = await db
    .selectFrom('intake')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('kind', '=', kind)
    .where('id', '!=', id)
    .orderBy('added_at', 'desc')
    .executeTakeFirst()
  return row === undefined ? undefined : toIntake(row)
}

/** When the same file, byte for byte, was applied first; null when it never was. */
export async function firstAppliedAt(
  db: Db,
  { kind, sha256 }: Pick<StoredIntake, 'kind' | 'sha256'>,
): Promise<string | null> {
  const { at } = await db
    .selectFrom('intake')
    .select((c) => c.fn.min('applied_at').as('at'))
    .where('kind', '=', kind)
    .where('sha256', '=', sha256)
    .where('status', '=', 'diterapkan')
    .executeTakeFirstOrThrow()
  return at
}

/** As screens see lists: with the names of people. */
export async function intakeViews(db: Db, lists: readonly StoredIntake[]): Promise<IntakeView[]> {
  const names = await namesOf(db)
  return lists.map(({ reading: _reading, fields: _fields, ...list }) => ({
    ...list,
    addedBy: names.get(list.addedBy) ?? '',
    appliedBy: list.appliedBy === null ? null : (names.get(list.appliedBy) ?? ''),
  }))
}

/** As screens see one list. */
export async function intakeView(db: Db, list: StoredIntake): Promise<IntakeView> {
  const [view] = await intakeViews(db, [list])
  if (view === undefined) throw new AppError('notFound')
  return view
}

function toIntake(row: Selectable<Tables['intake']>): StoredIntake {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    size: row.size,
    sha256: row.sha256 ?? '',
    status: row.status,
    addedAt: row.added_at,
    addedBy: row.added_by,
    appliedAt: row.applied_at,
    appliedBy: row.applied_by,
    counts: row.counts === null ? null : IntakeCounts.parse(JSON.parse(row.counts)),
    mapping: row.mapping === null ? null : IntakeMapping.parse(JSON.parse(row.mapping)),
    reading: row.reading,
    fields: JSON.parse(row.fields) as string[],
  }
}
