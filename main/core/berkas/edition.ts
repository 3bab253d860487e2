import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import { paperEditions } from '#shared/instrumen/registry.ts'
import type { Tables } from '../database/tables.ts'
import { listFormulirOf } from '../formulir/lists.ts'

/** Papers come in an edition about families that this program knows. Fails: validation. */
export function refuseUnknownEdition(instrumen: string): void {
  if (paperEditions().some(({ id }) => id === instrumen)) return
  const message = 'Pilih salah satu formulir yang dikenal program ini.'
  throw new AppError('validation', message, [{ path: 'instrumen', message }])
}

/** What was keyed stays in its edition; removals have a sheet of their own and don't count. Fails: locked. */
export async function refuseKeyed(db: Kysely<Tables>, berkasId: string): Promise<void> {
  const forms = await listFormulirOf(db, [berkasId])
  if (forms.every(({ jenis }) => jenis === 'penghapusan')) return
  throw new AppError(
    'locked',
    'Jenis formulir berkas ini tidak dapat diganti: usulan atau perubahannya sudah dientri. Terima sebagai berkas lain.',
  )
}
