import { coreFlags } from '#main/host/core-flags.ts'
import { workWithFlags, type Worked } from './child.ts'
import { figureOf, type Bench, type BenchOptions, type Figure } from './figure.ts'
import { membersFile } from './import-list.ts'

/** What the work says besides: how long reading alone took, and what came of the rows. */
type Imported = Worked & {
  readonly reading: number
  readonly people: number
  /** Rows that went in, were refused or left out. */
  readonly accounted: number
}

const work = new URL('./import-work.ts', import.meta.url)
const goal = { seconds: 30, megabytes: 400 }

/**
 * A members list of 100,000 rows × 26 columns from Excel: every cell read, checked and kept, then all of it brought into the register with its
 * indexes, in one transaction on the encrypted database. Seconds and highest memory of a fresh process with the flags of the core (its sources
 * are read as TypeScript there, which takes some 60 MB more than the built core). Against the goal.
 */
export const importBench: Bench = {
  name: 'import.100000',
  measure: async ({ quick, say }: BenchOptions): Promise<readonly Figure[]> => {
    const rows = quick ? 300 : 100_000
    const runs = quick ? 1 : 3
    const { path, bytes, remove } = await membersFile(rows)
    say(`daftar ${rows} baris, ${(bytes / 1e6).toFixed(1)} MB`)
    const worked: Imported[] = []
    try {
      for (let run = 0; run < runs; run += 1) {
        say(`mengimpor, ${run + 1} dari ${runs}`)
        const one = (await workWithFlags(coreFlags, work, path)) as Imported
        if (one.accounted !== rows || one.people < rows * 0.999)
          throw new Error(`of ${rows} rows ${one.people} came in`)
        worked.push(one)
      }
    } finally {
      remove()
    }
    const of = (what: (one: Imported) => number): number[] => worked.map(what)
    return [
      figureOf(
        `import.${rows}`,
        's',
        of((one) => one.seconds),
        { name: 'goal', figure: goal.seconds },
      ),
      figureOf(
        `import.${rows}.reading`,
        's',
        of((one) => one.reading),
      ),
      figureOf(
        `import.${rows}.memory`,
        'MB',
        of((one) => one.peakMb),
        { name: 'goal', figure: goal.megabytes },
      ),
    ]
  },
}
