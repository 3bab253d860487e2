import type { QuestionId, Rule } from '../../types.ts'
import { all, answered, atLeast, is, not } from '../declare.ts'
import type { Numbered } from './numbering.ts'

const member = { roster: 'anggota' } as const
const SIKS = 'berita-acara-and-office.md §5.3, S12'
const NIK = 'form-and-siksng.md §3'

/** When and with what result a family was visited, as the edition asks it. */
type Visit = {
  readonly day: QuestionId
  /** What the paper calls the visit: 'pencacahan'. */
  readonly word: string
}

/** R-x101 to R-x108: names and birth dates. */
export function identityRules(rule: Numbered, { day, word }: Visit): readonly Rule[] {
  return [
    {
      number: rule(101),
      level: 'inform',
      check: { op: 'nameAsSent', ...member, question: 'nama' },
      message: 'Nama akan dikirim ke SIKS-NG sebagai "{kirim}" ({ubah}). Yang Anda ketik tetap tersimpan.',
      source: SIKS,
    },
    {
      number: rule(102),
      level: 'inform',
      check: { op: 'nameAsSent', ...member, question: 'namagadis_ibukandung' },
      message: 'Nama ibu akan dikirim ke SIKS-NG sebagai "{kirim}" ({ubah}). Yang Anda ketik tetap tersimpan.',
      source: SIKS,
    },
    {
      number: rule(103),
      level: 'reason',
      check: { op: 'textWithout', ...member, question: 'nama', pattern: '[0-9]' },
      message: 'Nama berisi angka. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
      source: 'P',
    },
    {
      number: rule(104),
      level: 'reason',
      check: { op: 'textWithout', ...member, question: 'namagadis_ibukandung', pattern: '[0-9]' },
      message: 'Nama ibu kandung berisi angka. Cocokkan dengan KK; bila memang begitu, tulis alasannya.',
      source: 'P',
    },
    {
      number: rule(105),
      level: 'reason',
      check: { op: 'namesDiffer', ...member, question: 'namagadis_ibukandung', other: 'nama' },
      message: 'Nama ibu kandung sama dengan nama orang ini sendiri. Cocokkan dengan KK.',
      source: 'P',
    },
    {
      number: rule(106),
      level: 'block',
      check: { op: 'dayOrder', ...member, earlier: 'tgllahir', later: day, at: 'tgllahir' },
      message: `Tanggal lahir lebih baru dari tanggal ${word}.`,
      source: 'form-and-siksng.md §1.6 #7',
    },
    {
      number: rule(107),
      level: 'block',
      check: { op: 'dayOrder', ...member, earlier: 'tgllahir', later: 'today', at: 'tgllahir' },
      message: 'Tanggal lahir belum terjadi. Periksa tahunnya.',
      source: 'P',
    },
    {
      number: rule(108),
      level: 'reason',
      check: { op: 'never', ...member, when: atLeast('umur', 111), at: 'tgllahir' },
      message: 'Umur lebih dari 110 tahun. Cocokkan tahun lahir dengan KK.',
      source: NIK,
    },
  ]
}

/** R-x109 to R-x111: the days of the visit and of the examination after it, where there is one. */
export function visitRules(rule: Numbered, { day, word }: Visit, examined?: QuestionId, source = 'P'): readonly Rule[] {
  const visited: readonly Rule[] = [
    {
      number: rule(109),
      level: 'block',
      check: { op: 'dayOrder', earlier: day, later: 'today', at: day },
      message: `Tanggal ${word} belum terjadi.`,
      source: 'P',
    },
  ]
  return examined === undefined ? visited : [...visited, ...examinedRules(rule, { day, word }, examined, source)]
}

function examinedRules(rule: Numbered, { day, word }: Visit, examined: QuestionId, source: string): readonly Rule[] {
  return [
    {
      number: rule(110),
      level: 'block',
      check: { op: 'dayOrder', earlier: day, later: examined, at: examined },
      message: `Tanggal pemeriksaan lebih awal dari tanggal ${word}.`,
      source,
    },
    {
      number: rule(111),
      level: 'block',
      check: { op: 'dayOrder', earlier: examined, later: 'today', at: examined },
      message: 'Tanggal pemeriksaan belum terjadi.',
      source: 'P',
    },
  ]
}

/** R-x112: a form that is filled in although the visit came to nothing. */
export function resultRule(
  rule: Numbered,
  { word }: Visit,
  { question, done, source }: { readonly question: QuestionId; readonly done: string; readonly source: string },
): Rule {
  return {
    number: rule(112),
    level: 'reason',
    check: {
      op: 'never',
      when: all(answered(question), not(is(question, '1'))),
      at: question,
    },
    message: `Hasil ${word} bukan "${done}", tetapi formulirnya diisi. Tulis alasannya.`,
    source,
  }
}
