import { longDate } from '#shared/domain/date-text.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { listPengguna } from '../pengguna/accounts.ts'
import type { Context } from '../dispatch/context.ts'
import { localDateOf } from '../platform/clock.ts'
import { placeWithTerm } from '../wilayah/places.ts'
import type { Prepared } from './prepare.ts'
import type { BatchKey, Summary } from './store.ts'

/** Why a batch cannot be sealed now, as the failure that sealing would end in; null when it can. Without who may: see refuseOwn. */
export function sealRefusal(key: BatchKey, sealed: Summary | undefined, prepared: Prepared): AppError | null {
  const desa = placeWithTerm(key.desaCode)
  if (sealed) {
    const day = longDate(localDateOf(sealed.sealedAt))
    return new AppError(
      'alreadyExported',
      `Batch ini sudah disegel oleh ${sealed.sealedBy} pada ${day}. Berkas kedua akan menimpa yang pertama di SIKS-NG; ekspor lagi batch yang sudah disegel.`,
    )
  }
  const waits = prepared.needsMeeting ? meetingRefusal(desa, prepared.meeting) : null
  if (waits) return waits
  if (prepared.rows.length > 0) return null
  return prepared.sentBefore
    ? new AppError('alreadyExported', 'Semua orang pada batch ini sudah dikirim pada periode ini.')
    : new AppError('nothingToExport', 'Tidak ada formulir lengkap yang disetujui musyawarah untuk batch ini.')
}

function meetingRefusal(desa: string, meeting: Prepared['meeting']): AppError | null {
  if (meeting === undefined)
    return new AppError('nothingToExport', `Musyawarah ${desa} pada periode ini belum dicatat.`)
  if (meeting.status === 'final') return null
  return new AppError('nothingToExport', `Berita acara musyawarah ${desa} belum final.`)
}

/** True when sealing would be approving one's own removal: maker and checker are two people. */
export function isOwnRemoval(key: BatchKey, prepared: Pick<Prepared, 'forms'>, penggunaId: string): boolean {
  return key.jenis === 'penghapusan' && prepared.forms.some(({ keyedById }) => keyedById === penggunaId)
}

/** Fails: forbidden, saying who may. */
export async function refuseOwn(context: Context, key: BatchKey, prepared: Prepared): Promise<void> {
  if (!isOwnRemoval(key, prepared, context.session.penggunaId)) return
  const keyed = new Set(prepared.forms.map(({ keyedById }) => keyedById))
  const others = (await listPengguna(context)).filter(
    ({ id, active, roles }) => active && roles.includes('kepalaBidang') && !keyed.has(id),
  )
  const who =
    others.length > 0
      ? `Yang dapat menyegelnya: ${others.map(({ name }) => name).join(', ')}.`
      : 'Minta admin menambahkan akun Kepala Bidang lain untuk menyegelnya.'
  throw new AppError(
    'forbidden',
    `Anda ikut mengentri penghapusan dalam batch ini, jadi orang lain yang menyegelnya. ${who}`,
  )
}
