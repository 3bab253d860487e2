import { builtPages } from '#main/web/server.ts'
import { startWebHost } from '#main/web/host.ts'
import { coreBuilt, padanVersion, rendererBuilt } from '#main/tools/places.ts'

// The web host as a program of its own, so that a journey can cut its power. Gives its link to the test alone.
const host = await startWebHost({
  version: padanVersion(),
  coreEntry: coreBuilt,
  pages: () => builtPages(rendererBuilt),
})
process.send?.(host.newLink())
process.on('disconnect', () => void host.close().then(() => process.exit(0)))
