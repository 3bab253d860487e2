import { useSyncExternalStore } from 'react'
import { draftOf, freshDraft, type Draft, type Mapping } from './draft.ts'

let drafts: ReadonlyMap<string, Draft> = new Map()
const watchers = new Set<() => void>()

/** Keeps what was decided about a list for as long as the program is open, whatever screen is shown meanwhile. */
export function keepDraft(intakeId: string, draft: Draft): void {
  drafts = new Map(drafts).set(intakeId, draft)
  for (const watcher of watchers) watcher()
}

/** The rows were read by what was decided: nothing changed since. */
export function settleDraft(intakeId: string): void {
  const draft = drafts.get(intakeId)
  if (draft !== undefined) keepDraft(intakeId, { ...draft, touched: false })
}

/** What was decided about a list here; else what its rows were read by; else nothing yet. */
export function useDraft(intakeId: string, readBy: Mapping | null): Draft {
  const kept = useSyncExternalStore(watch, () => drafts.get(intakeId))
  return kept ?? (readBy === null ? freshDraft : draftOf(readBy))
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
