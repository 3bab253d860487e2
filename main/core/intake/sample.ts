import { AppError } from '#shared/errors/app-error.ts'
import { partBytes } from '#shared/contract/pindaian.ts'
import type { IntakeKind } from '#shared/intake/types.ts'
import type { Context } from '../dispatch/context.ts'
import { beginFile, finishFile, storePart } from './receive.ts'

/** Takes an invented list of the sample office, on the road of every other file. Fails: forbidden (another office), validation. */
export async function takeSample(context: Context, kind: IntakeKind) {
  const { office } = context
  if (office.kind !== 'contoh') throw new AppError('forbidden', 'Daftar contoh hanya ada di kantor contoh.')
  // Loaded when asked for: an office of its own never needs it.
  const { sampleList } = await import('../contoh/lists/sample-list.ts')
  const { listBytes } = await import('../spreadsheets/write-list.ts')
  const list = await sampleList(office.db, kind)
  const bytes = await listBytes(list)
  const id = await beginFile(context, { kind, name: list.name, size: bytes.length })
  for (let part = 0; part * partBytes < bytes.length; part += 1) {
    const slice = bytes.subarray(part * partBytes, (part + 1) * partBytes)
    await storePart(context, { id, part, bytes: Buffer.from(slice).toString('base64') })
  }
  return finishFile(context, { id })
}
