import type { Kysely } from 'kysely'
import type { Layout } from '#shared/contract/layout.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'
import { inUse } from './current.ts'
import { allVersions, findChosen } from './store.ts'

const words = { usulan: 'usulan', perubahan: 'perubahan', penghapusan: 'penghapusan' } as const

/**
 * The layout in which rows of this kind go out on this day: the one that the office chose, else the newest that the target takes by then.
 * Fails: validation, when none is valid yet.
 */
export async function layoutInUse(db: Kysely<Tables>, jenis: JenisFormulir, today: string): Promise<Layout> {
  const found = inUse(await allVersions(db), jenis, await findChosen(db, jenis), today)
  if (found === undefined) {
    throw new AppError('validation', `Belum ada tata letak Excel untuk ${words[jenis]} yang berlaku pada tanggal ini.`)
  }
  return found.version.layout
}
