import { createContext, useContext, useSyncExternalStore } from 'react'
import type { AnswerPlace } from '#shared/instrumen/types.ts'
import type { Entry } from './entry-store.ts'
import type { EntryState } from './entry-state.ts'
import type { FieldView } from './field-view.ts'
import type { Command } from './keys.ts'

type EntryHeld = {
  readonly entry: Entry
  readonly viewAt: (place: AnswerPlace) => FieldView
  /** Does what a key does. */
  readonly run: (command: Command) => void
}

export const EntryContext = createContext<EntryHeld | null>(null)

/** The open form around this component. */
export function useEntry(): EntryHeld {
  const held = useContext(EntryContext)
  if (held === null) throw new Error('useEntry stands outside an open form')
  return held
}

/** A part of the state. `pick` must answer the same object for as long as nothing in it changed. */
export function useEntryState<T>(pick: (state: EntryState) => T): T {
  const { entry } = useEntry()
  return useSyncExternalStore(entry.subscribe, () => pick(entry.get()))
}

/** What one field shows; draws again only when that changes. */
export function useField(place: AnswerPlace): FieldView {
  const { entry, viewAt } = useEntry()
  return useSyncExternalStore(entry.subscribe, () => viewAt(place))
}
