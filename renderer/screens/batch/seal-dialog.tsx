import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { JobProgress } from '#renderer/components/progress/job-progress.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import { frameText } from '#shared/messages/screens/frame.ts'

type Props = {
  readonly batch: Omit<InputOf<'batch.seal'>, 'targetId' | 'purpose'>
  readonly rows: number
  readonly suggestedName: string
  readonly onClose: () => void
}

/** Says what sealing means, asks where to, and seals. */
export function SealDialog({ batch, rows, suggestedName, onClose }: Props): ReactNode {
  const [purpose, setPurpose] = useState<string>(batchText.purposeDefault)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function seal(): Promise<void> {
    const { target } = await call('host.chooseTarget', { suggestedName, extension: 'xlsx' })
    if (!target) return
    const sealed = await call('batch.seal', { ...batch, purpose, targetId: target.id })
    showToast(batchText.sealed(sealed.batch.fileName))
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
          <p>{batchText.sealHelp(count(rows))}</p>
          <TextInput
            data-autofocus
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
          <Button type="submit" loading={busy} disabled={purpose.trim().length < 3}>
            {batchText.chooseAndSeal}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
