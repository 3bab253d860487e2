import { entryText } from '#shared/messages/screens/entry.ts'

/** What a key means on the entry screen. */
export type Command =
  | 'take'
  | 'back'
  | 'up'
  | 'down'
  | 'nextRow'
  | 'previousRow'
  | 'nextColumn'
  | 'previousColumn'
  | 'nextBlock'
  | 'previousBlock'
  | 'newRow'
  | 'removeRow'
  | 'undo'
  | 'leave'
  | 'help'
  | 'sheet'
  | 'lookup'
  | 'reopen'
  | 'repeat'
  | 'carry'
  | 'note'
  | 'later'
  | 'problem'
  | 'complete'
  | 'park'
  | 'jump'
  | 'stack'
  | { readonly block: number }
  /** The barcode of a slip was scanned. */
  | { readonly slip: string }

/** The parts of a key press that matter here. */
export type Press = {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

type Binding = { readonly keys: string; readonly command: Command; readonly name: string }

const names = entryText.keys

/** Every key of the screen with what it does: what is pressed and what the sheet of keys lists come from here. */
export const bindings: readonly Binding[] = [
  { keys: 'Enter', command: 'take', name: names.forward },
  { keys: 'Tab', command: 'take', name: names.forward },
  { keys: 'Shift+Tab', command: 'back', name: names.backwards },
  { keys: 'Shift+Enter', command: 'back', name: names.backwards },
  { keys: 'ArrowDown', command: 'down', name: names.down },
  { keys: 'ArrowUp', command: 'up', name: names.up },
  { keys: 'F1', command: 'help', name: names.help },
  { keys: 'Shift+F1', command: 'sheet', name: names.sheet },
  { keys: 'F2', command: 'lookup', name: names.lookupLong },
  { keys: 'F3', command: 'reopen', name: names.reopen },
  { keys: 'F4', command: 'repeat', name: names.repeatLong },
  { keys: 'F5', command: 'carry', name: names.carryLong },
  { keys: 'F6', command: 'note', name: names.note },
  { keys: 'F7', command: 'later', name: names.laterLong },
  { keys: 'F8', command: 'problem', name: names.problemLong },
  { keys: 'F9', command: 'complete', name: names.complete },
  { keys: 'F10', command: 'park', name: names.parkLong },
  { keys: 'Ctrl+G', command: 'jump', name: names.jump },
  { keys: 'Ctrl+D', command: 'stack', name: names.stack },
  { keys: 'Ctrl+Z', command: 'undo', name: names.undo },
  { keys: 'Ctrl+Enter', command: 'newRow', name: names.addRow },
  { keys: 'Insert', command: 'newRow', name: names.addRow },
  { keys: 'Ctrl+Delete', command: 'removeRow', name: names.removeRow },
  { keys: 'Ctrl+ArrowDown', command: 'nextRow', name: names.nextRow },
  { keys: 'Ctrl+ArrowUp', command: 'previousRow', name: names.previousRow },
  { keys: 'Ctrl+ArrowRight', command: 'nextColumn', name: names.nextColumn },
  { keys: 'Ctrl+ArrowLeft', command: 'previousColumn', name: names.previousColumn },
  { keys: 'PageDown', command: 'nextBlock', name: names.nextBlock },
  { keys: 'Ctrl+PageDown', command: 'nextBlock', name: names.nextBlock },
  { keys: 'PageUp', command: 'previousBlock', name: names.previousBlock },
  { keys: 'Ctrl+PageUp', command: 'previousBlock', name: names.previousBlock },
  { keys: 'Alt+1', command: { block: 1 }, name: names.block },
  { keys: 'Escape', command: 'leave', name: names.leave },
]

const commands = new Map(bindings.map(({ keys, command }) => [keys, command]))

/** The command of a key press in a field; null where the key is text or belongs to somebody else. */
export function commandOf(press: Press): Command | null {
  const { key, ctrl, shift, alt } = press
  if (alt && !ctrl && /^[1-9]$/.test(key)) return { block: Number(key) }
  // A letter alone is text, whatever is bound to it with Ctrl.
  if (key.length === 1 && !ctrl) return null
  const parts = [ctrl ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', key.length === 1 ? key.toUpperCase() : key]
  return commands.get(parts.filter((part) => part !== '').join('+')) ?? null
}

/** What the sheet of keys shows: one line for each thing, with its first key. */
export function listedKeys(): readonly Binding[] {
  return bindings.filter(({ name }, i) => bindings.findIndex((other) => other.name === name) === i)
}
