/** What comes in as a list: registered families, the answer of SIKS-NG to what was sent, the determination of a period. */
export type IntakeKind = 'prelist' | 'hasil' | 'penetapan'

/** What one row of a list is about. `datar`: a person together with the family's columns, as in the flat BDT or a BNBA. */
export type IntakeShape = 'keluarga' | 'anggota' | 'datar' | 'jawaban' | 'ketetapan'

/** How a cell is read and repaired: see main/core/intake. */
export type IntakeFormat =
  | 'nik'
  | 'noKk'
  | 'date'
  | 'name'
  | 'text'
  | 'rtRw'
  | 'sex'
  | 'desil'
  /** A code of a place or a part of one; any number of digits. */
  | 'wilayahCode'
  /** A number that names something (IDBDT, IDSEMESTA): kept sign by sign. */
  | 'id'
  /** Whether somebody takes part in a programme: 'ya', 'tidak', or what the list says where it is neither. */
  | 'flag'
  /** A code or a label of the question of that id in the edition of the mapping. */
  | 'answer'

/** One thing that a column of a list can be. */
export type IntakeField = {
  readonly id: string
  readonly label: string
  readonly format: IntakeFormat
  readonly shapes: readonly IntakeShape[]
  /** Without it a row of these shapes says nothing. Where several stand in `oneOf`, one of them is enough. */
  readonly requiredIn?: readonly IntakeShape[]
  readonly oneOf?: string
  /** How lists are known to head such a column; compared without case, signs and gaps. */
  readonly headers: readonly string[]
}

/** Which column is what. `column` counts from 0; `header` as the file has it, so that a kept mapping fits a file of another order. */
export type MappedColumn = { readonly column: number; readonly header: string; readonly field: string }

export type IntakeMapping = {
  readonly shape: IntakeShape
  /** '' for a text file. */
  readonly sheet: string
  /** First row of the header, from 1 as Excel shows it, and how many rows it has. */
  readonly headerRow: number
  readonly headerRows: 1 | 2
  /** The edition whose codes and labels the answers of a prelist are in. */
  readonly instrumen: string
  readonly columns: readonly MappedColumn[]
  /** What every row has in common and no column says ('kodeDesa'), by field. */
  readonly constants: Readonly<Record<string, string>>
}

/** What was done to a cell, or why its row was refused. */
export type CellNote = {
  readonly level: 'ditolak' | 'diperbaiki' | 'peringatan'
  /** 'C', as Excel names the column; '' for the row as a whole. */
  readonly column: string
  readonly header: string
  readonly field: string
  /** What stood in the cell, and what was made of it. */
  readonly was: string
  readonly now: string
  readonly message: string
}

/**
 * One row after reading. Every value is a text, '' for an empty cell: a date 'YYYY-MM-DD', jenisKelamin '1' or '2', RT and RW three digits,
 * kodeDesa ten digits, an answer what one would type for it (`parseTyped(question, text)` gives the value to store).
 */
export type ReadRow = {
  readonly rowNumber: number
  readonly status: 'baik' | 'diperbaiki' | 'ditolak'
  readonly fields: Readonly<Record<string, string>>
  readonly notes: readonly CellNote[]
}
