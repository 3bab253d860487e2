import type { AnswerPlace, AnswerValue } from '#shared/instrumen/types.ts'
import type { Stratum } from './plan.ts'

/** A place of a plan as it is stored, with both keyings. `first` undefined: it was not asked when the form was keyed. */
export type StoredIsian = AnswerPlace & {
  readonly stratum: Stratum
  readonly first: AnswerValue | null | undefined
  readonly second: AnswerValue | null | undefined
  readonly outcome: 'sama' | 'beda' | null
  readonly chosen: 'pertama' | 'kedua' | 'lain' | null
  readonly wrong: 'petugasEntri' | 'verifikator' | 'kertas' | null
  readonly keys: number
}
