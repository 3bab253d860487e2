import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Verifying, VerifyState } from './verifying.ts'

export const VerifyContext = createContext<Verifying | null>(null)

/** The open verification around this component. */
export function useVerifying(): Verifying {
  const held = useContext(VerifyContext)
  if (held === null) throw new Error('useVerifying stands outside an open verification')
  return held
}

/** A part of its state. `pick` must answer the same object for as long as nothing in it changed. */
export function useVerifyState<T>(pick: (state: VerifyState) => T): T {
  const verifying = useVerifying()
  return useSyncExternalStore(verifying.subscribe, () => pick(verifying.get()))
}
