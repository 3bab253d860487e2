import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { entryText } from '#shared/messages/screens/entry.ts'
import { useEntryState } from './entry-context.tsx'
import { countOpen } from './problems.ts'
import css from './end-line.module.css'

/** Where the cursor rests after the last field: nothing can be typed here, and it says what comes next. */
export function EndLine(): ReactNode {
  const ended = useEntryState((state) => state.ended)
  return ended ? <Ended /> : null
}

function Ended(): ReactNode {
  const line = useRef<HTMLDivElement>(null)
  const problems = useEntryState((state) => countOpen(state).problems)
  const reasons = useEntryState((state) => countOpen(state).reasons)
  const empty = useEntryState((state) => countOpen(state).empty)
  const away = useEntryState((state) => state.strip !== null)
  useLayoutEffect(() => {
    if (!away) line.current?.focus({ preventScroll: true })
  }, [away])
  const open = problems + reasons + empty > 0
  return (
    <div ref={line} id="entri-selesai" className={css['end']} data-open={open} role="note" tabIndex={-1}>
      <strong>{open ? entryText.endOpen({ problems, reasons, empty }) : entryText.end}</strong>
      {open && <KeyHint keys="F8">{entryText.endKeys.problem}</KeyHint>}
      <KeyHint keys="F9">{entryText.endKeys.complete}</KeyHint>
      <KeyHint keys="Shift+Tab">{entryText.endKeys.back}</KeyHint>
    </div>
  )
}
