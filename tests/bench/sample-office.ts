import { startCore } from './core-host.ts'
import { figureOf, timed, type Bench } from './figure.ts'

/** From the choice "Coba dengan data contoh" to the open sample office, made new: 1,360 families with their keys and accounts. */
export const sampleOffice: Bench = {
  name: 'start.sample-office',
  measure: async ({ quick }) => {
    const core = await startCore()
    try {
      const samples = await timed(quick ? 1 : 5, 0, () => core.call('sistem.resetSample', {}))
      return [figureOf('start.sample-office', 'ms', samples)]
    } finally {
      await core.stop()
    }
  },
}
