import type { Press } from './keys.ts'

let holding = false
let held: Press[] = []

function onKey(event: KeyboardEvent): void {
  if (!holding || event.isComposing) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (!['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) held.push(pressOf(event))
}

export function pressOf(event: KeyboardEvent): Press {
  return { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }
}

/** Whether keys wait now: nobody else acts on them. */
export function areKeysHeld(): boolean {
  return holding
}

/** From now on keys wait, in order: what they are for (the next form, an answer being fetched) is not there yet. */
export function holdKeys(): void {
  if (!holding) window.addEventListener('keydown', onKey, true)
  holding = true
}

/** Plays the waiting keys and lets the following ones through. A key that makes others wait again keeps the rest waiting. */
export function releaseKeys(play: (press: Press) => void): void {
  stop()
  for (let press = nextHeld(); press !== undefined; press = nextHeld()) play(press)
}

/** What was typed for something that did not come is let go. */
export function dropKeys(): void {
  stop()
  held = []
}

/** The text of the keys that wait, for a box that comes instead of a form; they wait no longer. */
export function takeHeldText(): string {
  const text = held
    .filter(({ key, ctrl, alt }) => key.length === 1 && !ctrl && !alt)
    .map(({ key }) => key)
    .join('')
  dropKeys()
  return text
}

/** The first key that waits; none while a played key made the rest wait again. */
function nextHeld(): Press | undefined {
  return holding ? undefined : held.shift()
}

function stop(): void {
  holding = false
  window.removeEventListener('keydown', onKey, true)
}
