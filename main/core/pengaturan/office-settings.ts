import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { Office as OfficeShape } from '#shared/contract/pengaturan.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'

export type OfficeSettings = z.infer<typeof OfficeShape>

/** The office's own facts and lists. */
export async function getOfficeSettings(db: Kysely<Tables>): Promise<OfficeSettings> {
  const row = await db.selectFrom('kantor').selectAll().executeTakeFirst()
  if (row === undefined) throw new AppError('databaseDamaged')
  return OfficeShape.parse({
    officeName: row.name,
    kabupatenCode: row.kabupaten_code,
    letterhead: JSON.parse(row.letterhead),
    programmes: JSON.parse(row.programmes),
    alasanPenghapusan: JSON.parse(row.alasan_penghapusan),
    dasarHukum: JSON.parse(row.dasar_hukum),
    unsurPeserta: JSON.parse(row.unsur_peserta),
    instrumen: row.instrumen,
    revision: row.revision,
  })
}
