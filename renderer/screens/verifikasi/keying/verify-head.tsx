import type { ReactNode } from 'react'
import { useEntryState } from '#renderer/entry/entry-context.tsx'
import { useWindowTitle } from '#renderer/components/page/use-window-title.ts'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { isDone } from './blind-sheet.ts'
import { useVerifyState } from './verify-context.tsx'
import css from './verify.module.css'

/** Which paper this is, how far its second keying is, and that it is blind. */
export function VerifyHead(): ReactNode {
  const formulir = useEntryState((state) => state.formulir)
  const title = verifikasiText.formTitle(verifikasiText.kinds[formulir.jenis], formulir.number)
  useWindowTitle(title)
  return (
    <header className={css['head']}>
      <h1>{title}</h1>
      <span className={css['about']}>
        {entryText.berkasOf(berkasNumber(formulir.berkasNumber), formulir.desaName, formulir.kecamatanName)}
      </span>
      <span className={css['blind']}>{verifikasiText.blind}</span>
      <span className={css['spacer']} />
      <Waiting />
      <Progress />
    </header>
  )
}

function Progress(): ReactNode {
  const isian = useVerifyState((state) => state.isian)
  const done = isian.filter((one) => isDone(one)).length
  return (
    <span className={css['progress']}>
      <span data-testid="kemajuan">{verifikasiText.progress(done, isian.length)}</span>
      <progress value={done} max={Math.max(1, isian.length)} aria-label={verifikasiText.progressLabel} />
    </span>
  )
}

/** Nothing is lost while the core is away; the keys wait with the answer. */
function Waiting(): ReactNode {
  const waiting = useEntryState((state) => state.saving.waiting !== null)
  return waiting ? (
    <span className={css['waiting']} role="status">
      {verifikasiText.waiting}
    </span>
  ) : null
}
