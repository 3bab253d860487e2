import { longDate } from '#shared/domain/date-text.ts'
import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { localDateOf } from '../platform/clock.ts'
import { getBatches, type Summary } from './store.ts'

/** Notes that sealed files were uploaded. Fails: notFound, locked, validation. */
export async function markUploaded(
  { office, session, platform }: Context,
  { ids, uploadedOn, note }: Input<'batch.markUploaded'>,
): Promise<Summary[]> {
  return office.write(session, async (write) => {
    for (const batch of await getBatches(write.db, ids)) {
      refuseSuperseded(batch)
      refuseDay(batch, uploadedOn, platform.clock.today())
      await put(write, batch, { on: uploadedOn, byId: session.penggunaId, note })
    }
    return getBatches(write.db, ids)
  })
}

/** Takes that back. Fails: notFound, locked. */
export async function undoUploaded(
  { office, session }: Context,
  { ids }: Input<'batch.undoUploaded'>,
): Promise<Summary[]> {
  return office.write(session, async (write) => {
    for (const batch of await getBatches(write.db, ids)) {
      refuseSuperseded(batch)
      if (batch.outcomes !== null && batch.outcomes.belumDijawab < batch.outcomes.total) {
        throw new AppError('locked', `SIKS-NG sudah menjawab ${batch.fileName}, jadi tanda unggahnya tetap.`)
      }
      await put(write, batch, null)
    }
    return getBatches(write.db, ids)
  })
}

function refuseSuperseded({ supersededBy, fileName, susunan }: Summary): void {
  if (supersededBy === null) return
  throw new AppError('locked', `${fileName} sudah diganti susunan ${susunan + 1}. Tandai berkas susunan yang terbaru.`)
}

/** Fails: validation. */
function refuseDay({ sealedAt, fileName }: Summary, uploadedOn: string, today: string): void {
  const sealedOn = localDateOf(sealedAt)
  const message =
    uploadedOn > today
      ? 'Tanggal unggah belum tiba.'
      : uploadedOn < sealedOn
        ? `${fileName} baru disegel ${longDate(sealedOn)}, jadi tidak dapat diunggah sebelum itu.`
        : null
  if (message !== null) throw new AppError('validation', message, [{ path: 'uploadedOn', message }])
}

type Upload = { readonly on: string; readonly byId: string; readonly note: string }

async function put({ db, record, at }: Write, batch: Summary, upload: Upload | null): Promise<void> {
  await db
    .updateTable('batch')
    .set({
      uploaded_on: upload?.on ?? null,
      uploaded_at: upload === null ? null : at,
      uploaded_by: upload?.byId ?? null,
      upload_note: upload?.note ?? '',
    })
    .where('id', '=', batch.id)
    .execute()
  await record({
    action: upload === null ? 'undoUploaded' : 'markUploaded',
    entity: 'batch',
    entityId: batch.id,
    before: { uploadedOn: batch.uploadedOn, note: batch.uploadNote },
    after: { uploadedOn: upload?.on ?? null, note: upload?.note ?? '' },
  })
}
