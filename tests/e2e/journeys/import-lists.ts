import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listBytes } from '#core/spreadsheets/write-list.ts'

/** A list as an office gets it: titles above, a column that nobody knows, numbers that Excel spoiled, blank rows below. */
const header = ['No', 'NOMOR KK', 'NIK KTP', 'NAMA LENGKAP', 'TGL LAHIR', 'L/P', 'ALAMAT', 'Sebutan', 'RT', 'RW']
const first = '3509160101260011'
const second = '3509160101260012'
const third = '3509160101260013'

type Cell = string | number | null

const people: readonly (readonly Cell[])[] = [
  [1, first, '3509161705800001', 'SUWARNO UTOMO', '17-05-1980', 'L', 'JL. MELATI 4', 'Krajan', '001', '002'],
  // Letters for digits and gaps: repaired.
  [2, first, '350916 45O682 OOO2', 'SITI MARYAM', '05/06/1982', 'P', 'JL. MELATI 4', 'Krajan', '001', '002'],
  // A date as Excel counts days (3 March 2010): repaired.
  [3, first, '3509160303100003', 'BAGAS UTOMO', 40_240, 'L', 'JL. MELATI 4', 'Krajan', '001', '002'],
  [4, second, '3509161212750004', 'KARSONO', '12-12-1975', 'L', 'JL. MAWAR 9', 'Krajan', '003', '002'],
  // Written as 3.51E+15: nobody can know which number it was.
  [5, third, '3,50916E+15', 'TANPA NOMOR', '01-01-1970', 'L', 'JL. KENANGA 1', 'Krajan', '004', '002'],
]

/** Rows of the file as Excel counts them: the titles, the header, the people. */
export const madeList = {
  fileName: 'Prelist Jatisari November.xlsx',
  headerRow: 3,
  refusedRow: 8,
  nikColumn: 'C',
  unknownColumn: 'Sebutan',
  rows: { good: 2, repaired: 2, refused: 1, blank: 25, above: 3 },
  families: 2,
  people: 4,
  newHead: 'SUWARNO UTOMO',
} as const

/** Writes the list into a folder and answers its path. */
export async function writePrelist(dir: string): Promise<string> {
  const rows: readonly (readonly Cell[])[] = [
    ['DAFTAR KELUARGA DESA JATISARI'],
    ['Semua orang di daftar ini rekaan'],
    header,
    ...people,
    ...Array.from({ length: 25 }, () => [' ']),
  ]
  const path = join(dir, madeList.fileName)
  writeFileSync(path, await listBytes({ kind: 'xlsx', sheetName: 'BNBA', rows }))
  return path
}
