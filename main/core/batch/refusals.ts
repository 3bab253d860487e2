import { longDate } from '#shared/domain/date-text.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { listPengguna } from '../pengguna/accounts.ts'
import type { Context } from '../dispatch/context.ts'
import type { MeetingFacts } from '../musyawarah/find-meeting.ts'
import { localDateOf } from '../platform/clock.ts'
import type { BatchKey } from './key.ts'
import { wilayahWords } from './place.ts'
import type { Standing } from './standing.ts'

/** What stands between a batch and its seal, as far as can be known without its rows. */
export type SealFacts = {
  readonly key: BatchKey
  readonly splitSo: boolean
  readonly standing: Standing | undefined
  readonly finished: boolean
  readonly overlapping: Standing | undefined
  /** Forms of the period that need a meeting, or no form of it at all; of one desa. */
  readonly waitsForMeeting: boolean
  readonly meeting: MeetingFacts | undefined
  /** Something would go out that has not yet. */
  readonly hasNew: boolean
  /** Somebody is left out because their row went out already. */
  readonly sentBefore: boolean
}

/** Why a batch cannot be sealed now, as the failure that sealing would end in; null when it can. Without who may: see refuseOwn. */
export function sealRefusal(facts: SealFacts, sealedBy: string): AppError | null {
  const { key, standing, finished, overlapping } = facts
  if (standing !== undefined && finished) return sealedForGood(standing, sealedBy)
  if (overlapping !== undefined) return wouldVoid(overlapping)
  if (!facts.splitSo) return otherSplit()
  const waits = facts.waitsForMeeting ? meetingRefusal(wilayahWords(key.wilayahCode), facts.meeting) : null
  if (waits !== null) return waits
  if (facts.hasNew) return null
  if (standing !== undefined) {
    return new AppError(
      'nothingToExport',
      `Belum ada baris baru atau perbaikan sejak susunan ${standing.susunan} disegel.`,
    )
  }
  return facts.sentBefore
    ? new AppError('alreadyExported', 'Semua orang pada batch ini sudah dikirim pada periode ini.')
    : new AppError('nothingToExport', 'Tidak ada formulir lengkap yang disetujui musyawarah untuk batch ini.')
}

function sealedForGood({ sealedAt }: Standing, sealedBy: string): AppError {
  const day = longDate(localDateOf(sealedAt))
  return new AppError(
    'alreadyExported',
    `Batch ini sudah disegel oleh ${sealedBy} pada ${day}. Berkas kedua akan menimpa yang pertama di SIKS-NG; ekspor lagi batch yang sudah disegel. Yang datang kemudian ikut batch periode berikutnya.`,
  )
}

function wouldVoid({ key }: Standing): AppError {
  const programme = key.programme === '' ? '' : ` program ${key.programme}`
  return new AppError(
    'alreadyExported',
    `Batch ${wilayahWords(key.wilayahCode)}${programme} periode ini sudah disegel dan mencakup sebagian baris yang sama. Berkas ini akan menimpanya di SIKS-NG. Kembalikan tata letak dengan pembagian yang dipakai saat itu, atau kirim sisanya pada periode berikutnya.`,
  )
}

function otherSplit(): AppError {
  return new AppError(
    'conflict',
    'Tata letak yang dipakai sekarang membagi berkas dengan cara lain. Kembali ke buku batch: barisnya ada di batch lain.',
  )
}

function meetingRefusal(desa: string, meeting: MeetingFacts | undefined): AppError | null {
  if (meeting === undefined)
    return new AppError('nothingToExport', `Musyawarah ${desa} pada periode ini belum dicatat.`)
  if (meeting.status === 'final') return null
  return new AppError('nothingToExport', `Berita acara musyawarah ${desa} belum final.`)
}

type Keyed = { readonly form: { readonly keyedById: string } }

/** True when sealing would be approving one's own removal: maker and checker are two people. */
export function isOwnRemoval({ jenis }: BatchKey, forms: readonly Keyed[], penggunaId: string): boolean {
  return jenis === 'penghapusan' && forms.some(({ form }) => form.keyedById === penggunaId)
}

/** Why this person can't seal it; '' when they can. */
export const ownRemovalWords = 'Anda ikut mengentri penghapusan ini, jadi Kepala Bidang lain yang menyegelnya.'

/** Fails: forbidden, saying who may. */
export async function refuseOwn(context: Context, key: BatchKey, forms: readonly Keyed[]): Promise<void> {
  if (!isOwnRemoval(key, forms, context.session.penggunaId)) return
  const keyed = new Set(forms.map(({ form }) => form.keyedById))
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

/** Why sealing on this day asks for a reason; null while SIKS-NG takes rows. */
export function closedWords(closesOn: string, today: string): string | null {
  if (today <= closesOn) return null
  return `Jendela pengiriman ditutup ${longDate(closesOn)}. Tulis alasan jika SIKS-NG masih menerimanya; kalau tidak, biarkan: formulirnya ikut batch periode berikutnya sebagai susulan.`
}
