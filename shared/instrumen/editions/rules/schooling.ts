import type { Condition, QuestionId, Rule } from '../../types.ts'
import { all, any, atLeast, atMost, is, oneOf } from '../declare.ts'
import type { Numbered } from './numbering.ts'
import { member } from './people.ts'

const CONSISTENCY = 'form-and-siksng.md §1.6'

type Level = 'primary' | 'junior' | 'senior' | 'college'

/** How an edition asks for schooling, with its codes by level. */
export type Schooling = {
  readonly participation: { readonly question: QuestionId; readonly atSchool: string }
  readonly school: { readonly question: QuestionId; readonly codes: Readonly<Record<Level, readonly string[]>> }
  readonly diploma: {
    readonly question: QuestionId
    readonly none: string
    readonly codes: Readonly<Record<Level, readonly string[]>>
  }
}

/** R-x410 to R-x414: school, class, diploma and age among each other. */
export function schoolingRules(rule: Numbered, { participation, school, diploma }: Schooling): readonly Rule[] {
  const at = (level: Level): Condition => codeIn(school.question, school.codes[level])
  const [primary, junior, senior, college] = [at('primary'), at('junior'), at('senior'), at('college')]
  const holds = (...codes: readonly (readonly string[])[]): Condition => oneOf(diploma.question, ...codes.flat())
  const { codes } = diploma
  const none = [diploma.none]
  const finished = is('kelas_tertinggi', '8')
  return [
    member(
      rule(410),
      'inform',
      diploma.question,
      any(
        all(junior, holds(none)),
        all(senior, holds(none, codes.primary)),
        all(college, holds(none, codes.primary, codes.junior)),
      ),
      'Jenjang pendidikannya lebih tinggi dari ijazah yang biasanya sudah dimiliki. Periksa keduanya.',
      `${CONSISTENCY} #6`,
    ),
    member(
      rule(411),
      'reason',
      diploma.question,
      any(
        all(primary, holds(codes.junior, codes.senior, codes.college)),
        all(junior, holds(codes.senior, codes.college)),
        all(senior, holds(codes.college)),
      ),
      'Ijazahnya lebih tinggi dari jenjang yang pernah diduduki. Periksa keduanya; bila benar, tulis alasannya.',
      `${CONSISTENCY} #6`,
    ),
    member(
      rule(412),
      'inform',
      diploma.question,
      all(
        finished,
        any(
          all(primary, holds(none)),
          all(junior, holds(codes.primary)),
          all(senior, holds(codes.junior)),
          all(college, holds(codes.senior)),
        ),
      ),
      'Kelasnya "tamat", tetapi ijazah jenjang itu tidak dimiliki. Periksa keduanya.',
    ),
    member(
      rule(413),
      'inform',
      participation.question,
      all(is(participation.question, participation.atSchool), atLeast('umur', 31)),
      'Masih sekolah pada umur di atas 30 tahun. Periksa tanggal lahir atau kodenya.',
    ),
    member(
      rule(414),
      'inform',
      school.question,
      any(all(junior, atMost('umur', 9)), all(senior, atMost('umur', 12)), all(college, atMost('umur', 14))),
      'Jenjang pendidikannya tidak lazim untuk umur ini. Periksa keduanya.',
    ),
  ]
}

function codeIn(question: QuestionId, codes: readonly string[]): Condition {
  const [only] = codes
  return only !== undefined && codes.length === 1 ? is(question, only) : oneOf(question, ...codes)
}
