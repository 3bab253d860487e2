import type { ReactNode } from 'react'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { entryText } from '#shared/messages/screens/entry.ts'
import { useEntryState } from './entry-context.tsx'
import css from './key-bar.module.css'

/** The keys that help here, under the form. */
export function KeyBar(): ReactNode {
  const inRoster = useEntryState((state) => state.cursor?.rowId !== undefined)
  const locked = useEntryState((state) => state.locked !== null)
  const strip = useEntryState((state) => state.strip?.kind)
  const ended = useEntryState((state) => state.ended)
  const words = entryText.keys
  if (locked) {
    return (
      <div className={css['bar']}>
        <KeyHint keys="F3">{words.reopen}</KeyHint>
        <KeyHint keys="Escape">{words.leave}</KeyHint>
      </div>
    )
  }
  if (strip !== undefined) {
    const keys = entryText.reasonKeys
    const jumping = strip === 'jump'
    return (
      <div className={css['bar']}>
        <KeyHint keys="Enter">{jumping ? keys.go : keys.save}</KeyHint>
        {strip === 'reason' && <KeyHint keys="ArrowUp">{keys.correct}</KeyHint>}
        {strip === 'reason' && <KeyHint keys="F8">{keys.next}</KeyHint>}
        <KeyHint keys="Escape">{keys.leave}</KeyHint>
      </div>
    )
  }
  if (ended) {
    return (
      <div className={css['bar']}>
        <KeyHint keys="PageUp">{words.previousBlock}</KeyHint>
        <KeyHint keys="F10">{words.park}</KeyHint>
        <KeyHint keys="Ctrl+D">{words.stackShort}</KeyHint>
        <KeyHint keys="Escape">{words.leave}</KeyHint>
      </div>
    )
  }
  return (
    <div className={css['bar']}>
      <KeyHint keys="F2">{words.lookup}</KeyHint>
      <KeyHint keys="F4">{inRoster ? words.repeatRow : words.previous}</KeyHint>
      {!inRoster && <KeyHint keys="F5">{words.carry}</KeyHint>}
      <KeyHint keys="F6">{words.note}</KeyHint>
      <KeyHint keys="F7">{words.later}</KeyHint>
      <KeyHint keys="F8">{words.problem}</KeyHint>
      <KeyHint keys="F9">{words.complete}</KeyHint>
      <KeyHint keys="Ctrl+G">{words.jumpShort}</KeyHint>
      {!inRoster && <KeyHint keys="Ctrl+D">{words.stackShort}</KeyHint>}
      {inRoster && <KeyHint keys="Ctrl+ArrowDown">{words.nextRowShort}</KeyHint>}
      {inRoster && <KeyHint keys="Ctrl+ArrowRight">{words.nextColumnShort}</KeyHint>}
      <KeyHint keys="Escape">{words.leave}</KeyHint>
    </div>
  )
}
