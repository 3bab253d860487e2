import { useEffect, useMemo } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { derive } from '#renderer/entry/entry-store.ts'
import { dropKeys, holdKeys } from '#renderer/entry/held-keys.ts'
import { moveTo } from '#renderer/entry/moving.ts'
import { placeOf, withValue } from '#renderer/entry/places.ts'
import { chosenValue, choose, openMismatch, turnWrong, wrongsOf } from './mismatch.ts'
import { resolveMismatch } from './open-verification.ts'
import type { Chosen, Wrong } from './verifikasi-types.ts'
import { goToOpenAfter, type Verifying } from './verifying.ts'

export type MismatchActions = {
  readonly choose: (chosen: Chosen) => void
  readonly blame: (wrong: Wrong) => void
  readonly turn: (step: 1 | -1) => void
  readonly again: () => void
  readonly decide: () => void
}

/** What can be done with two keyings that differ. `onSettled`: the decision stands, keys that waited may go on. */
export function useMismatch(verifying: Verifying, onSettled: () => void): MismatchActions {
  return useMemo(() => {
    const { entry, sheet } = verifying
    const now = () => verifying.get().mismatch
    const decide = async (): Promise<void> => {
      const mismatch = now()
      if (mismatch?.step !== 'siapa' || mismatch.chosen === null || mismatch.busy) return
      const { isian, chosen, wrong } = mismatch
      verifying.change({ mismatch: { ...mismatch, busy: true, problem: null } })
      holdKeys()
      try {
        const value = chosenValue(mismatch)
        const kept = await resolveMismatch(call, verifying.get().verifikasi, isian, { chosen, wrong, value })
        const { content, next } = entry.get()
        entry.change(derive(sheet.questionnaire, withValue(content, isian, value ?? undefined), next))
        verifying.takeKept(kept)
        verifying.change({ mismatch: null })
        goToOpenAfter(verifying, isian)
        onSettled()
      } catch (error) {
        dropKeys()
        verifying.change({ mismatch: { ...mismatch, busy: false, problem: wordsFor(error) } })
      }
    }
    return {
      choose: (chosen) => {
        const mismatch = now()
        if (mismatch === null || mismatch.busy) return
        verifying.change({ mismatch: choose(mismatch, chosen) })
        if (chosen !== 'lain') return
        const { content, next } = entry.get()
        entry.change(derive(sheet.questionnaire, withValue(content, mismatch.isian, undefined), next))
        moveTo(entry, placeOf(mismatch.isian.question, mismatch.isian.rowId), false)
      },
      blame: (wrong) => {
        const mismatch = now()
        if (mismatch === null || mismatch.busy || !wrongsOf(mismatch).includes(wrong)) return
        verifying.change({ mismatch: { ...mismatch, wrong } })
      },
      turn: (step) => {
        const mismatch = now()
        if (mismatch !== null && !mismatch.busy) verifying.change({ mismatch: turnWrong(mismatch, step) })
      },
      again: () => {
        const mismatch = now()
        if (mismatch === null || mismatch.busy) return
        entry.change({ draft: null, choice: 0 })
        verifying.change({ mismatch: openMismatch(mismatch.isian) })
      },
      decide: () => void decide(),
    }
  }, [verifying, onSettled])
}

// A fast hand is a key or two ahead when the two values appear; those keys were meant for the next field.
const settleMs = 350
const byDigit: Readonly<Record<string, Chosen>> = { 1: 'pertama', 2: 'kedua', 3: 'lain' }
const byLetter: Readonly<Record<string, Wrong>> = { p: 'petugasEntri', v: 'verifikator', k: 'kertas' }

/**
 * The keys of the two values, for as long as they stand there; Escape and F10 leave the form as it is. While the right value is keyed,
 * only Escape is heard here.
 */
export function useMismatchKeys(
  verifying: Verifying,
  actions: MismatchActions,
  shown: boolean,
  outer: (key: 'leave' | 'return') => void,
): void {
  useEffect(() => {
    if (!shown) return undefined
    const since = performance.now()
    const onKey = (event: KeyboardEvent): void => {
      const { mismatch } = verifying.get()
      if (mismatch === null || mismatch.busy || !isForPanel(event)) return
      if (mismatch.step === 'ketik' && event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'F10') return outer('return')
      if (event.key === 'Escape' && mismatch.step === 'lihat') return outer('leave')
      if (performance.now() - since < settleMs) return
      if (mismatch.step === 'lihat') {
        const chosen = byDigit[event.key]
        if (chosen !== undefined) actions.choose(chosen)
      } else {
        decideKey(event.key, actions)
      }
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [verifying, actions, shown, outer])
}

/** Combinations and the other function keys keep their meaning, and so does everything in a dialog. */
function isForPanel(event: KeyboardEvent): boolean {
  const other = event.ctrlKey || event.altKey || event.metaKey || /^F\d$/.test(event.key)
  return !other && document.querySelector('[role="dialog"]') === null
}

function decideKey(key: string, actions: MismatchActions): void {
  const wrong = byLetter[key.toLowerCase()]
  const chosen = byDigit[key]
  if (wrong !== undefined) actions.blame(wrong)
  else if (chosen !== undefined) actions.choose(chosen)
  else if (key === 'Enter') actions.decide()
  else if (key === 'ArrowRight' || key === 'ArrowDown') actions.turn(1)
  else if (key === 'ArrowLeft' || key === 'ArrowUp') actions.turn(-1)
  else if (key === 'Escape') actions.again()
}
