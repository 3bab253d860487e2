import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { JobProgress } from '#renderer/components/progress/job-progress.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import type { InputOf, Output } from '#shared/contract/index.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import { frameText } from '#shared/messages/screens/frame.ts'

type Preview = Output<'batch.preview'>
type Props = {
  readonly batch: Pick<InputOf<'batch.seal'>, 'periodeId' | 'wilayahCode' | 'jenis' | 'programme'>
  readonly preview: Preview
  readonly onClose: () => void
}

/** Says what sealing means, asks where to, and seals. */
export function SealDialog({ batch, preview, onClose }: Props): ReactNode {
  const [purpose, setPurpose] = useState<string>(batchText.purposeDefault)
  const [lateReason, setLateReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const asks = preview.asksReason !== ''

  async function seal(): Promise<void> {
    const { target } = await call('host.chooseTarget', { suggestedName: preview.suggestedName, extension: 'xlsx' })
    if (!target) return
    const { batch: first, batches } = await call('batch.seal', { ...batch, purpose, lateReason, targetId: target.id })
    const { fileName } = first
    const more = batches.length - 1
    showToast(more === 0 ? batchText.sealed(fileName) : batchText.sealedMore(fileName, count(more)))
    onClose()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    setBusy(true)
    setError(null)
    seal()
      .catch(setError)
      .finally(() => setBusy(false))
  }

  return (
    <Dialog title={batchText.sealTitle} onClose={onClose} size={520}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          <WhatIsSealed preview={preview} />
          {asks && <Notice tone="ask">{preview.asksReason}</Notice>}
          {asks && (
            <TextInput
              data-autofocus
              label={batchText.lateReason}
              value={lateReason}
              maxLength={200}
              onChange={(event) => setLateReason(event.currentTarget.value)}
            />
          )}
          <TextInput
            data-autofocus={asks ? undefined : true}
            label={batchText.purpose}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          {busy && <JobProgress starting={batchText.sealing} />}
          <ErrorNotice error={error} />
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {frameText.cancel}
          </Button>
          <Button
            type="submit"
            loading={busy}
            disabled={purpose.trim().length < 3 || (asks && lateReason.trim().length < 3)}
          >
            {batchText.chooseAndSeal}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function WhatIsSealed({ preview }: { readonly preview: Preview }): ReactNode {
  const { parts, susunan, totalRows } = preview
  const sizes = parts.map(({ rows }) => count(rows)).join(' + ')
  return (
    <>
      <p>{batchText.sealHelp(count(totalRows))}</p>
      {parts.length > 1 && <p>{batchText.sealParts(count(parts.length), sizes)}</p>}
      {susunan > 1 && <p>{batchText.sealNext(susunan)}</p>}
    </>
  )
}
