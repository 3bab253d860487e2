import type { DesaProfile } from '../wilayah/profile.ts'
import type { Held } from './store.ts'
import { zoneOf, type VillageWords } from './village.ts'

export const notulisTitle = 'Notulis'
export const chairTitle = 'Pimpinan Musyawarah'

/** A meeting as it is opened: the preset "Standar" of berita-acara-and-office.md §1.3, filled in from what the office knows of the desa. */
export function openMeeting(desaName: string, words: VillageWords, profile: DesaProfile, today: string): Held {
  return {
    jenis: words.jenis,
    nomor: '',
    heldOn: today,
    startsAt: '09.00',
    endsAt: '12.00',
    zone: zoneOf(profile.desaCode),
    place: `${words.hall} ${desaName}`,
    chairName: '',
    notulisName: '',
    invited: 0,
    peserta: [],
    signatories: [
      { title: notulisTitle, name: '', nip: '' },
      { title: chairTitle, name: '', nip: '' },
      { title: 'Operator SIKS-NG', name: profile.operatorName, nip: '' },
      { title: words.councilTitle, name: profile.councilName, nip: '' },
      { title: `${words.headTitle} ${desaName}`, name: profile.headName, nip: profile.headNip },
    ],
    byConsensus: true,
    note: '',
    copies: 2,
  }
}

/** Who signs: notulis and chair are named by the meeting itself where their line is blank. */
export function signatoriesOf(held: Held): Held['signatories'] {
  const known: Readonly<Record<string, string>> = { [notulisTitle]: held.notulisName, [chairTitle]: held.chairName }
  return held.signatories.map((one) => (one.name === '' ? { ...one, name: known[one.title] ?? '' } : one))
}
