import { useEffect } from 'react'
import { useMay } from '#renderer/app/session/session.tsx'
import { call } from '#renderer/core-client/client.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import type { Pace } from './pace.ts'

const everyMs = 20_000
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'NumLock'])

/**
 * Counts the keys of this screen and tells the core now and then, and on leaving. A key costs two additions here; what is told
 * goes between the keys, and is never waited for.
 */
export function usePace(pace: Pace, mode: InputOf<'kinerja.add'>['mode']): void {
  const may = useMay('kinerja.add')
  useEffect(() => {
    if (!may) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (!event.repeat && !modifiers.has(event.key)) pace.key(event.timeStamp)
    }
    const tell = (): void => void deliver(pace, mode)
    window.addEventListener('keydown', onKey, { capture: true, passive: true })
    const timer = setInterval(tell, everyMs)
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      clearInterval(timer)
      tell()
    }
  }, [pace, mode, may])
}

async function deliver(pace: Pace, mode: InputOf<'kinerja.add'>['mode']): Promise<void> {
  const effort = pace.take()
  if (effort === null) return
  try {
    await call('kinerja.add', { mode, ...effort })
  } catch (error) {
    // A count is worth no message; a core that comes back is told again with the next one.
    if (error instanceof ReplyError && error.reply.code === 'coreStopped') pace.giveBack(effort)
  }
}
