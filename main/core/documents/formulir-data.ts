/** One question with its answer, as text. `before`: for a perubahan, what the register said; null when it said nothing or nothing changed. */
export type PrintedAnswer = {
  /** '4a', as printed on the paper. */
  readonly number: string
  readonly label: string
  readonly answer: string
  readonly before: string | null
}

/** One block of the paper; `rows` for a block that is asked once for each person or business. */
export type PrintedBlock = {
  /** 'III' */
  readonly number: string
  readonly title: string
  readonly answers: readonly PrintedAnswer[]
  readonly rows: readonly { readonly title: string; readonly answers: readonly PrintedAnswer[] }[]
}

/** Everything that a keyed form prints. */
export type FormulirData = {
  /** When it was last changed, ISO. */
  readonly asOf: string
  /** 'FORMULIR USULAN' */
  readonly title: string
  /** Title of the questionnaire. */
  readonly instrumenTitle: string
  /** Facts over the blocks, in printing order: berkas and form number, desa, periode, status, who keyed it. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly blocks: readonly PrintedBlock[]
  /** Reasons for what looked odd, and notes. */
  readonly remarks: readonly { readonly about: string; readonly text: string }[]
}
