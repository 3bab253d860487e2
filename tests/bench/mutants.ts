import { mutants, noticedAs, rightFiles } from '#tests/builders/mutants/mutants.ts'
import { figureOf, type Bench } from './figure.ts'

/** How many kinds of broken writers the proof of a batch file notices; right files of three writers must pass, or nothing is measured. */
export const mutantsCaught: Bench = {
  name: 'mutants.caught',
  measure: async () => {
    for (const bytes of await rightFiles()) {
      if ((await noticedAs(bytes)).length > 0) throw new Error('a right file was taken for a broken one')
    }
    let caught = 0
    for (const { bytes } of mutants) if ((await noticedAs(await bytes())).length > 0) caught += 1
    return [figureOf('mutants.caught', `dari ${mutants.length}`, [caught])]
  },
}
