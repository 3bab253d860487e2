import type { CoreEvent } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import type { Bridge } from '#shared/contract/bridge.ts'

const stopped: Reply<never> = { ok: false, error: { code: 'coreStopped', message: errorMessages.coreStopped } }

/** The same calls over the web host on this machine; a host that does not answer counts as a stopped core. */
export function httpBridge(): Bridge {
  const listeners = new Set<(event: CoreEvent) => void>()
  const tell = (event: CoreEvent): void => {
    for (const listener of listeners) listener(event)
  }
  let source: EventSource | null = null

  function listen(): void {
    if (source) return
    let lost = false
    source = new EventSource('/events')
    source.addEventListener('message', (message: MessageEvent<string>) => tell(JSON.parse(message.data) as CoreEvent))
    source.addEventListener('error', () => {
      if (!lost) tell({ type: 'core', state: 'stopped' })
      lost = true
    })
    source.addEventListener('open', () => {
      if (lost) tell({ type: 'core', state: 'ready' })
      lost = false
    })
  }

  return {
    call: async (channel, input, token) => {
      try {
        const answer = await fetch('/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ channel, input, token }),
        })
        return (await answer.json()) as Reply<unknown>
      } catch {
        return stopped
      }
    },
    on: (listener) => {
      listeners.add(listener)
      listen()
      return () => listeners.delete(listener)
    },
  }
}
