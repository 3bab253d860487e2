import type { Kysely } from 'kysely'
import { Layout } from '#shared/contract/layout.ts'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'
import { shippedLayouts } from '../spreadsheets/layout.ts'

type Db = Kysely<Tables>

/** A version of a layout, and who made it when and why; one that ships was made by nobody here. */
export type Version = {
  readonly layout: Layout
  readonly savedAt: string | null
  readonly savedById: string | null
  readonly reason: string
}

let shipped: readonly Version[] | undefined

/**
 * Every version of every layout: those that ship, then those of the office. The office's takes the place of one that ships under the same
 * number, as may happen after an upgrade.
 */
export async function allVersions(db: Db): Promise<Version[]> {
  shipped ??= shippedLayouts().map((layout) => ({ layout, savedAt: null, savedById: null, reason: '' }))
  const rows = await db.selectFrom('layout').selectAll().orderBy('id').orderBy('version').execute()
  const own = rows.map((row): Version => ({
    layout: Layout.parse(JSON.parse(row.layout)),
    savedAt: row.saved_at,
    savedById: row.saved_by,
    reason: row.reason,
  }))
  const taken = new Set(own.map(({ layout }) => `${layout.id} ${layout.version}`))
  return [...shipped.filter(({ layout }) => !taken.has(`${layout.id} ${layout.version}`)), ...own]
}

/** Keeps a version for good. */
export async function insertVersion(
  db: Db,
  layout: Layout,
  made: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  const { id, version } = layout
  await db
    .insertInto('layout')
    .values({ id, version, layout: JSON.stringify(layout), reason: made.reason, saved_at: made.at, saved_by: made.by })
    .execute()
}

/** Which layout the office chose for a kind; undefined when it leaves that to the date. */
export async function findChosen(db: Db, jenis: JenisFormulir): Promise<string | undefined> {
  const row = await db.selectFrom('layout_terpilih').select('layout_id').where('jenis', '=', jenis).executeTakeFirst()
  return row?.layout_id
}

/** null: leaves it to the date. */
export async function putChosen(
  db: Db,
  jenis: JenisFormulir,
  id: string | null,
  made: { readonly at: string; readonly by: string },
): Promise<void> {
  await db.deleteFrom('layout_terpilih').where('jenis', '=', jenis).execute()
  if (id === null) return
  await db
    .insertInto('layout_terpilih')
    .values({ jenis, layout_id: id, chosen_at: made.at, chosen_by: made.by })
    .execute()
}
