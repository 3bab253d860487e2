import type { InputOf, Output } from '#shared/contract/index.ts'
import { musyawarahText } from '#shared/messages/screens/musyawarah.ts'

export type Musyawarah = Output<'musyawarah.get'>['musyawarah']
/** What is typed about a meeting. */
export type Held = Omit<InputOf<'musyawarah.save'>, 'id' | 'revision'>
export type Peserta = Held['peserta'][number]
export type Signatory = Held['signatories'][number]

/** The typed part of a meeting. */
export function heldOf(m: Musyawarah): Held {
  const { jenis, nomor, heldOn, startsAt, endsAt, zone, place, chairName, notulisName } = m
  const { invited, peserta, signatories, byConsensus, note, copies } = m
  return {
    jenis,
    nomor,
    heldOn,
    startsAt,
    endsAt,
    zone,
    place,
    chairName,
    notulisName,
    invited,
    peserta,
    signatories,
    byConsensus,
    note,
    copies,
  }
}

const clock = /^([01]\d|2[0-3])\.[0-5]\d$/

/** '9', '900', '9:00' → '09.00'; what is no time of day stays as it was typed. */
export function tidyClock(typed: string): string {
  const parts = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim())
  if (!parts) return typed
  const tidy = `${(parts[1] ?? '').padStart(2, '0')}.${parts[2] ?? '00'}`
  return clock.test(tidy) ? tidy : typed
}

/** What keeps the typed part from being saved, by field. */
export function faultsOf(held: Held): Partial<Record<keyof Held, string>> {
  return {
    ...(clock.test(held.startsAt) ? {} : { startsAt: musyawarahText.clockWrong }),
    ...(clock.test(held.endsAt) ? {} : { endsAt: musyawarahText.clockWrong }),
    ...(held.place.trim().length >= 2 ? {} : { place: musyawarahText.placeShort }),
    ...(held.heldOn === '' ? { heldOn: '' } : {}),
  }
}

/** Who attended by name; a row without one is not stored. */
export function presentOf(held: Held): readonly Peserta[] {
  return held.peserta.filter((one) => one.name.trim() !== '')
}

/** As it is sent: rows that hold nothing are left out. */
export function toSave(held: Held): Held {
  return {
    ...held,
    peserta: [...presentOf(held)],
    signatories: held.signatories.filter((one) => one.title.trim() !== ''),
  }
}
