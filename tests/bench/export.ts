import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { exportFolder } from './export-rows.ts'
import { against, figureOf, type Bench, type Figure, type Skipped } from './figure.ts'
import { memory, seconds, workInChild, type Worked } from './child.ts'

const run = promisify(execFile)
const work = new URL('./export-work.ts', import.meta.url)
const python = fileURLToPath(new URL('./export-writer.py', import.meta.url))

/** Batches of these sizes × 21 columns, written and proven as sealing does, in a fresh process: seconds and highest memory. */
export const exports: readonly Bench[] = [
  ['export.5000', 5000, 5],
  ['export.50000', 50_000, 3],
  ['export.100000', 100_000, 3],
].map(([name, rows, times]) => exportBench(String(name), Number(rows), Number(times)))

function exportBench(name: string, rows: number, times: number): Bench {
  return {
    name,
    measure: async ({ quick, say }): Promise<readonly (Figure | Skipped)[]> => {
      const proven: Worked[] = []
      const theirs: Python[] = []
      for (let count = 0; count < (quick ? 1 : times); count += 1) {
        say(`${count + 1} dari ${quick ? 1 : times}`)
        const { dir, remove } = exportFolder(quick ? 50 : rows)
        try {
          proven.push(await workInChild(work, dir))
          const other = await writtenByPython(dir)
          if (other) theirs.push(other)
        } finally {
          remove()
        }
      }
      const [one] = theirs
      const other = `${one?.writer ?? ''}, tanpa pencocokan`
      return [
        figureOf(name, 's', seconds(proven), one ? against(other, seconds(theirs)) : null),
        figureOf(`${name}.memory`, 'MB', memory(proven), one ? against(other, memory(theirs)) : null),
        ...(one ? [] : [{ name: `${name}.python`, skipped: 'no python3 on this machine' }]),
      ]
    },
  }
}

type Python = Worked & { readonly writer: string }

/** The same rows from the same database by a Python writer: openpyxl where it is installed, else the standard library. */
async function writtenByPython(dir: string): Promise<Python | null> {
  try {
    const { stdout } = await run('python3', [python, dir])
    return JSON.parse(stdout) as Python
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null
    throw error
  }
}
