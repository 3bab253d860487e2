import type { Instrumen } from '#shared/instrumen/types.ts'
import type { BeritaAcaraSnapshot } from '../documents/snapshot.ts'
import type { OfficeSettings } from '../pengaturan/office-settings.ts'
import type { Periode } from '../periode/find-periode.ts'
import type { DesaProfile } from '../wilayah/profile.ts'
import { countUsulan, type Counts } from './count.ts'
import { ditolakLine, penghapusanLines, perubahanLines, usulanLines } from './lampiran.ts'
import type { TabledForm } from './on-table.ts'
import { signatoriesOf } from './opening.ts'
import { countedForm, textOf } from './people.ts'
import type { StoredMusyawarah } from './store.ts'
import { meetingTitle, type VillageWords } from './village.ts'

/** Everything that a berita acara is made from. */
export type BeritaAcaraFacts = {
  readonly meeting: StoredMusyawarah
  readonly periode: Periode
  readonly office: OfficeSettings
  readonly profile: DesaProfile
  readonly words: VillageWords
  readonly places: {
    readonly desa: string
    readonly kecamatan: string
    readonly kabupaten: string
    readonly provinsi: string
  }
  readonly tabled: readonly TabledForm[]
  readonly counts: Counts
  readonly instrumenOf: (form: TabledForm['form']) => Instrumen
  readonly amendment: number
  /** The instant that the document dates from. */
  readonly asOf: string
  readonly final: boolean
}

/** The berita acara of a meeting with every word that it prints, so that it prints the same later. */
export function buildSnapshot(facts: BeritaAcaraFacts): BeritaAcaraSnapshot {
  const { meeting, periode, places, words } = facts
  const { held } = meeting
  const { belum: _, ...counts } = facts.counts
  return {
    version: 1,
    documentId: meeting.id,
    asOf: facts.asOf,
    final: facts.final,
    amendment: facts.amendment,
    amendmentReason: meeting.amendmentReason,
    letterhead: letterheadOf(facts),
    meetingTitle: meetingTitle(held.jenis),
    theme: themeOf(facts.tabled),
    regime: periode.regime,
    periode: { year: periode.year, month: periode.month },
    nomor: held.nomor,
    heldOn: held.heldOn,
    startsAt: held.startsAt,
    endsAt: held.endsAt,
    zone: held.zone,
    place: held.place,
    wilayah: { term: words.term, ...places },
    invited: held.invited,
    unsur: [...new Set(held.peserta.map((one) => one.unsur).filter(Boolean))],
    dasar: dasarOn(facts.office, held.heldOn, periode.regime),
    byConsensus: held.byConsensus,
    unit: periode.regime === 'DTKS' ? 'rumah tangga' : 'keluarga',
    counts,
    programmes: programmesOf(facts),
    note: held.note,
    copies: held.copies,
    signedAt: places.desa,
    signatories: signatoriesOf(held),
    lampiran: lampiranOf(facts),
    peserta: held.peserta,
  }
}

/** Titles of the legal bases that are in force on a day, for a regime. */
export function dasarOn(
  office: Pick<OfficeSettings, 'dasarHukum'>,
  heldOn: string,
  regime: Periode['regime'],
): string[] {
  return office.dasarHukum
    .filter((one) => one.regime === null || one.regime === regime)
    .filter((one) => one.validFrom <= heldOn && (one.validUntil === null || heldOn <= one.validUntil))
    .map((one) => one.title)
}

/** 'PENGUSULAN, PERUBAHAN, DAN PENGHAPUSAN': only the kinds that were on the table. */
export function themeOf(tabled: readonly Pick<TabledForm, 'form'>[]): string {
  const kinds = [
    { jenis: 'usulan', word: 'PENGUSULAN' },
    { jenis: 'perubahan', word: 'PERUBAHAN' },
    { jenis: 'penghapusan', word: 'PENGHAPUSAN' },
  ] as const
  const [a, b, c] = kinds.filter(({ jenis }) => tabled.some(({ form }) => form.jenis === jenis)).map(({ word }) => word)
  if (a === undefined) return 'PEMUTAKHIRAN'
  if (b === undefined) return a
  return c === undefined ? `${a} DAN ${b}` : `${a}, ${b}, DAN ${c}`
}

function letterheadOf({ places, words, profile }: BeritaAcaraFacts): BeritaAcaraSnapshot['letterhead'] {
  const postalCode = profile.postalCode === '' ? '' : `Kode Pos ${profile.postalCode}`
  return {
    line1: `PEMERINTAH ${places.kabupaten.toUpperCase()}`,
    line2: `KECAMATAN ${places.kecamatan.toUpperCase()}`,
    line3: `${words.term.toUpperCase()} ${places.desa.toUpperCase()}`,
    address: profile.address,
    contact: [profile.contact, postalCode].filter(Boolean).join(' · '),
    logo: null,
  }
}

function programmesOf({ office, tabled }: BeritaAcaraFacts): BeritaAcaraSnapshot['programmes'] {
  const agreed = tabled.filter(({ form, decision }) => form.jenis === 'usulan' && decision?.putusan === 'setuju')
  return office.programmes.flatMap((programme) => {
    const forms = agreed.filter(({ form }) => textOf(form.content.answers, 'program') === programme.code)
    if (forms.length === 0) return []
    return [{ name: programme.name, ...countUsulan(forms.map((one) => countedForm(one, () => 'lain'))) }]
  })
}

function lampiranOf({ tabled, instrumenOf }: BeritaAcaraFacts): BeritaAcaraSnapshot['lampiran'] {
  const agreed = tabled.filter(({ decision }) => decision?.putusan === 'setuju').map(({ form }) => form)
  const of = (jenis: TabledForm['form']['jenis']) => agreed.filter((form) => form.jenis === jenis)
  return {
    usulan: of('usulan').flatMap((form) => usulanLines(instrumenOf(form), form)),
    penghapusan: of('penghapusan').flatMap((form) => penghapusanLines(instrumenOf(form), form)),
    perubahan: of('perubahan').flatMap((form) => perubahanLines(instrumenOf(form), form)),
    ditolak: tabled.flatMap(({ form, decision }) =>
      decision === undefined || decision.putusan === 'setuju' ? [] : [ditolakLine(form, decision)],
    ),
  }
}
