import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import { getKept } from '../jurnal/find-entry.ts'
import { getBatch, getBatchFile, type Summary } from './store.ts'

/** What the journal keeps of a seal that can still be held against the file today, in every version. */
const Seal = z.object({ sha256: z.string(), fileName: z.string(), rows: z.int(), layout: z.string() })

/**
 * The file of a sealed batch, byte for byte as it was sealed. The bytes are held against the hash beside them and against the one that the
 * journal kept when it was sealed: whoever changed both file and hash in the database is noticed. Fails: notFound, databaseDamaged.
 */
export async function getSealedFile(
  db: Kysely<Tables>,
  id: string,
): Promise<{ readonly batch: Summary; readonly bytes: Uint8Array }> {
  const batch = await getBatch(db, id)
  const bytes = await getBatchFile(db, id)
  const kept = Seal.safeParse(await getKept(db, { action: 'seal', entity: 'batch', entityId: id }))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const same =
    kept.success &&
    sha256 === batch.sha256 &&
    sha256 === kept.data.sha256 &&
    batch.fileName === kept.data.fileName &&
    batch.rows === kept.data.rows &&
    batch.layout === kept.data.layout
  if (!same) throw new AppError('databaseDamaged')
  return { batch, bytes }
}
