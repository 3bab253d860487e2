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
  | 'lookup'
  | 'reopen'
  | 'repeat'
  | 'note'
  | 'later'
  | 'problem'
  | 'complete'
  | 'park'
  | { readonly block: number }

/** The parts of a key press that matter here. */
export type Press = {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

const plain: Readonly<Record<string, Command>> = {
  Enter: 'take',
  Tab: 'take',
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageDown: 'nextBlock',
  PageUp: 'previousBlock',
  Insert: 'newRow',
  Escape: 'leave',
  F1: 'help',
  F2: 'lookup',
  F3: 'reopen',
  F4: 'repeat',
  F6: 'note',
  F7: 'later',
  F8: 'problem',
  F9: 'complete',
  F10: 'park',
}

const withCtrl: Readonly<Record<string, Command>> = {
  ArrowDown: 'nextRow',
  ArrowUp: 'previousRow',
  ArrowRight: 'nextColumn',
  ArrowLeft: 'previousColumn',
  PageDown: 'nextBlock',
  PageUp: 'previousBlock',
  Enter: 'newRow',
  Delete: 'removeRow',
  z: 'undo',
  Z: 'undo',
}

/** The command of a key press in a field; null where the key is text or belongs to somebody else. */
export function commandOf(press: Press): Command | null {
  const { key, ctrl, shift, alt } = press
  if (alt) return !ctrl && /^[1-9]$/.test(key) ? { block: Number(key) } : null
  if (ctrl) return shift ? null : (withCtrl[key] ?? null)
  if (shift) return key === 'Tab' || key === 'Enter' ? 'back' : null
  return plain[key] ?? null
}
