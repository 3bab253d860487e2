import type { JenisFormulir } from '#shared/instrumen/types.ts'

/**
 * Somebody whom a sealed batch is about: one row of a usulan or penghapusan, all rows about the person in a perubahan, where each changed column has a
 * row of its own. Everything as it was sent.
 */
export type SentPerson = {
  readonly batchId: string
  /** Later sealed batches have higher numbers. */
  readonly batchOrder: number
  readonly formulirId: string
  readonly rows: readonly number[]
  readonly nik: string
  /** A perubahan of the NIK itself: the number as it was before; '' else. */
  readonly formerNik: string
  readonly noKk: string
  readonly name: string
  /** 'YYYY-MM-DD', '' where the batch has none. */
  readonly birthDate: string
  readonly desaCode: string
  readonly programme: string
  readonly jenis: JenisFormulir
  /** An earlier answer settled it. */
  readonly answered: boolean
}

/** A row of an answer that could be read; '' for what it does not say. */
export type AnsweredPerson = {
  readonly row: number
  readonly nik: string
  readonly noKk: string
  readonly name: string
  readonly birthDate: string
  readonly desaCode: string
  /** A code of the office's own list; '' for words that are none of them. */
  readonly programme: string
}

/** What a row of an answer is about. `sent`: place in the list of those who were sent. */
export type Match =
  | { readonly kind: 'cocok'; readonly how: 'nik' | 'orang'; readonly sent: number; readonly score: number }
  /** A second row about the same. */
  | { readonly kind: 'ganda'; readonly sent: number; readonly score: number }
  | { readonly kind: 'bukanKiriman' }
