import type { Condition, FamilyMeaning, IssueLevel, QuestionId, Rule } from '../../types.ts'
import { all, atLeast, is, jenis, oneOf } from '../declare.ts'
import type { Numbered } from './numbering.ts'

const CRITERIA = 'form-and-siksng.md §4.1 (SEED1), §1.6 #10'

/** Officials and village officers by the job on the family card: paid from public money. */
const publicOffice = oneOf(
  'jenis_pekerjaan',
  '48',
  '49',
  '50',
  '51',
  '52',
  '53',
  '54',
  '55',
  '56',
  '57',
  '58',
  '59',
  '60',
  '61',
  '62',
  '63',
  '85',
  '86',
)

/** Who is not entitled by the criteria of R-x601 and R-x603, for counting. */
export function ineligibleBy(stateEmployee: Condition): FamilyMeaning['ineligible'] {
  return [
    { why: 'PNS, TNI, Polri, BUMN, atau BUMD dalam keluarga', when: stateEmployee },
    { why: 'Pejabat atau perangkat desa dalam keluarga', when: publicOffice },
  ]
}

type People = {
  readonly present: Condition
  /** Works for the state, by the place at work or by the job on the family card. */
  readonly stateEmployee: Condition
  /** Identity papers, and the sums without an identity card. */
  readonly identity: { readonly question: QuestionId; readonly withoutKtp: readonly number[] }
}

/** R-x601 to R-x604: whether the people of a proposal fit the criteria. The person decides. */
export function criteriaRules(rule: Numbered, { present, stateEmployee, identity }: People): readonly Rule[] {
  const person = (
    number: number,
    level: IssueLevel,
    at: QuestionId,
    when: Condition,
    ...[message, source]: readonly [string, string]
  ): Rule => {
    const usulan = all(jenis('usulan'), present, when)
    return { number: rule(number), level, check: { op: 'never', roster: 'anggota', when: usulan, at }, message, source }
  }
  return [
    person(
      601,
      'reason',
      'jenis_pekerjaan',
      stateEmployee,
      'Menurut kriteria, keluarga PNS/TNI/Polri/BUMN/BUMD tidak diusulkan. Bila tetap diusulkan, tulis alasannya.',
      CRITERIA,
    ),
    person(
      602,
      'inform',
      'jenis_pekerjaan',
      is('jenis_pekerjaan', '4'),
      'Pensiunan: keluarga pensiunan ASN/TNI/Polri tidak diusulkan. Periksa pensiun dari mana.',
      'berita-acara-and-office.md §2.3 (L)',
    ),
    person(
      603,
      'reason',
      'jenis_pekerjaan',
      publicOffice,
      'Pejabat dan perangkat desa berpenghasilan dari anggaran negara atau desa. Bila tetap diusulkan, tulis alasannya.',
      'berita-acara-and-office.md §2.3 (L)',
    ),
    person(
      604,
      'inform',
      identity.question,
      all(atLeast('umur', 17), oneOf(identity.question, ...identity.withoutKtp)),
      'Sudah 17 tahun, tetapi belum memiliki KTP. Kriteria meminta WNI dengan KTP.',
      CRITERIA,
    ),
  ]
}

/** R-x606: things that a poor family seldom has. */
export function comfortRule(rule: Numbered, has: Condition): Rule {
  return {
    number: rule(606),
    level: 'inform',
    check: {
      op: 'never',
      when: all(jenis('usulan'), has),
      at: 'alasan_usulan',
    },
    message: 'Keluarga ini memiliki mobil atau AC. Pastikan alasan usulan menjelaskan keadaannya.',
    source: 'P',
  }
}

/** R-x607: a second house. */
export function otherHouseRule(rule: Numbered): Rule {
  return {
    number: rule(607),
    level: 'inform',
    check: { op: 'never', when: all(jenis('usulan'), is('rumah_lain', true)), at: 'alasan_usulan' },
    message: 'Keluarga ini memiliki rumah di tempat lain. Pastikan alasan usulan menjelaskan keadaannya.',
    source: 'P',
  }
}

/** R-x690: a change that changes nothing. */
export function changeRule(rule: Numbered): Rule {
  return {
    number: rule(690),
    level: 'block',
    check: { op: 'changesSomething', at: 'alasan_perubahan' },
    message: 'Belum ada isian yang berbeda dari data terdaftar. Isi yang berubah, atau tunda formulir ini.',
    source: 'P',
  }
}
