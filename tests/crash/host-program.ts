import { spawnNodeCore } from '#main/host/node-core.ts'
import { createSupervisor } from '#main/host/supervisor.ts'
import type { FromHost, ToHost } from './protocol.ts'

// The program around the core, as desktop shell and web host are: the real supervisor over the real core process.

const [dataDir = '', entry = ''] = process.argv.slice(2)
const say = (message: FromHost): void => void process.send?.(message)
const spawn = spawnNodeCore({ entry })

const supervisor = createSupervisor({
  spawn: () => {
    const core = spawn()
    say({ type: 'core', pid: core.pid ?? 0 })
    return core
  },
  dataDir,
  version: '0.0.0-uji',
  // A person waits between two crashes; the campaign does not.
  backOff: [0],
  patience: { deaths: 1_000_000, withinMs: 1_000 },
  retryAfterMs: 20,
})

process.on('message', (raw) => {
  const message = raw as ToHost
  if (message.type === 'stop') return void supervisor.stop().then(() => process.exit(0))
  const { id, channel, input, token } = message
  void supervisor.call(channel, input, token).then((reply) => say({ type: 'reply', id, reply }))
})
// The campaign has ended: nothing of it stays.
process.on('disconnect', () => process.exit(0))
