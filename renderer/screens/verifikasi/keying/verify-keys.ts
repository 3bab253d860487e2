import { tell } from '#renderer/entry/entry-store.ts'
import { chooseLine, takeDraft } from '#renderer/entry/keying.ts'
import type { Command } from '#renderer/entry/keys.ts'
import { leaveEnd, moveBlock, moveForward, moveLine, moveRow, moveTo, placeBefore } from '#renderer/entry/moving.ts'
import type { Verifying } from './verifying.ts'

/** What reaches beyond the sheet. */
export type OuterKey = 'leave' | 'help' | 'finish' | 'return'

/** Does what a key asks for. Leaving a field other than by Enter leaves it open: a second keying counts once it is whole. */
export function runVerifyKey(verifying: Verifying, command: Command, outer: (key: OuterKey) => void): void {
  if (verifying.get().settling) return
  switch (command) {
    case 'take':
      return take(verifying)
    case 'back':
      return leaving(verifying, () => moveBack(verifying))
    case 'up':
      return chooseLine(verifying.entry, -1) ? undefined : leaving(verifying, () => moveLineBack(verifying))
    case 'down':
      return chooseLine(verifying.entry, 1) ? undefined : leaving(verifying, () => moveLine(verifying.entry, 1))
    case 'nextRow':
      return leaving(verifying, () => moveRow(verifying.entry, 1))
    case 'previousRow':
      return leaving(verifying, () => moveRow(verifying.entry, -1))
    case 'nextBlock':
      return leaving(verifying, () => moveBlock(verifying.entry, 1))
    case 'previousBlock':
      return leaving(verifying, () => moveBlock(verifying.entry, -1))
    case 'later':
      return sayEmpty(verifying)
    case 'leave':
      return outer('leave')
    case 'help':
      return outer('help')
    case 'complete':
      return outer('finish')
    case 'park':
      return outer('return')
    default:
      return undefined
  }
}

/** Enter and Tab. On a place where nothing is typed they only go on, as on the entry screen: a stray Enter answers nothing. */
function take(verifying: Verifying): void {
  const { entry } = verifying
  const { cursor, draft, ended } = entry.get()
  if (cursor === null || ended) return
  if ((draft ?? '').trim() !== '') return takeDraft(entry)
  entry.change({ draft: null, choice: 0, tidings: null })
  if (verifying.get().mismatch === null) moveForward(entry)
}

/** The paper is empty at the cursor, and that is an answer too. */
function sayEmpty({ entry }: Verifying): void {
  const { cursor, ended } = entry.get()
  if (cursor === null || ended) return
  entry.change({ draft: null, choice: 0, tidings: null })
  entry.push({ kind: 'answer', place: cursor, value: null })
}

function leaving({ entry }: Verifying, move: () => void): void {
  entry.change({ draft: null, choice: 0, tidings: null })
  move()
}

function moveBack({ entry }: Verifying): void {
  if (leaveEnd(entry)) return
  const { cursor } = entry.get()
  const place = cursor === null ? undefined : placeBefore(entry, cursor)
  if (place !== undefined) moveTo(entry, place)
}

function moveLineBack({ entry }: Verifying): void {
  if (!leaveEnd(entry)) moveLine(entry, -1)
}

/** Says in the line at the bottom why something was not done. */
export function sayProblem({ entry }: Verifying, words: string): void {
  entry.change({ tidings: tell(words, { problem: true }) })
}
