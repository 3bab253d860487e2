import type { ReceiptData } from './receipt-data.ts'

/** Everything that the cover of a berkas prints; texts as they are to be read. */
export type CoverData = Pick<
  ReceiptData,
  | 'letterhead'
  | 'receiptNumber'
  | 'berkasNumber'
  | 'periodeName'
  | 'from'
  | 'dasar'
  | 'receivedOn'
  | 'papers'
  | 'checklist'
  | 'note'
  | 'signedAt'
> & {
  /** The instant of printing, ISO: what is proven grows while forms are verified. */
  readonly asOf: string
  /** The day of it, 'YYYY-MM-DD'. */
  readonly printedOn: string
  readonly printedBy: string
  readonly forms: readonly {
    readonly number: number
    readonly jenis: string
    /** 'Lengkap, terverifikasi' */
    readonly state: string
    readonly keyedBy: string
    /** '' while nobody has. */
    readonly verifiedBy: string
  }[]
  readonly proof: {
    readonly complete: number
    readonly verified: number
    readonly always: { readonly fields: number; readonly errors: number }
    readonly sample: { readonly population: number; readonly fields: number; readonly errors: number }
    readonly boundPer10000: number | null
  }
}
