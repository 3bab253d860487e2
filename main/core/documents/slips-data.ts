/** The slips of one berkas; texts as they are to be read. */
export type SlipsData = {
  /** An ISO instant: goes into the PDF's properties. */
  readonly asOf: string
  /** 'TT/0042/XI/2026' */
  readonly receiptNumber: string
  /** '0042' */
  readonly berkasNumber: string
  /** 'November 2026' */
  readonly periodeName: string
  /** 'Desa Jatisari, Kec. Jenggawah' */
  readonly from: string
  /** How many papers the berkas has. */
  readonly papers: number
  readonly slips: readonly OneSlip[]
}

export type OneSlip = {
  readonly number: number
  /** 'Usulan baru' */
  readonly jenis: string
  /** What the barcode says. */
  readonly code: string
  /** The same for the eye, in groups. */
  readonly codeInGroups: string
}
