import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Input, Output } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../dispatch/context.ts'
import { getBatch, getBatchFile } from './store.ts'

/** Writes a sealed batch once more, byte for byte as it was sealed, and keeps who did. Fails: notFound, databaseDamaged, targetReadOnly, diskFull, fileInUse. */
export async function exportAgain(
  context: Context,
  { id, targetId }: Input<'batch.exportAgain'>,
): Promise<Output<'batch.exportAgain'>> {
  const { office, platform, session, targets } = context
  const path = targets.pathOf(targetId)
  const { sha256 } = await getBatch(office.db, id)
  const bytes = await getBatchFile(office.db, id)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new AppError('databaseDamaged')
  await platform.files.writeWhole(path, bytes)
  const fileName = basename(path)
  await office.write(session, (write) =>
    write.record({ action: 'exportAgain', entity: 'batch', entityId: id, after: { fileName, sha256 } }),
  )
  return { fileName, sha256 }
}
