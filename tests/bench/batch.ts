import { exportFolder } from './export-rows.ts'
import { against, figureOf, type Bench, type Figure } from './figure.ts'
import { memory, seconds, workInChild, type Worked } from './child.ts'

const work = new URL('./export-work.ts', import.meta.url)

/**
 * A batch of 5,000 rows × 21 columns, written, read back from disk by the independent readers and compared cell by cell, in a fresh
 * process: seconds and highest memory. Against writing alone.
 */
export const batch: Bench = {
  name: 'batch.5000',
  measure: async ({ quick, say }): Promise<readonly Figure[]> => {
    const n = quick ? 1 : 5
    const proven: Worked[] = []
    const written: Worked[] = []
    for (let count = 0; count < n; count += 1) {
      say(`${count + 1} dari ${n}`)
      const { dir, remove } = exportFolder(quick ? 50 : 5000)
      try {
        written.push(await workInChild(work, dir, 'tulis'))
        proven.push(await workInChild(work, dir))
      } finally {
        remove()
      }
    }
    const alone = 'menulis tanpa pencocokan'
    return [
      figureOf('batch.5000', 's', seconds(proven), against(alone, seconds(written))),
      figureOf('batch.5000.memory', 'MB', memory(proven), against(alone, memory(written))),
    ]
  },
}
