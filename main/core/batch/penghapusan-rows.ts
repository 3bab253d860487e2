import { rowsOf } from '#shared/instrumen/asked.ts'
import { meets, removalMeaning } from '#shared/instrumen/meaning.ts'
import type { FormContent, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import type { PlaceTexts } from './place.ts'
import { date, name, plain, rtRw, textOf, upper, type DraftRow } from './row.ts'

export type RegisteredFamily = {
  readonly idBdt: string
  readonly noKk: string
  readonly headName: string
  readonly headNik: string
  readonly address: string
  readonly rt: string
  readonly rw: string
  readonly members: number
  /** IDARTBDT by the id of the member. */
  readonly idArtBdt: ReadonlyMap<string, string>
}

export type PenghapusanSource = {
  readonly formulirId: string
  readonly content: FormContent
  readonly instrumen: Instrumen
  readonly family: RegisteredFamily
  readonly place: PlaceTexts
  /** Words for the code of the reason, from the office's list. */
  readonly reasonLabel: string
  readonly nomorBa: string
  readonly tanggalBa: string
}

/** Rows of a penghapusan (form-and-siksng.md §2.7): one for a whole family, or one for each member who is taken out. */
export function penghapusanRows(source: PenghapusanSource): DraftRow[] {
  const { whole, leaves } = removalMeaning(source.instrumen)
  if (meets(whole, source.content.answers)) return [familyRow(source)]
  return rowsOf(source.content, 'anggota')
    .filter((row) => meets(leaves, row.answers))
    .map((row) => memberRow(source, row))
}

function familyRow(source: PenghapusanSource): DraftRow {
  const { family } = source
  return row(source, {
    barisId: null,
    idArtBdt: '',
    nik: family.headNik,
    name: family.headName,
    people: family.members,
  })
}

function memberRow(source: PenghapusanSource, member: FormRow): DraftRow {
  return row(source, {
    barisId: member.id,
    idArtBdt: source.family.idArtBdt.get(member.anggotaId ?? '') ?? '',
    nik: textOf(member.answers['nik']),
    name: textOf(member.answers['nama']),
    people: 1,
  })
}

type Who = {
  readonly barisId: string | null
  readonly idArtBdt: string
  readonly nik: string
  readonly name: string
  readonly people: number
}

function row(source: PenghapusanSource, who: Who): DraftRow {
  const { family, place, content } = source
  const { scope, reason: why, detail, eventDate, document } = removalMeaning(source.instrumen)
  const answer = (question: string) => textOf(content.answers[question])
  const reason = [source.reasonLabel, answer(detail)].filter((part) => part !== '').join(': ')
  return {
    formulirId: source.formulirId,
    barisId: who.barisId,
    nik: who.nik,
    noKk: family.noKk,
    people: who.people,
    cells: {
      idBdt: plain(family.idBdt),
      idArtBdt: plain(who.idArtBdt),
      nik: plain(who.nik),
      noKk: plain(family.noKk),
      nama: name(who.name),
      alamat: upper(family.address),
      rt: rtRw(family.rt),
      rw: rtRw(family.rw),
      kelurahan: plain(place.kelurahan),
      kecamatan: plain(place.kecamatan),
      kodeAlasan: plain(answer(why)),
      alasan: plain(reason.replaceAll(/\s+/g, ' ').slice(0, 300)),
      tglKejadian: date(answer(eventDate)),
      noDokumen: plain(answer(document.number)),
      noBa: plain(source.nomorBa),
      tglBa: date(source.tanggalBa),
      tingkat: plain(answer(scope)),
    },
  }
}
