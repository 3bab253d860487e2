import { hostPort } from '#core/process/host-port.ts'
import type { HostPort } from '#core/process/host-port.ts'
import type { ToCore } from '#core/process/protocol.ts'
import { serve } from '#core/process/serve.ts'
import { machine } from '#core/platform/machine.ts'

// A core that says "stored" before it has stored. It exists so that the campaign can be seen to notice.

const laterMs = 12
const real = hostPort()
let lastRevision = 0

/** Answers each answer of a form at once, as if it stood, and hands it on a little later. */
const careless: HostPort = {
  ...real,
  send: (message) => {
    if (message.type === 'reply' && message.id < 0) return
    if (message.type === 'reply' && message.reply.ok) lastRevision = revisionIn(message.reply.value) ?? lastRevision
    real.send(message)
  },
  onMessage: (listener) =>
    real.onMessage((message) => {
      if (!isAnswer(message)) return listener(message)
      lastRevision += 1
      const value = { revision: lastRevision, savedAt: new Date().toISOString(), issues: [], cleared: [], reasons: [] }
      real.send({ type: 'reply', id: message.id, reply: { ok: true, value } })
      setTimeout(() => listener({ ...message, id: -message.id }), laterMs)
    }),
}

function isAnswer(message: ToCore): message is Extract<ToCore, { type: 'call' }> {
  return message.type === 'call' && message.channel === 'formulir.putAnswer'
}

function revisionIn(value: unknown): number | undefined {
  const { formulir, revision } = value as { formulir?: { revision: number }; revision?: number }
  return formulir?.revision ?? revision
}

serve({ port: careless, platformFor: machine, exit: () => process.exit(0) })
