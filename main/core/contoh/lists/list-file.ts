/** A list as a file that somebody could have sent. A text may hold what Excel would show of a number; a number is one. */
export type ListFile = {
  readonly name: string
  readonly kind: 'xlsx' | 'csv'
  readonly sheetName: string
  readonly rows: readonly (readonly (string | number | null)[])[]
}
