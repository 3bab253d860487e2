import type { PaperAnswers } from './answers.ts'
import type { Person } from './person-answers.ts'

/** A way in which an identity in the register is wrong, as offices report them. */
export type Defect =
  /** 15 digits, a digit lost on the way. */
  | 'nikPendek'
  /** The serial became 0000 when a spreadsheet kept 15 digits. */
  | 'nikNolAkhir'
  /** The date in the NIK is not the date of birth. */
  | 'nikTanggalBeda'
  /** The day in the NIK says the other sex. */
  | 'nikJenisKelaminBeda'
  /** The NIK of a person of another family. */
  | 'nikGanda'
  /** The NIK of another person on the same card. */
  | 'nikSeKeluarga'
  /** The letter O or I in place of a digit. */
  | 'nikHuruf'
  /** The No KK in place of the NIK. */
  | 'nikSamaKk'
  /** Another No KK than the rest of the family. */
  | 'kkBeda'
  /** The name is spelled otherwise than on the card. */
  | 'namaBeda'

/** A person of the register. `answers` is what is written, `nik`, `noKk` and `name` what the card says; they differ where there is a defect. */
export type SamplePerson = Person & {
  readonly idArtBdt: string
  readonly answers: PaperAnswers
  readonly defect: Defect | null
}

/** A family of the register, with blocks I, II, III and V as written. */
export type SampleFamily = {
  /** 1 … 1360, in the order of the register. */
  readonly number: number
  readonly idBdt: string
  readonly noKk: string
  readonly dusun: string
  readonly rt: string
  readonly rw: string
  readonly address: string
  readonly surveyedOn: string
  /** 0 poorest, 1 well off: what the answers were drawn from. */
  readonly wealth: number
  readonly answers: PaperAnswers
  readonly persons: readonly SamplePerson[]
}
