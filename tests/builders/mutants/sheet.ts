import { usulanLayout, usulanSheet } from '#tests/integration/spreadsheets/usulan-sheet.ts'

/** The six people whom every broken writer gets: zeros in front, a name with an accent, blanks and a line feed that count, what Excel takes for a sign. */
export const mutantSheet = usulanSheet(6, {
  nik: '0000000000000012',
  noKk: '0509161201090001',
  nama: 'JOSÉ RAHAYU',
  alamat: ' =JL MAWAR_x0041_\nGANG 2',
})

export const mutantHeaders = usulanLayout.columns.map(({ header }) => header)

/** The right text at a place; row 1 is the first below the headers. */
export function textAt(row: number, column: number): string {
  return mutantSheet.rows[row - 1]?.[column] ?? ''
}

export const at = { nik: 0, noKk: 2, nama: 3, birth: 5, mother: 6, sex: 7, alamat: 10, rt: 11, blank: 18 } as const
