import { compareWithRows, type Difference } from '#core/spreadsheets/compare.ts'
import { packSheet } from '#core/spreadsheets/sheet.ts'
import { workbookBytes } from '#core/spreadsheets/write-workbook.ts'
import { written } from '#tests/integration/spreadsheets/usulan-sheet.ts'
import { brokenFiles } from './file.ts'
import { brokenGrids, gridBytes, rightGrid } from './grid.ts'
import { mutantSheet } from './sheet.ts'
import { partsOf, zipOf } from './zip.ts'

/** A writer that is wrong in one way. */
export type Mutant = {
  /** "a writer that …" */
  readonly what: string
  readonly bytes: () => Promise<Uint8Array>
  /** As what it must be noticed. */
  readonly kind: Difference['kind']
}

/** Every way in which a writer is wrong here. */
export const mutants: readonly Mutant[] = [
  ...brokenGrids.map(([what, spoil, kind]) => ({
    what,
    kind,
    bytes: () => {
      const grid = rightGrid()
      spoil(grid)
      return gridBytes(grid)
    },
  })),
  ...brokenFiles.map(([what, spoil, kind]) => ({
    what,
    kind,
    bytes: async () => {
      const parts = await partsOf(await workbookBytes(mutantSheet, written))
      return spoil(parts) ?? zipOf(parts)
    },
  })),
]

const expected = packSheet(mutantSheet)

/** As what the proof notices a file that should hold the rows of the mutants. */
export async function noticedAs(bytes: Uint8Array): Promise<readonly Difference['kind'][]> {
  const { differences } = await compareWithRows(bytes, expected)
  return differences.map(({ kind }) => kind)
}

/** Right files of three writers: they must pass. */
export async function rightFiles(): Promise<readonly Uint8Array[]> {
  const ours = await workbookBytes(mutantSheet, written)
  return [ours, await gridBytes(rightGrid()), zipOf(await partsOf(ours))]
}
