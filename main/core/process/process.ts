import { machine } from '../platform/machine.ts'
import type { Log } from '../platform/types.ts'
import { allPlaces } from '../wilayah/places.ts'
import { hostPort } from './host-port.ts'
import { serve } from './serve.ts'

// The core as a process of its own: forked by Node, or a utility process of Electron.

let log: Log | undefined

serve({
  port: hostPort(),
  platformFor: (dataDir) => {
    const platform = machine(dataDir)
    log = platform.log
    return platform
  },
  exit: () => process.exit(0),
})

// The names of all places are wanted as soon as somebody has signed in. Until then the person is typing a password.
setTimeout(allPlaces, 1_500).unref()

// Whatever state it left cannot be trusted. The host starts another core, and what was saved is on disk.
process.on('uncaughtException', (error) => {
  log?.error('crashed', { name: error.name, stack: (error.stack ?? '').replace(/^.*?(?=\n\s+at )/s, '') })
  process.exit(1)
})
