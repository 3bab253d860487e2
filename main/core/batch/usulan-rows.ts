import { labelText } from '#shared/instrumen/kinds.ts'
import {
  disabilityOf,
  familiesOf,
  familyMeaning,
  headOf,
  isPregnant,
  maritalOf,
  noKkOf,
  presentMembers,
  sexOf,
} from '#shared/instrumen/meaning.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import type { FormContent, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { ageAt } from '#shared/domain/plain-date.ts'
import { wordFor } from '../layout/sources/vocabularies.ts'
import { commonValues, type Origin } from './common-values.ts'
import { textOf, type DraftRow } from './row.ts'

export type UsulanSource = {
  readonly formulirId: string
  readonly content: FormContent
  readonly instrumen: Instrumen
  readonly origin: Origin
  /** Code of the programme, as the file names it: 'BPNT'. */
  readonly programme: string
  readonly rowsPer: 'orang' | 'keluarga'
}

/**
 * Rows of an usulan (form-and-siksng.md §2.1): each member who lives in the household, or for a programme of families the head of each.
 * Empty when nobody qualifies.
 */
export function usulanRows(source: UsulanSource, layout: Layout): DraftRow<'usulan'>[] {
  const members = presentMembers(source.instrumen, source.content)
  if (source.rowsPer === 'orang') return members.map((member) => usulanRow(source, layout, member, 1))
  return familiesOf(source.instrumen, members).map(({ head, people }) => usulanRow(source, layout, head, people.length))
}

function usulanRow(source: UsulanSource, layout: Layout, member: FormRow, people: number): DraftRow<'usulan'> {
  const { content, instrumen } = source
  const answer = (question: string) => textOf(member.answers[question])
  const nik = answer('nik')
  const noKk = noKkOf(content, member)
  return {
    formulirId: source.formulirId,
    barisId: member.id,
    nik,
    noKk,
    people,
    values: {
      ...commonValues(source.origin),
      nik,
      noKk,
      program: wordFor(layout, 'programme', source.programme),
      nama: answer('nama'),
      tempatLahir: answer('tmplahir'),
      tanggalLahir: answer('tgllahir'),
      umur: textOf(ageAt(answer('tgllahir'), source.origin.berkas.receivedOn)),
      ibuKandung: answer('namagadis_ibukandung'),
      jenisPekerjaan: labelOf(instrumen, familyMeaning(instrumen).occupation, member),
      hubunganKeluarga: labelOf(instrumen, familyMeaning(instrumen).relation.toFamilyHead, member),
      namaKepala: textOf(headOf(instrumen, content)?.answers['nama']),
      jumlahJiwa: String(presentMembers(instrumen, content).length),
      alamat: textOf(content.answers['alamat']),
      rt: textOf(content.answers['rt']),
      rw: textOf(content.answers['rw']),
      dusun: textOf(content.answers['dusun']),
      ...inWords(layout, instrumen, member),
    },
  }
}

/** The words of an answer by a code; '' where the edition does not ask. */
function labelOf(instrumen: Instrumen, question: string | undefined, member: FormRow): string {
  return question === undefined ? '' : labelText(getQuestion(instrumen, question), member.answers[question])
}

/** What answers mean, in the target's words. What means nothing stays as it is, for the check or the eye to find. */
function inWords(layout: Layout, instrumen: Instrumen, { answers }: FormRow) {
  const { sex, marital, pregnancy } = familyMeaning(instrumen)
  const disability = disabilityOf(instrumen, answers)
  const pregnant = isPregnant(instrumen, answers)
  const word = (id: Parameters<typeof wordFor>[1], meaning: string | undefined, raw: string) =>
    meaning === undefined ? raw : wordFor(layout, id, meaning)
  return {
    jenisKelamin: word('sex', sexOf(instrumen, answers), textOf(answers[sex.question])),
    statusKawin: word('marital', maritalOf(instrumen, answers), textOf(answers[marital.question])),
    statusDisabilitas: wordFor(layout, 'disabled', disability === undefined ? 'no' : 'yes'),
    kodeDisabilitas: word('disability', disability, ''),
    // Blank for those who were not asked.
    statusHamil: word('pregnant', pregnant === undefined ? undefined : pregnant ? 'yes' : 'no', ''),
    tanggalMulaiHamil: pregnant === true && pregnancy.since !== undefined ? textOf(answers[pregnancy.since]) : '',
  }
}
