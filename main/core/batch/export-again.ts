import { basename } from 'node:path'
import type { Input, Output } from '#shared/contract/index.ts'
import type { Context } from '../dispatch/context.ts'
import { getSealedFile } from './sealed-file.ts'

/** Writes a sealed batch once more, byte for byte as it was sealed, and keeps who did. Fails: notFound, databaseDamaged, targetReadOnly, diskFull, fileInUse. */
export async function exportAgain(
  context: Context,
  { id, targetId }: Input<'batch.exportAgain'>,
): Promise<Output<'batch.exportAgain'>> {
  const { office, platform, session, targets } = context
  const path = targets.pathOf(targetId)
  const { batch, bytes } = await getSealedFile(office.db, id)
  await platform.files.writeWhole(path, bytes)
  const fileName = basename(path)
  await office.write(session, (write) =>
    write.record({ action: 'exportAgain', entity: 'batch', entityId: id, after: { fileName, sha256: batch.sha256 } }),
  )
  return { fileName, sha256: batch.sha256 }
}
