import { useEffect } from 'react'
import { listCommands } from '#renderer/app/commands/registry.ts'
import type { Entry } from './entry-store.ts'
import { areKeysHeld, pressOf } from './held-keys.ts'
import { commandOf, type Command, type Press } from './keys.ts'
import { typeCharacter, typeText } from './keying.ts'
import { forgetSlip } from './forget-slip.ts'
import { createSlipReader } from './slip-reader.ts'

/** Whether a key press is for the form: not while a dialog, the line at the bottom or another box has the focus. */
function isForForm(event: KeyboardEvent, root: HTMLElement | null): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  const { target } = event
  if (!(target instanceof HTMLElement) || document.querySelector('[role="dialog"]') !== null) return false
  if (target === document.body) return true
  if (root === null || !root.contains(target)) return false
  return target.dataset['strip'] === undefined
}

const slips = createSlipReader()

/** A scanner types wherever the keyboard is, in the line at the bottom too. */
function mayHoldSlip(event: KeyboardEvent): boolean {
  return !event.isComposing && document.querySelector('[role="dialog"]') === null
}

/** '?' is a sign only where letters are text. */
function asksForSheet(entry: Entry, press: Press): boolean {
  const { cursor } = entry.get()
  if (press.key !== '?' || cursor === null) return false
  return !['text', 'dusun'].includes(entry.questionnaire.question(cursor.question).kind)
}

/** The sheet of all keys, as `?` opens it. */
export function openKeySheet(): void {
  listCommands()
    .find((command) => command.keys === '?')
    ?.run()
}

/** Turns the keys of the whole screen into commands of the form, before anything else sees them. */
export function useKeyboard(
  entry: Entry | null,
  root: React.RefObject<HTMLElement | null>,
  run: (c: Command) => void,
): void {
  useEffect(() => {
    if (entry === null) return
    const onKey = (event: KeyboardEvent): void => {
      if (areKeysHeld()) return
      const press = pressOf(event)
      const slip = mayHoldSlip(event) ? slips.hear(press) : null
      if (slip !== null) {
        event.preventDefault()
        event.stopImmediatePropagation()
        forgetSlip(entry)
        return run({ slip })
      }
      if (!isForForm(event, root.current)) return
      if (asksForSheet(entry, press)) {
        event.preventDefault()
        return openKeySheet()
      }
      const command = commandOf(press)
      if (command !== null) {
        event.preventDefault()
        event.stopPropagation()
        run(command)
      } else if (event.target === document.body && press.key.length === 1 && !press.ctrl && !press.alt) {
        // The focus got lost (a click beside the fields): the key still goes where the cursor stands.
        event.preventDefault()
        typeCharacter(entry, press.key)
      }
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [entry, root, run])
}

/** Plays a key that had to wait, as if pressed now. */
export function playKey(entry: Entry, press: Press, run: (command: Command) => void): void {
  const slip = slips.hear(press)
  if (slip !== null) {
    forgetSlip(entry)
    return run({ slip })
  }
  const command = commandOf(press)
  if (command !== null) return run(command)
  if (press.ctrl || press.alt) return
  if (press.key === 'Backspace') typeText(entry, (entry.get().draft ?? '').slice(0, -1), false)
  else if (press.key.length === 1) typeCharacter(entry, press.key)
}
