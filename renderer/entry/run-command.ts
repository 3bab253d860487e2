import type { Entry } from './entry-store.ts'
import { chooseLine, keepDraft, takeDraft } from './keying.ts'
import { openJump } from './jump.ts'
import type { Command } from './keys.ts'
import {
  leaveEnd,
  moveBlock,
  moveColumn,
  moveForward,
  moveLine,
  moveRow,
  moveTo,
  moveToBlock,
  moveToNewRow,
  openBlocks,
  placeBefore,
} from './moving.ts'
import { nextProblem, openNote, toggleLater } from './problems.ts'
import { removeRow, undo } from './undoing.ts'
import { tell } from './entry-store.ts'
import { entryText } from '#shared/messages/screens/entry.ts'

/** Commands that need more than the open form: the core, another screen, a dialog. */
export type OuterCommand =
  | 'leave'
  | 'help'
  | 'sheet'
  | 'lookup'
  | 'reopen'
  | 'repeat'
  | 'carry'
  | 'complete'
  | 'park'
  | 'stack'
  | { readonly slip: string }

const outerCommands: ReadonlySet<unknown> = new Set<OuterCommand>([
  'leave',
  'help',
  'sheet',
  'lookup',
  'reopen',
  'repeat',
  'carry',
  'complete',
  'park',
  'stack',
])

// The field in progress stays as it is.
const staysInField: ReadonlySet<Command> = new Set<Command>(['repeat', 'help', 'sheet', 'stack'])

function isOuter(command: Command): command is OuterCommand {
  return outerCommands.has(command) || (typeof command === 'object' && 'slip' in command)
}

// At the end of the form there is no field that these could be about.
const aboutField: ReadonlySet<Command> = new Set<Command>(['repeat', 'carry', 'lookup', 'note', 'later', 'removeRow'])

/** Does what a key asks for; what the form alone cannot do is handed on. */
export function runCommand(entry: Entry, command: Command, outer: (command: OuterCommand) => void): void {
  if (entry.get().ended && aboutField.has(command)) return
  if (isOuter(command)) {
    if (!staysInField.has(command)) keepDraft(entry)
    return outer(command)
  }
  if (typeof command === 'object') {
    const block = openBlocks(entry.questionnaire, entry.get().order)[command.block - 1]
    return block === undefined ? undefined : leaving(entry, () => moveToBlock(entry, block))
  }
  inner(entry, command)
}

/** Whoever leaves a field half typed keeps what it means. */
function leaving(entry: Entry, move: () => void): void {
  keepDraft(entry)
  move()
}

function inner(entry: Entry, command: Exclude<Command, OuterCommand | { readonly block: number }>): void {
  switch (command) {
    case 'take':
      return takeDraft(entry)
    case 'up':
      if (leaveEnd(entry)) return
      return chooseLine(entry, -1) ? undefined : leaving(entry, () => moveLine(entry, -1))
    case 'down':
      return chooseLine(entry, 1) ? undefined : leaving(entry, () => moveLine(entry, 1))
    case 'back':
      return leaving(entry, () => moveBack(entry))
    case 'nextRow':
      return leaving(entry, () => moveRow(entry, 1))
    case 'previousRow':
      return leaving(entry, () => moveRow(entry, -1))
    case 'nextColumn':
      return leaving(entry, () => moveColumn(entry, 1))
    case 'previousColumn':
      return leaving(entry, () => moveColumn(entry, -1))
    case 'nextBlock':
      return leaving(entry, () => moveBlock(entry, 1))
    case 'previousBlock':
      return leaving(entry, () => moveBlock(entry, -1))
    case 'newRow':
      return leaving(entry, () => moveToNewRow(entry))
    case 'removeRow':
      return removeRow(entry)
    case 'undo':
      return undo(entry)
    case 'problem':
      return leaving(entry, () => nextProblem(entry))
    case 'jump':
      return openJump(entry)
    case 'note':
      return leaving(entry, () => openNote(entry))
    case 'later':
      return leaving(entry, () => markLater(entry))
  }
}

function moveBack(entry: Entry): void {
  if (leaveEnd(entry)) return
  const { cursor } = entry.get()
  const place = cursor === null ? undefined : placeBefore(entry, cursor)
  if (place !== undefined) moveTo(entry, place)
}

function markLater(entry: Entry): void {
  const done = toggleLater(entry)
  if (done === 'none') return
  if (done === 'marked') moveForward(entry)
  entry.change({ tidings: tell(done === 'marked' ? entryText.markedLater : entryText.unmarkedLater) })
}
