import type { CellFormat } from '#shared/contract/layout.ts'
import type { VocabularyId } from './vocabularies.ts'

/** What kind of value a source gives; it decides which formats hold it. */
export type SourceKind = 'text' | 'name' | 'words' | 'digits' | 'code' | 'date' | 'rtRw' | 'number' | 'nomor'

/** One thing that a column can be filled from. */
export type Source = {
  readonly label: string
  readonly kind: SourceKind
  /** Every row has it. */
  readonly always: boolean
  /** The target may have its own words for it. */
  readonly words?: VocabularyId
  /** What three invented rows hold, as recorded: a date 'YYYY-MM-DD', a meaning of the vocabulary. */
  readonly examples: readonly [string, string, string]
}

export type Sources = Readonly<Record<string, Source>>

/** The formats that hold a kind of value, the usual one first. */
export const formatsOf: Readonly<Record<SourceKind, readonly [CellFormat, ...CellFormat[]]>> = {
  text: ['text', 'address', 'name'],
  name: ['name', 'address', 'text'],
  words: ['text', 'address'],
  digits: ['digits16', 'text'],
  code: ['text'],
  date: ['date', 'dateDash', 'dateIso'],
  rtRw: ['rtRw', 'text'],
  number: ['text'],
  nomor: ['nomor', 'text'],
}

/** The same value in all three invented rows. */
export function same(value: string): readonly [string, string, string] {
  return [value, value, value]
}
