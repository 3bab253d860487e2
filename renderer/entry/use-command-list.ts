import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { entryText } from '#shared/messages/screens/entry.ts'
import type { Command } from './keys.ts'

const words = entryText.keys

const listed: readonly (readonly [keys: string, name: string, command: Command])[] = [
  ['F2', words.lookup, 'lookup'],
  ['F3', words.reopen, 'reopen'],
  ['F4', words.previous, 'repeat'],
  ['F6', words.note, 'note'],
  ['F7', words.later, 'later'],
  ['F8', words.problem, 'problem'],
  ['F9', words.complete, 'complete'],
  ['F10', entryText.park, 'park'],
  ['Ctrl+Z', words.undo, 'undo'],
  ['Ctrl+Enter', words.addRow, 'newRow'],
  ['Ctrl+Delete', words.removeRow, 'removeRow'],
  ['Ctrl+ArrowDown', words.nextRow, 'nextRow'],
  ['Ctrl+ArrowRight', words.nextColumn, 'nextColumn'],
  ['Ctrl+PageDown', words.nextBlock, 'nextBlock'],
  ['Ctrl+PageUp', words.previousBlock, 'previousBlock'],
  ['Alt+1', words.block, { block: 1 }],
  ['Shift+Tab', words.backwards, 'back'],
  ['Escape', words.leave, 'leave'],
]

/** Makes the keys of the form known to the key sheet; the form itself hears them first. */
export function useCommandList(run: (command: Command) => void): void {
  useCommands(listed.map(([keys, name, command]) => ({ keys, name, group: words.group, run: () => run(command) })))
}
