import { useState } from 'react'
import { useSession } from '#renderer/app/session/session.tsx'
import type { LayoutDraft } from '#shared/contract/layout.ts'
import { changeDraft, isDirty, startDraft, undoDraft, type DraftState } from './draft.ts'

/** Drafts by who writes them and of what: leaving the screen loses nothing that was typed. */
const kept = new Map<string, DraftState>()

export type LayoutDrafting = {
  readonly state: DraftState
  readonly draft: LayoutDraft
  readonly dirty: boolean
  /** It was begun on an earlier visit. */
  readonly resumed: boolean
  /** `touched`: where, so that typing on in one field is one step to take back; '' for a step of its own. */
  readonly change: (next: LayoutDraft, touched?: string) => void
  readonly undo: () => void
  /** Begins again from what is stored. */
  readonly restart: (start: LayoutDraft, latest: number) => void
  /** Stays as it is, but on top of a newer version. */
  readonly rebase: (start: LayoutDraft, latest: number) => void
}

/** The draft of one layout, kept while the program runs. */
export function useLayoutDraft(name: string, start: LayoutDraft, latest: number): LayoutDrafting {
  const key = `${useSession().pengguna.username} ${name}`
  const [resumed] = useState(() => kept.has(key))
  const [state, setState] = useState(() => kept.get(key) ?? startDraft(start, latest))
  const become = (next: (before: DraftState) => DraftState): void => {
    setState((before) => {
      const after = next(before)
      if (after.latest > 0 && !isDirty(after)) kept.delete(key)
      else kept.set(key, after)
      return after
    })
  }
  return {
    state,
    draft: state.present,
    dirty: isDirty(state),
    resumed,
    change: (next, touched = '') => become((before) => changeDraft(before, next, touched)),
    undo: () => become(undoDraft),
    restart: (from, version) => {
      kept.delete(key)
      setState(startDraft(from, version))
    },
    rebase: (from, version) => become((before) => ({ ...before, start: from, latest: version })),
  }
}
