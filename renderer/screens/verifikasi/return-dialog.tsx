import type { ReactNode } from 'react'
import { ReasonDialog } from '#renderer/components/dialog/reason-dialog.tsx'
import { useAction } from '#renderer/core-client/queries.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'

type Props = {
  readonly formulirId: string
  readonly number: number
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives a form back to whoever keyed it, with a reason. */
export function ReturnDialog({ formulirId, number, onClose, onDone }: Props): ReactNode {
  const giveBack = useAction('verifikasi.return')
  return (
    <ReasonDialog
      title={verifikasiText.returnTitle(number)}
      help={verifikasiText.returnHelp}
      label={verifikasiText.returnLabel}
      action={verifikasiText.return}
      rows={2}
      busy={giveBack.isPending}
      error={giveBack.error}
      onGive={(reason) => giveBack.mutate({ formulirId, reason }, { onSuccess: onDone })}
      onClose={onClose}
    />
  )
}
