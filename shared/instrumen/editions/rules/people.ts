import type { Condition, IssueLevel, QuestionId, Rule } from '../../types.ts'
import { all, atLeast, atMost, is, not, oneOf } from '../declare.ts'
import type { Numbered } from './numbering.ts'

const CONSISTENCY = 'form-and-siksng.md §1.6'
const SKIPS = 'form-and-siksng.md §1.4 (WSB, OSID)'

const male = is('jnskel', '1')
const pregnant = is('sta_hamil', true)

type Words = readonly [message: string, source?: string]

/** A rule about one person: `when` must not hold. */
export function member(number: string, level: IssueLevel, at: QuestionId, when: Condition, ...words: Words): Rule {
  const [message, source = 'P'] = words
  return { number, level, check: { op: 'never', roster: 'anggota', when, at }, message, source }
}

/** R-x401 to R-x406: who can be pregnant, and since when. */
export function pregnancyRules(rule: Numbered): readonly Rule[] {
  return [
    member(
      rule(401),
      'block',
      'sta_hamil',
      all(male, pregnant),
      'Anggota laki-laki tidak dapat hamil. Periksa jenis kelamin atau status kehamilan.',
      SKIPS,
    ),
    member(
      rule(402),
      'reason',
      'sta_hamil',
      all(not(male), pregnant, atMost('umur', 9)),
      'Hamil pada umur di bawah 10 tahun. Periksa tanggal lahir; bila benar, tulis alasannya.',
      SKIPS,
    ),
    member(
      rule(403),
      'reason',
      'sta_hamil',
      all(not(male), pregnant, atLeast('umur', 50)),
      'Hamil pada umur 50 tahun ke atas. Periksa tanggal lahir; bila benar, tulis alasannya.',
      SKIPS,
    ),
    member(
      rule(404),
      'reason',
      'sta_hamil',
      all(not(male), pregnant, is('sta_kawin', '1')),
      'Hamil dengan status belum kawin. Periksa keduanya; bila benar, tulis alasannya.',
      SKIPS,
    ),
    {
      number: rule(405),
      level: 'block',
      check: { op: 'dayOrder', roster: 'anggota', earlier: 'tgl_mulai_hamil', later: 'today', at: 'tgl_mulai_hamil' },
      message: 'Tanggal mulai hamil belum terjadi.',
      source: 'P',
    },
    {
      number: rule(406),
      level: 'reason',
      check: {
        op: 'daysApart',
        roster: 'anggota',
        from: 'tgl_mulai_hamil',
        to: 'today',
        days: 300,
        at: 'tgl_mulai_hamil',
      },
      message:
        'Mulai hamil {hari} hari yang lalu, lebih dari sepuluh bulan. Periksa tanggalnya; bila benar, tulis alasannya.',
      source: 'P',
    },
  ]
}

/** R-x407 and R-x408: marriage, age and what somebody is to the head. */
export function marriageRules(rule: Numbered, spouse: Condition): readonly Rule[] {
  return [
    member(
      rule(407),
      'reason',
      'sta_kawin',
      all(oneOf('sta_kawin', '2', '3', '4'), atMost('umur', 15)),
      'Sudah kawin pada umur di bawah 16 tahun. Periksa tanggal lahir; bila benar, tulis alasannya.',
      `${CONSISTENCY} #8`,
    ),
    member(
      rule(408),
      'reason',
      'sta_kawin',
      all(spouse, oneOf('sta_kawin', '1', '3', '4')),
      'Istri atau suami, tetapi status perkawinannya bukan kawin. Periksa keduanya; bila benar, tulis alasannya.',
      `${CONSISTENCY} #8`,
    ),
  ]
}

/** R-x409: an identity card before it can be had. `held`: the sums that hold it. */
export function identityCardRule(rule: Numbered, question: QuestionId, held: Condition): Rule {
  return member(
    rule(409),
    'inform',
    question,
    all(held, atMost('umur', 16), is('sta_kawin', '1')),
    'Memiliki KTP, tetapi belum 17 tahun dan belum kawin. Periksa tanggal lahir atau jumlah kodenya.',
    `${CONSISTENCY} #9`,
  )
}

/** R-x415: work of a small child. */
export function childWorkRule(rule: Numbered): Rule {
  return member(
    rule(415),
    'reason',
    'sta_bekerja',
    all(is('sta_bekerja', true), atMost('umur', 9)),
    'Bekerja pada umur di bawah 10 tahun. Periksa tanggal lahir; bila benar, tulis alasannya.',
  )
}

/** R-x416 and R-x417: a head who is a child. */
export function headAgeRules(
  rule: Numbered,
  { relation, title }: { readonly relation: QuestionId; readonly title: 'rumah tangga' | 'keluarga' },
): readonly Rule[] {
  return [
    member(
      rule(416),
      'block',
      relation,
      all(is(relation, '1'), atMost('umur', 9)),
      `Kepala ${title} berumur di bawah 10 tahun. Periksa hubungan atau tanggal lahirnya.`,
      `${CONSISTENCY} #4`,
    ),
    member(
      rule(417),
      'reason',
      relation,
      all(is(relation, '1'), atLeast('umur', 10), atMost('umur', 16)),
      `Kepala ${title} berumur di bawah 17 tahun. Bila benar, tulis alasannya.`,
      `${CONSISTENCY} #4`,
    ),
  ]
}

/** R-x418: a family card that still says pupil. */
export function grownPupilRule(rule: Numbered): Rule {
  return member(
    rule(418),
    'inform',
    'jenis_pekerjaan',
    all(is('sta_bekerja', true), oneOf('jenis_pekerjaan', '3'), atLeast('umur', 31)),
    'Pekerjaan di KK pelajar/mahasiswa, tetapi umurnya di atas 30 tahun. Mungkin KK belum diperbarui.',
  )
}
