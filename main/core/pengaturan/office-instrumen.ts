import type { Kysely } from 'kysely'
import { Office } from '#shared/contract/pengaturan.ts'
import { withOfficeCodes } from '#shared/instrumen/office-codes.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'

type Made = { readonly programmes: string; readonly alasan: string; readonly instrumen: Map<string, Instrumen> }

/** What was made from the lists that were seen last; an edition is indexed when first used, so making it anew for each field would be slow. */
let made: Made = { programmes: '', alasan: '', instrumen: new Map() }

/** The edition of that id with the office's own programmes and reasons. Throws for an edition that this program does not know. */
export async function officeInstrumen(db: Kysely<Tables>, id: string): Promise<Instrumen> {
  const row = await db.selectFrom('kantor').select(['programmes', 'alasan_penghapusan']).executeTakeFirstOrThrow()
  if (row.programmes !== made.programmes || row.alasan_penghapusan !== made.alasan) {
    made = { programmes: row.programmes, alasan: row.alasan_penghapusan, instrumen: new Map() }
  }
  const known = made.instrumen.get(id)
  if (known !== undefined) return known
  const instrumen = withOfficeCodes(getInstrumen(id), {
    programmes: Office.shape.programmes.parse(JSON.parse(row.programmes)),
    alasanPenghapusan: Office.shape.alasanPenghapusan.parse(JSON.parse(row.alasan_penghapusan)),
  })
  made.instrumen.set(id, instrumen)
  return instrumen
}
