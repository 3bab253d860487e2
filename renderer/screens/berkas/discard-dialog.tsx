import type { ReactNode } from 'react'
import { useAction } from '#renderer/core-client/queries.ts'
import { ReasonDialog } from '#renderer/components/dialog/reason-dialog.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'

type Props = {
  readonly form: { readonly id: string; readonly number: number; readonly headName: string }
  readonly onClose: () => void
}

/** Asks why a form is taken away; without a reason it stays. */
export function DiscardDialog({ form, onClose }: Props): ReactNode {
  const discard = useAction('formulir.discard')
  const onSuccess = (): void => {
    showToast(berkasText.discardDone(form.number))
    onClose()
  }
  return (
    <ReasonDialog
      title={berkasText.discardTitle(form.number, form.headName)}
      help={berkasText.discardHelp}
      label={berkasText.discardReason}
      action={berkasText.discard}
      rows={1}
      busy={discard.isPending}
      error={discard.error}
      onGive={(reason) => discard.mutate({ id: form.id, reason }, { onSuccess })}
      onClose={onClose}
    />
  )
}
