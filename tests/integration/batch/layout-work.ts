import type { Layout } from '#shared/contract/layout.ts'
import { shippedLayouts } from '#core/spreadsheets/layout.ts'
import type { TestOffice } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'

/** Makes the office send a kind in a changed copy of the newest layout that ships for it, from now on. */
export async function sendIn(
  office: TestOffice,
  change: Partial<Layout>,
  jenis: Layout['jenis'] = 'usulan',
): Promise<Layout> {
  const { db } = openedOffice(office)
  const [newest] = shippedLayouts()
    .filter((layout) => layout.jenis === jenis)
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
  if (newest === undefined) throw new Error(`no layout for ${jenis}`)
  const id = `uji-${jenis}`
  const before = await db.selectFrom('layout').select('version').where('id', '=', id).execute()
  const layout: Layout = { ...newest, id, version: before.length + 1, ...change }
  const { id: by } = await db.selectFrom('pengguna').select('id').executeTakeFirstOrThrow()
  const at = office.platform.clock.now()
  await db
    .insertInto('layout')
    .values({ id, version: layout.version, layout: JSON.stringify(layout), reason: 'Uji', saved_at: at, saved_by: by })
    .execute()
  await db
    .insertInto('layout_terpilih')
    .values({ jenis, layout_id: id, chosen_at: at, chosen_by: by })
    .onConflict((conflict) => conflict.column('jenis').doUpdateSet({ layout_id: id }))
    .execute()
  return layout
}
