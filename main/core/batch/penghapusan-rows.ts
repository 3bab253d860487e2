import { rowsOf } from '#shared/instrumen/asked.ts'
import { meets, removalMeaning } from '#shared/instrumen/meaning.ts'
import type { FormContent, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { labelText } from '#shared/instrumen/kinds.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import { wordFor } from '../layout/sources/vocabularies.ts'
import { commonValues, oneLine, type Origin } from './common-values.ts'
import { textOf, type DraftRow } from './row.ts'

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
  readonly origin: Origin
  /** Words for the code of the reason, from the office's list. */
  readonly reasonLabel: string
}

/** Rows of a penghapusan (form-and-siksng.md §2.7): one for a whole family, or one for each member who is taken out. */
export function penghapusanRows(source: PenghapusanSource, layout: Layout): DraftRow<'penghapusan'>[] {
  const { whole, leaves } = removalMeaning(source.instrumen)
  if (meets(whole, source.content.answers)) return [familyRow(source, layout)]
  return rowsOf(source.content, 'anggota')
    .filter((row) => meets(leaves, row.answers))
    .map((row) => memberRow(source, layout, row))
}

function familyRow(source: PenghapusanSource, layout: Layout): DraftRow<'penghapusan'> {
  const { family } = source
  return row(source, layout, {
    barisId: null,
    idArtBdt: '',
    nik: family.headNik,
    name: family.headName,
    people: family.members,
  })
}

function memberRow(source: PenghapusanSource, layout: Layout, member: FormRow): DraftRow<'penghapusan'> {
  return row(source, layout, {
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

function row(source: PenghapusanSource, layout: Layout, who: Who): DraftRow<'penghapusan'> {
  const { family, content } = source
  return {
    formulirId: source.formulirId,
    barisId: who.barisId,
    nik: who.nik,
    noKk: family.noKk,
    people: who.people,
    values: {
      ...commonValues(source.origin),
      idBdt: family.idBdt,
      idArtBdt: who.idArtBdt,
      nik: who.nik,
      noKk: family.noKk,
      nama: who.name,
      namaKepala: family.headName,
      alamat: family.address,
      rt: family.rt,
      rw: family.rw,
      jumlahJiwa: String(who.people),
      ...whyAndProof(source.instrumen, content, source.reasonLabel, layout),
    },
  }
}

/** Why somebody leaves, and what proves it; the same for each row of a form. */
function whyAndProof(instrumen: Instrumen, content: FormContent, reasonLabel: string, layout: Layout) {
  const { scope, reason, detail, eventDate, document } = removalMeaning(instrumen)
  const answer = (question: string) => textOf(content.answers[question])
  const uraian = oneLine(answer(detail))
  const words = (id: 'reason' | 'scope', code: string) => (code === '' ? '' : wordFor(layout, id, code))
  return {
    kodeAlasan: words('reason', answer(reason)),
    alasan: [oneLine(reasonLabel), uraian].filter((part) => part !== '').join(': '),
    uraianAlasan: uraian,
    tglKejadian: answer(eventDate),
    jenisDokumen: labelText(getQuestion(instrumen, document.kind), content.answers[document.kind]),
    noDokumen: answer(document.number),
    tglDokumen: answer(document.date),
    tingkat: words('scope', answer(scope)),
  }
}
