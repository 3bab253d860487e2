import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { faultsOf, heldOf, toSave, type Held, type Musyawarah } from './held.ts'

type State = 'saved' | 'typing' | 'saving'

export type HeldDraft = {
  readonly held: Held
  readonly change: (part: Partial<Held>) => void
  readonly state: State
  readonly error: unknown
  /** Saves what is typed and not yet saved; answers the revision to go on with. */
  readonly flush: () => Promise<number>
  /** Does other work that changes the meeting after what is typed is saved, and goes on with the revision that it answers. */
  readonly inTurn: (work: () => Promise<number>) => Promise<void>
}

/**
 * What is typed about a meeting, saved by itself half a second after the last key and when the page is left.
 * Saves and decisions go one after the other, each with the revision that the one before answered: nobody is in conflict with themselves.
 */
export function useHeld(musyawarah: Musyawarah, pauseMs = 500): HeldDraft {
  const [held, setHeld] = useState(() => heldOf(musyawarah))
  const [state, setState] = useState<State>('saved')
  const [error, setError] = useState<unknown>(null)
  const latest = useRef({ held, dirty: false })
  const revision = useRef(musyawarah.revision)
  const chain = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    revision.current = Math.max(revision.current, musyawarah.revision)
  }, [musyawarah.revision])

  const flush = useCallback((): Promise<number> => {
    clearTimeout(timer.current)
    const next = chain.current.then(async () => {
      if (!latest.current.dirty || Object.keys(faultsOf(latest.current.held)).length > 0) return
      latest.current.dirty = false
      setState('saving')
      try {
        const input = { id: musyawarah.id, revision: revision.current, ...toSave(latest.current.held) }
        const saved = await call('musyawarah.save', input)
        revision.current = saved.musyawarah.revision
        setError(null)
        setState(latest.current.dirty ? 'typing' : 'saved')
      } catch (failure) {
        latest.current.dirty = true
        setError(failure)
        setState('typing')
      }
    })
    chain.current = next
    return next.then(() => revision.current)
  }, [musyawarah.id])

  const inTurn = useCallback(
    async (work: () => Promise<number>): Promise<void> => {
      void flush()
      const done = chain.current.then(work).then((answered) => {
        revision.current = Math.max(revision.current, answered)
      })
      chain.current = done.catch(() => undefined)
      await done
    },
    [flush],
  )

  useEffect(() => () => void flush(), [flush])

  const change = useCallback(
    (part: Partial<Held>): void => {
      latest.current = { held: { ...latest.current.held, ...part }, dirty: true }
      setHeld(latest.current.held)
      setState('typing')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pauseMs)
    },
    [flush, pauseMs],
  )

  return { held, change, state, error, flush, inTurn }
}
