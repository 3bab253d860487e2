import { useEffect, useRef, type ReactNode } from 'react'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { useEntryState } from '#renderer/entry/entry-context.tsx'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { summaryOf } from './summary.ts'
import { useVerifyState } from './verify-context.tsx'
import { wrongsOf } from './mismatch.ts'
import css from './verify.module.css'

/** After the last place: what agreed, what differed and who was wrong; F9 goes on. */
export function EndPanel(): ReactNode {
  const ended = useEntryState((state) => state.ended)
  return ended ? <Ended /> : null
}

function Ended(): ReactNode {
  const panel = useRef<HTMLDivElement>(null)
  const isian = useVerifyState((state) => state.isian)
  const { same, differed, open, wrong } = summaryOf(isian)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  return (
    <div ref={panel} className={css['end']} role="note" tabIndex={-1} id="verifikasi-selesai">
      <strong>{open > 0 ? verifikasiText.stillOpen(open) : verifikasiText.doneTitle}</strong>
      {open === 0 && <span>{verifikasiText.done(same, differed)}</span>}
      {wrongsOf({ chosen: null })
        .filter((who) => wrong[who] > 0)
        .map((who) => (
          <span key={who}>{verifikasiText.doneWho(verifikasiText.wrong[who], wrong[who])}</span>
        ))}
      <span className={css['spacer']} />
      <KeyHint keys="F9">{open > 0 ? verifikasiText.toOpen : verifikasiText.keys.finish}</KeyHint>
    </div>
  )
}
