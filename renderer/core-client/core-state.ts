import { useSyncExternalStore } from 'react'
import { onCoreEvent } from './client.ts'

type CoreState = 'ready' | 'stopped' | 'back'

let state: CoreState = 'ready'
let following = false
const watchers = new Set<() => void>()

function become(next: CoreState): void {
  state = next
  for (const watcher of watchers) watcher()
}

function follow(): void {
  if (following) return
  following = true
  onCoreEvent((event) => {
    if (event.type !== 'core') return
    if (event.state === 'stopped') return become('stopped')
    if (state !== 'stopped') return
    become('back')
    setTimeout(() => {
      if (state === 'back') become('ready')
    }, 2500)
  })
}

/** 'stopped' while the core is away, 'back' for a moment after it returned, else 'ready'. */
export function useCoreState(): CoreState {
  return useSyncExternalStore(
    (watcher) => {
      follow()
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => state,
  )
}
