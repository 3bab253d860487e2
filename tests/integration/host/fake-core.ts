import type { FromCore, ToCore } from '#core/process/protocol.ts'

/** A core in thirty lines: enough of the protocol to try what happens around a core that lives, dies, hangs or refuses. */
const say = (message: FromCore) => void process.send?.(message)
const targets = new Map<string, string>()
let kept: string | null = null

process.on('message', (message: ToCore) => {
  switch (message.type) {
    case 'start':
      kept = message.kept
      if (message.dataDir === '/refuse') {
        say({ type: 'failed', code: 'diskFull', message: 'Penyimpanan penuh.' })
        return
      }
      if (message.dataDir === '/die') process.exit(3)
      say({ type: 'ready' })
      return
    case 'target':
      targets.set(message.id, message.path)
      return
    case 'call':
      return answer(message)
    case 'stop':
      process.exit(0)
  }
})

function answer({ id, channel, input, token }: Extract<ToCore, { type: 'call' }>): void {
  if (channel === 'hang') return
  if (channel === 'die') process.exit(3)
  if (channel === 'keep') say({ type: 'keep', kept: String(input) })
  const value = { channel, input, token, kept, pid: process.pid, targets: Object.fromEntries(targets) }
  say({ type: 'event', event: { type: 'changed', entity: channel, id: null } })
  say({ type: 'reply', id, reply: { ok: true, value } })
}

process.on('disconnect', () => process.exit(0))
