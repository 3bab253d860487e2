import type { Condition, QuestionId, Rule, RowLink } from '../../types.ts'
import { atLeast } from '../declare.ts'
import type { Numbered } from './numbering.ts'

const CONSISTENCY = 'form-and-siksng.md §1.6'
const member = { roster: 'anggota' } as const

type Head = {
  readonly relation: QuestionId
  /** Heads it and lives there. */
  readonly when: Condition
  readonly title: 'rumah tangga' | 'keluarga'
}

/** R-x501 and R-x502: exactly one head. */
export function headRules(rule: Numbered, { relation, when, title }: Head): readonly Rule[] {
  return [
    {
      number: rule(501),
      level: 'block',
      check: { op: 'exactlyOne', ...member, when, find: 'none', at: relation },
      message: `Belum ada kepala ${title} (hubungan 1). Harus tepat satu orang.`,
      source: `${CONSISTENCY} #1`,
    },
    {
      number: rule(502),
      level: 'block',
      check: { op: 'exactlyOne', ...member, when, find: 'many', at: relation },
      message: `Kepala ${title} lebih dari satu. Harus tepat satu orang.`,
      source: `${CONSISTENCY} #1`,
    },
  ]
}

type Presence = {
  /** Computed: how many live there. */
  readonly count: QuestionId
  readonly presence: QuestionId
  readonly present: Condition
  readonly unit: 'rumah tangga' | 'keluarga'
}

/** R-x506: somebody must live there. */
export function presenceRule(rule: Numbered, { count, presence, present, unit }: Presence): Rule {
  return {
    number: rule(506),
    level: 'block',
    check: {
      op: 'rows',
      ...member,
      given: atLeast(count, 0),
      when: present,
      need: 'some',
      at: presence,
    },
    message: `Tidak ada anggota yang tinggal di ${unit} ini. Untuk seluruh keluarga yang tidak ada lagi, pakai formulir penghapusan.`,
    source: `${CONSISTENCY} #2`,
  }
}

/** R-x507 to R-x510: spouses, children and parents of a head, and nobody twice. `links`: who is that to whom, by the code of the relation. */
export function relationRules(rule: Numbered, links: (code: string) => readonly RowLink[]): readonly Rule[] {
  return [
    {
      number: rule(507),
      level: 'reason',
      check: { op: 'differs', ...member, links: links('2'), question: 'jnskel' },
      message: 'Suami dan istri berjenis kelamin sama (anggota nomor {no}). Periksa; bila benar, tulis alasannya.',
      source: `${CONSISTENCY} #4`,
    },
    {
      number: rule(508),
      level: 'reason',
      check: { op: 'ageGap', ...member, links: links('3'), age: 'umur', than: 'younger', years: 12, at: 'tgllahir' },
      message:
        'Anak berumur {umur} tahun, orang tuanya {lain} tahun. Periksa hubungan dan tanggal lahir; bila benar, tulis alasannya.',
      source: `${CONSISTENCY} #5`,
    },
    {
      number: rule(509),
      level: 'reason',
      check: { op: 'ageGap', ...member, links: links('6'), age: 'umur', than: 'older', years: 12, at: 'tgllahir' },
      message:
        'Orang tua atau mertua berumur {umur} tahun, kepala keluarga {lain} tahun. Periksa hubungan dan tanggal lahir; bila benar, tulis alasannya.',
      source: `${CONSISTENCY} #5`,
    },
    {
      number: rule(510),
      level: 'reason',
      check: { op: 'unique', ...member, questions: ['nama', 'tgllahir'], at: 'nama' },
      message: 'Nama dan tanggal lahir sama dengan anggota nomor {no}. Mungkin orang yang sama tertulis dua kali.',
      source: 'P',
    },
  ]
}
