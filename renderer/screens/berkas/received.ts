import type { InputOf } from '#shared/contract/index.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import type { Berkas } from './berkas-counts.ts'

/** What is written down when a berkas is received. */
export type Received = Omit<InputOf<'berkas.receive'>, 'periodeId' | 'desaCode'>

/** Nothing ticked yet, received today. */
export function emptyReceived(receivedOn: string): Received {
  return {
    dasar: 'musyawarah',
    receivedOn,
    broughtBy: '',
    broughtByRole: '',
    papers: { usulan: 0, perubahan: 0, penghapusan: 0 },
    present: [],
    note: '',
  }
}

/** What stands in a received berkas, to correct it. */
export function receivedOf(berkas: Berkas): Received {
  return {
    dasar: berkas.dasar,
    receivedOn: berkas.receivedOn,
    broughtBy: berkas.broughtBy,
    broughtByRole: berkas.broughtByRole,
    papers: berkas.papers,
    present: berkas.checklist.filter((item) => item.present).map((item) => item.key),
    note: berkas.note,
    instrumen: berkas.instrumen,
  }
}

/** What a berkas still lacks to be received, in the words of its fields. */
export function missingOf({ broughtBy, receivedOn }: Received, desaKnown: boolean): readonly string[] {
  const needs: readonly (readonly [boolean, string])[] = [
    [desaKnown, berkasText.desa],
    [broughtBy.trim().length >= 2, berkasText.broughtBy],
    [receivedOn !== '', berkasText.receivedOn],
  ]
  return needs.filter(([met]) => !met).map(([, words]) => words.toLowerCase())
}

/** The list with the key added, or taken away when it was there. */
export function toggled(present: Received['present'], key: Received['present'][number]): Received['present'] {
  return present.includes(key) ? present.filter((one) => one !== key) : [...present, key]
}
