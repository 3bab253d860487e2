import { useState, type ReactNode } from 'react'
import { useMay } from '#renderer/app/session/session.tsx'
import { call } from '#renderer/core-client/client.ts'
import { useAction } from '#renderer/core-client/queries.ts'
import { ReasonDialog } from '#renderer/components/dialog/reason-dialog.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { printPdf } from '#renderer/components/pdf-preview/print-pdf.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { musyawarahText } from '#shared/messages/screens/musyawarah.ts'
import { pdfText } from '#shared/messages/screens/pdf.ts'
import type { Musyawarah } from './held.ts'
import type { HeldDraft } from './use-held.ts'
import type { Preview } from './use-preview.ts'

type Props = {
  readonly musyawarah: Musyawarah
  readonly draft: HeldDraft
  readonly preview: Preview
  /** Hears what went wrong, and null when it went right. */
  readonly onError: (error: unknown) => void
}

/** Print, save, and freeze the berita acara or open it for a correction. */
export function MeetingActions({ musyawarah, draft, preview, onError }: Props): ReactNode {
  const mayWrite = useMay('musyawarah.save')
  const [amending, setAmending] = useState(false)
  const [busy, setBusy] = useState(false)
  const final = musyawarah.status === 'final'

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true)
    try {
      await work()
      onError(null)
    } catch (error) {
      onError(error)
    }
    setBusy(false)
  }

  async function print(): Promise<void> {
    await draft.flush()
    const document = await preview.fresh()
    const started = await printPdf(document.pdf)
    if (started && document.final) await call('musyawarah.countPrint', { id: musyawarah.id })
  }

  async function save(): Promise<void> {
    await draft.flush()
    // The name says whether it is a draft, so it must not be that of a preview from before it was made final.
    const { suggestedName } = await preview.fresh()
    const { target } = await call('host.chooseTarget', { suggestedName, extension: 'pdf' })
    if (!target) return
    const { fileName } = await call('musyawarah.savePdf', { id: musyawarah.id, targetId: target.id })
    showToast(pdfText.savedAs(fileName))
  }

  async function finalize(): Promise<void> {
    const revision = await draft.flush()
    await call('musyawarah.finalize', { id: musyawarah.id, revision })
    showToast(musyawarahText.finalized)
  }

  return (
    <>
      <ActionButton name={pdfText.print} keys="Ctrl+P" variant="default" onRun={() => void attempt(print)} />
      <ActionButton name={pdfText.save} keys="Ctrl+S" variant="default" onRun={() => void attempt(save)} />
      {mayWrite && !final && (
        <ActionButton name={musyawarahText.finalize} keys="F9" loading={busy} onRun={() => void attempt(finalize)} />
      )}
      {mayWrite && final && (
        <ActionButton name={musyawarahText.amend} keys="F6" variant="default" onRun={() => setAmending(true)} />
      )}
      {amending && <AmendDialog id={musyawarah.id} onClose={() => setAmending(false)} />}
    </>
  )
}

function AmendDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const amend = useAction('musyawarah.amend')
  const onSuccess = (): void => {
    showToast(musyawarahText.amended)
    onClose()
  }
  return (
    <ReasonDialog
      title={musyawarahText.amendTitle}
      help={musyawarahText.amendHelp}
      label={musyawarahText.amendReason}
      action={musyawarahText.amendOpen}
      rows={3}
      busy={amend.isPending}
      error={amend.error}
      onGive={(reason) => amend.mutate({ id, reason }, { onSuccess })}
      onClose={onClose}
    />
  )
}
