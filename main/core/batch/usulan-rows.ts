import { labelText } from '#shared/instrumen/kinds.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import type { FormContent, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import type { Layout } from '../spreadsheets/layout.ts'
import { familyHeads, familyOf, presentMembers } from './member.ts'
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
  const members = presentMembers(source.content)
  if (source.rowsPer === 'orang') return members.map((member) => usulanRow(source, layout, member, 1))
  return familyHeads(members).map((head) => usulanRow(source, layout, head, familyOf(head, members).length))
}

function usulanRow(source: UsulanSource, layout: Layout, member: FormRow, people: number): DraftRow {
  const { content, place } = source
  const answer = (question: string) => textOf(member.answers[question])
  const nik = answer('nik')
  const noKk = answer('nokk')
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
      jenisKelamin: translated(layout, member, 'jnskel'),
      jenisPekerjaan: upper(
        labelText(getQuestion(source.instrumen, 'jenis_pekerjaan'), member.answers['jenis_pekerjaan']),
      ),
      statusKawin: translated(layout, member, 'sta_kawin'),
      alamat: upper(textOf(content.answers['alamat'])),
      rt: rtRw(textOf(content.answers['rt'])),
      rw: rtRw(textOf(content.answers['rw'])),
      provinsi: plain(place.provinsi),
      kabupaten: plain(place.kabupaten),
      kecamatan: plain(place.kecamatan),
      kelurahan: plain(place.kelurahan),
      ...disability(layout, member),
      ...pregnancy(member),
    },
  }
}

/** The target's word for a code; a code that it has no word for stays, for the check or the eye to find. */
function translated(layout: Layout, member: FormRow, question: string): Cell {
  const code = textOf(member.answers[question])
  return plain(layout.values[question]?.[code] ?? code)
}

function disability(layout: Layout, member: FormRow) {
  const code = textOf(member.answers['jenis_cacat'])
  const has = code !== '' && code !== '0'
  return {
    statusDisabilitas: plain(has ? 'YA' : 'TIDAK'),
    kodeDisabilitas: has ? translated(layout, member, 'jenis_cacat') : plain(''),
  }
}

/** YA or TIDAK where it was asked; blank for everybody else. */
function pregnancy(member: FormRow) {
  const pregnant = member.answers['sta_hamil']
  return {
    statusHamil: plain(pregnant === true ? 'YA' : pregnant === false ? 'TIDAK' : ''),
    tanggalMulaiHamil: pregnant === true ? date(textOf(member.answers['tgl_mulai_hamil'])) : plain(''),
  }
}
