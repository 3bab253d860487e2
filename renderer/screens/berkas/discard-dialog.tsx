import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useAction } from '#renderer/core-client/queries.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { frameText } from '#shared/messages/screens/frame.ts'

type Props = {
  readonly form: { readonly id: string; readonly number: number; readonly headName: string }
  readonly onClose: () => void
}

/** Asks why a form is taken away; without a reason it stays. */
export function DiscardDialog({ form, onClose }: Props): ReactNode {
  const [reason, setReason] = useState('')
  const discard = useAction('formulir.discard')
  return (
    <Dialog title={berkasText.discardTitle(form.number, form.headName)} onClose={onClose} size={480}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          discard.mutate(
            { id: form.id, reason },
            {
              onSuccess: () => {
                showToast(berkasText.discardDone(form.number))
                onClose()
              },
            },
          )
        }}
      >
        <Stack gap={10}>
          <p>{berkasText.discardHelp}</p>
          <TextInput
            data-autofocus
            label={berkasText.discardReason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ErrorNotice error={discard.error} />
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {frameText.cancel}
          </Button>
          <Button type="submit" disabled={reason.trim().length < 3} loading={discard.isPending}>
            {berkasText.discard}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
