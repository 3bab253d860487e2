import type { Kysely, Selectable } from 'kysely'
import type { z } from 'zod'
import type { Pandangan, Pindaian } from '#shared/contract/pindaian.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

export type StoredScan = Selectable<Tables['pindaian']>
export type View = z.infer<typeof Pandangan>
type ScanView = z.infer<typeof Pindaian>

/** A page of a scan as it lies under a paper. */
export type ScanPage = { readonly pindaianId: string; readonly page: number; readonly rotation: 0 | 90 | 180 | 270 }
export type PaperPages = { readonly number: number; readonly pages: readonly ScanPage[] }

/** The scan with this id, whole or still coming. Fails: notFound. */
export async function getScan(db: Db, id: string): Promise<StoredScan> {
  const row = await db.selectFrom('pindaian').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return row
}

/** The whole scans of a berkas, in the order in which they came. */
export async function listScans(db: Db, berkasId: string): Promise<StoredScan[]> {
  return db
    .selectFrom('pindaian')
    .selectAll()
    .where('berkas_id', '=', berkasId)
    .where('sha256', 'is not', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

export function scanView(scan: StoredScan, names: ReadonlyMap<string, string>): ScanView {
  return {
    id: scan.id,
    name: scan.name,
    kind: scan.kind,
    size: scan.size,
    pages: scan.pages,
    addedAt: scan.added_at,
    addedBy: names.get(scan.added_by) ?? '',
  }
}

export async function insertScan(db: Db, scan: StoredScan): Promise<void> {
  await db.insertInto('pindaian').values(scan).execute()
}

/** Scans of a berkas whose last part never came: what a power cut or a closed window left behind. */
export async function deleteHalfScans(db: Db, berkasId: string): Promise<void> {
  const half = await db
    .selectFrom('pindaian')
    .select('id')
    .where('berkas_id', '=', berkasId)
    .where('sha256', 'is', null)
    .execute()
  for (const { id } of half) await deleteScan(db, id)
}

export async function deleteScan(db: Db, id: string): Promise<void> {
  await db.deleteFrom('pindaian_halaman').where('pindaian_id', '=', id).execute()
  await db.deleteFrom('pindaian_bagian').where('pindaian_id', '=', id).execute()
  await db.deleteFrom('pindaian').where('id', '=', id).execute()
}

export async function putPart(db: Db, id: string, part: number, bytes: Uint8Array): Promise<void> {
  await db
    .insertInto('pindaian_bagian')
    .values({ pindaian_id: id, part, bytes })
    .onConflict((c) => c.columns(['pindaian_id', 'part']).doUpdateSet({ bytes }))
    .execute()
}

/** One part of a scan, counted from 0. Fails: notFound. */
export async function getPart(db: Db, id: string, part: number): Promise<Uint8Array> {
  const row = await db
    .selectFrom('pindaian_bagian')
    .select('bytes')
    .where('pindaian_id', '=', id)
    .where('part', '=', part)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return row.bytes
}

export async function sealScan(db: Db, id: string, pages: number, sha256: string): Promise<void> {
  await db.updateTable('pindaian').set({ pages, sha256 }).where('id', '=', id).execute()
}

export async function hasFile(db: Db, berkasId: string, sha256: string): Promise<boolean> {
  const found = await db
    .selectFrom('pindaian')
    .select('id')
    .where('berkas_id', '=', berkasId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return found !== undefined
}

/** Which pages lie under which paper of a berkas, by its number; of one paper when `number` is given. */
export async function listPapers(db: Db, berkasId: string, number?: number): Promise<PaperPages[]> {
  let query = db.selectFrom('pindaian_halaman').selectAll().where('berkas_id', '=', berkasId)
  if (number !== undefined) query = query.where('number', '=', number)
  const rows = await query.orderBy('number').orderBy('urutan').execute()
  return [...Map.groupBy(rows, (row) => row.number)].map(([paper, pages]) => ({
    number: paper,
    pages: pages.map((row) => ({ pindaianId: row.pindaian_id, page: row.page, rotation: rotationOf(row.rotation) })),
  }))
}

/** Puts exactly these pages under a paper; where one lay under another paper it leaves there. */
export async function putPages(db: Db, berkasId: string, paper: PaperPages): Promise<void> {
  await db.deleteFrom('pindaian_halaman').where('berkas_id', '=', berkasId).where('number', '=', paper.number).execute()
  for (const [index, { pindaianId, page, rotation }] of paper.pages.entries()) {
    await db.deleteFrom('pindaian_halaman').where('pindaian_id', '=', pindaianId).where('page', '=', page).execute()
    await db
      .insertInto('pindaian_halaman')
      .values({
        berkas_id: berkasId,
        number: paper.number,
        urutan: index + 1,
        pindaian_id: pindaianId,
        page,
        rotation,
      })
      .execute()
  }
}

/** Where the blocks of an edition stand on its paper, as far as the office has said. */
export async function listViews(db: Db, instrumen: string): Promise<View[]> {
  return db
    .selectFrom('pandangan')
    .select(['block', 'page', 'x', 'y', 'width', 'height'])
    .where('instrumen', '=', instrumen)
    .orderBy('page')
    .orderBy('y')
    .execute()
}

export async function putView(db: Db, instrumen: string, view: View): Promise<void> {
  const { block: _, ...part } = view
  await db
    .insertInto('pandangan')
    .values({ instrumen, ...view })
    .onConflict((c) => c.columns(['instrumen', 'block']).doUpdateSet(part))
    .execute()
}

function rotationOf(stored: number): ScanPage['rotation'] {
  return stored === 90 || stored === 180 || stored === 270 ? stored : 0
}
