import { labelText } from '#shared/instrumen/kinds.ts'
import {
  disabilityOf,
  familiesOf,
  familyMeaning,
  isPregnant,
  maritalOf,
  noKkOf,
  presentMembers,
  sexOf,
} from '#shared/instrumen/meaning.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import type { FormContent, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import type { Layout } from '#shared/contract/layout.ts'
import type { PlaceTexts } from './place.ts'
import { date, name, plain, rtRw, textOf, upper, type Cell, type DraftRow } from './row.ts'

export type UsulanSource = {
  readonly formulirId: string
  readonly content: FormContent
  readonly instrumen: Instrumen
  readonly place: PlaceTexts
  /** Code of the programme, as the file names it: 'BPNT'. */
  readonly programme: string
  readonly rowsPer: 'orang' | 'keluarga'
}

/**
 * Rows of an usulan (form-and-siksng.md §2.1): each member who lives in the household, or for a programme of families the head of each.
 * Empty when nobody qualifies.
 */
export function usulanRows(source: UsulanSource, layout: Layout): DraftRow[] {
  const members = presentMembers(source.instrumen, source.content)
  if (source.rowsPer === 'orang') return members.map((member) => usulanRow(source, layout, member, 1))
  return familiesOf(source.instrumen, members).map(({ head, people }) => usulanRow(source, layout, head, people.length))
}

function usulanRow(source: UsulanSource, layout: Layout, member: FormRow, people: number): DraftRow {
  const { content, place, instrumen } = source
  const { sex, marital } = familyMeaning(instrumen)
  const answer = (question: string) => textOf(member.answers[question])
  const nik = answer('nik')
  const noKk = noKkOf(content, member)
  return {
    formulirId: source.formulirId,
    barisId: member.id,
    nik,
    noKk,
    people,
    cells: {
      nik: plain(nik),
      program: plain(source.programme.toUpperCase()),
      noKk: plain(noKk),
      nama: name(answer('nama')),
      tempatLahir: upper(answer('tmplahir')),
      tanggalLahir: date(answer('tgllahir')),
      ibuKandung: name(answer('namagadis_ibukandung')),
      jenisKelamin: translated(layout, 'sex', sexOf(instrumen, member.answers), answer(sex.question)),
      jenisPekerjaan: upper(occupationOf(instrumen, member)),
      statusKawin: translated(layout, 'marital', maritalOf(instrumen, member.answers), answer(marital.question)),
      alamat: upper(textOf(content.answers['alamat'])),
      rt: rtRw(textOf(content.answers['rt'])),
      rw: rtRw(textOf(content.answers['rw'])),
      provinsi: plain(place.provinsi),
      kabupaten: plain(place.kabupaten),
      kecamatan: plain(place.kecamatan),
      kelurahan: plain(place.kelurahan),
      ...disability(layout, instrumen, member),
      ...pregnancy(instrumen, member),
    },
  }
}

/** The target's word for what an answer means. What means nothing, or has no word there, stays as it is, for the check or the eye to find. */
function translated(layout: Layout, words: string, meaning: string | undefined, raw: string): Cell {
  return plain(meaning === undefined ? raw : (layout.values[words]?.[meaning] ?? raw))
}

function occupationOf(instrumen: Instrumen, member: FormRow): string {
  const { occupation } = familyMeaning(instrumen)
  return occupation === undefined ? '' : labelText(getQuestion(instrumen, occupation), member.answers[occupation])
}

function disability(layout: Layout, instrumen: Instrumen, member: FormRow) {
  const kind = disabilityOf(instrumen, member.answers)
  return {
    statusDisabilitas: plain(kind === undefined ? 'TIDAK' : 'YA'),
    kodeDisabilitas: kind === undefined ? plain('') : translated(layout, 'disability', kind, kind),
  }
}

/** YA or TIDAK where it was asked; blank for everybody else. */
function pregnancy(instrumen: Instrumen, member: FormRow) {
  const { since } = familyMeaning(instrumen).pregnancy
  const pregnant = isPregnant(instrumen, member.answers)
  return {
    statusHamil: plain(pregnant === undefined ? '' : pregnant ? 'YA' : 'TIDAK'),
    tanggalMulaiHamil: pregnant === true && since !== undefined ? date(textOf(member.answers[since])) : plain(''),
  }
}
