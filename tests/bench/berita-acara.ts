import { against, figureOf, type Bench, type Figure } from './figure.ts'
import { memory, seconds, workInChild, type Worked } from './child.ts'

const work = new URL('./berita-acara-work.ts', import.meta.url)

/**
 * The berita acara with 1,360 lampiran rows, rendered in a fresh process: seconds, highest memory, pages. Against the same document
 * with 100 rows, scaled to 1,360: what it would cost if it grew in proportion, the fixed part included.
 */
export const beritaAcara: Bench = {
  name: 'ba.1360',
  measure: async ({ quick, say }): Promise<readonly Figure[]> => {
    const n = quick ? 1 : 5
    const rows = quick ? 40 : 1360
    const large: Worked[] = []
    const small: Worked[] = []
    for (let count = 0; count < n; count += 1) {
      say(`${count + 1} dari ${n}`)
      large.push(await workInChild(work, String(rows)))
      small.push(await workInChild(work, '100'))
    }
    const scaled = seconds(small).map((one) => (one * rows) / 100)
    return [
      figureOf('ba.1360', 's', seconds(large), against(`100 baris × ${rows / 100}`, scaled)),
      figureOf('ba.1360.memory', 'MB', memory(large), against('100 baris', memory(small))),
      figureOf(
        'ba.1360.pages',
        'halaman',
        large.map(({ pages }) => pages ?? 0),
      ),
    ]
  },
}
