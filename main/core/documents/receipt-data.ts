/** Everything that a tanda terima berkas prints; texts as they are to be read. */
export type ReceiptData = {
  /** The instant of receiving, ISO: goes into the PDF's properties. */
  readonly asOf: string
  /** Of the office. */
  readonly letterhead: {
    readonly line1: string
    readonly line2: string
    readonly address: string
    readonly contact: string
  }
  /** 'TT/0042/XI/2026' */
  readonly receiptNumber: string
  /** '0042' */
  readonly berkasNumber: string
  /** 'November 2026' */
  readonly periodeName: string
  /** 'Desa Jatisari, Kec. Jenggawah' */
  readonly from: string
  readonly dasar: 'musyawarah' | 'sptjm'
  /** 'YYYY-MM-DD' */
  readonly receivedOn: string
  /** '09.15', '' when not known. */
  readonly receivedTime: string
  readonly broughtBy: string
  readonly broughtByRole: string
  readonly receivedBy: string
  readonly papers: { readonly usulan: number; readonly perubahan: number; readonly penghapusan: number }
  readonly checklist: readonly { readonly label: string; readonly required: boolean; readonly present: boolean }[]
  readonly note: string
  /** Before the date over the signatures: 'Jember'. */
  readonly signedAt: string
}
