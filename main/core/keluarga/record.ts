import type { Answers } from '#shared/instrumen/types.ts'

/** A registered family, all that can be changed of it. */
export type FamilyRecord = {
  readonly id: string
  readonly noKk: string
  readonly idBdt: string
  readonly headName: string
  readonly headNik: string
  readonly desaCode: string
  readonly dusun: string
  readonly rt: string
  readonly rw: string
  readonly address: string
  /** How many live there. */
  readonly members: number
  /** The edition that the answers of the family and its members are in. */
  readonly instrumen: string
  readonly answers: Answers
  readonly program: Programmes
  readonly status: 'aktif' | 'dihapus'
  /** Official, of the determination; null for a family that is on no list. */
  readonly desil: number | null
  readonly penetapanId: string | null
  /** In the order of the list. */
  readonly anggota: readonly MemberRecord[]
}

export type MemberRecord = {
  readonly id: string
  readonly order: number
  readonly nik: string
  readonly name: string
  /** 'YYYY-MM-DD'; '' when it is not known. */
  readonly birthDate: string
  readonly idArtBdt: string
  readonly answers: Answers
  readonly program: Programmes
  readonly status: 'aktif' | 'dihapus'
}

/** What lists say of each programme, as they say it: 'ya', 'tidak', or words. */
export type Programmes = Readonly<Record<string, string>>
