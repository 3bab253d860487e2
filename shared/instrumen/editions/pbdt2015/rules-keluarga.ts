import type { Rule } from '../../types.ts'
import { all, any, atLeast, atMost, is, not, oneOf } from '../declare.ts'
import { headRules, presenceRule, relationRules } from '../rules/relations.ts'
import { numbered } from './numbered.ts'
import { absentMember, female, married, presentMember } from './conditions.ts'

const CONSISTENCY = 'form-and-siksng.md §1.6'
const member = { roster: 'anggota' } as const

const isHead = all(is('hub_krt', '1'), presentMember)
const isFamilyHead = all(is('hubkel', '1'), presentMember)

/** What somebody is to the head of the household, or to the head of the own family within it. */
function links(code: string) {
  return [
    { who: is('hub_krt', code), anchor: is('hub_krt', '1') },
    { who: is('hubkel', code), anchor: is('hubkel', '1'), group: 'nuk' },
  ] as const
}

/** R-05xx: people among each other. */
export const familyRules: readonly Rule[] = [
  ...headRules(numbered, { relation: 'hub_krt', when: isHead, title: 'rumah tangga' }),
  {
    number: 'R-0503',
    level: 'block',
    check: { op: 'exactlyOne', ...member, when: isFamilyHead, group: 'nuk', find: 'none', at: 'hubkel' },
    message: 'Keluarga nomor {kelompok} belum mempunyai kepala keluarga. Harus tepat satu orang.',
    source: `${CONSISTENCY} #1`,
  },
  {
    number: 'R-0504',
    level: 'block',
    check: { op: 'exactlyOne', ...member, when: isFamilyHead, group: 'nuk', find: 'many', at: 'hubkel' },
    message: 'Keluarga nomor {kelompok} mempunyai lebih dari satu kepala keluarga. Harus tepat satu orang.',
    source: `${CONSISTENCY} #1`,
  },
  {
    number: 'R-0505',
    level: 'block',
    check: { op: 'noGaps', ...member, question: 'nuk' },
    message: 'Nomor urut keluarga melompat: nomor {kurang} tidak ada.',
    source: `${CONSISTENCY} #2`,
  },
  presenceRule(numbered, {
    count: 'jumlah_art',
    presence: 'sta_keberadaan_art',
    present: presentMember,
    unit: 'rumah tangga',
  }),
  ...relationRules(numbered, links),
  {
    number: 'R-0511',
    level: 'block',
    check: { op: 'rowNamed', roster: 'usaha', question: 'usaha_no_art', target: 'anggota' },
    message: 'Tidak ada anggota dengan nomor urut ini pada Blok IV.',
    source: 'form-and-siksng.md §1.5 (5b)',
  },
  {
    number: 'R-0512',
    level: 'reason',
    check: {
      op: 'rowNamed',
      roster: 'usaha',
      question: 'usaha_no_art',
      target: 'anggota',
      unless: any(absentMember, atMost('umur', 9)),
    },
    message: 'Pemilik usaha berumur di bawah 10 tahun atau tidak tinggal di rumah tangga ini. Periksa nomor urutnya.',
    source: 'P',
  },
  {
    number: 'R-0513',
    level: 'block',
    check: { op: 'rowNamed', roster: 'kb', question: 'kb_no_art', target: 'anggota' },
    message: 'Tidak ada anggota dengan nomor urut ini pada Blok IV.',
    source: 'form-and-siksng.md §1.5 (7)',
  },
  {
    number: 'R-0514',
    level: 'reason',
    check: {
      op: 'rowNamed',
      roster: 'kb',
      question: 'kb_no_art',
      target: 'anggota',
      unless: not(all(female, married, atLeast('umur', 10), atMost('umur', 49))),
    },
    message: 'Bagian ini untuk perempuan kawin umur 10 sampai 49 tahun. Periksa nomor urutnya.',
    source: 'form-and-siksng.md §1.5 (7)',
  },
  {
    number: 'R-0515',
    level: 'block',
    check: { op: 'unique', roster: 'kb', questions: ['kb_no_art'], at: 'kb_no_art' },
    message: 'Anggota ini sudah tercatat pada baris {no}.',
    source: 'P',
  },
  {
    number: 'R-0516',
    level: 'reason',
    check: {
      op: 'never',
      ...member,
      when: all(oneOf('hub_krt', '3', '5'), is('hubkel', '1'), is('nuk', 1)),
      at: 'nuk',
    },
    message:
      'Anak atau cucu menjadi kepala keluarga nomor 1. Biasanya keluarga sendiri diberi nomor berikutnya; bila benar, tulis alasannya.',
    source: 'P',
  },
]
