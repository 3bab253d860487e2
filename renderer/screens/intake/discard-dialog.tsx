import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction } from '#renderer/core-client/queries.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import type { Intake } from './intake-words.ts'

/** Says what throwing a list away means; Enter does it. */
export function DiscardDialog({
  intake,
  onClose,
}: {
  readonly intake: Intake
  readonly onClose: () => void
}): ReactNode {
  const discard = useAction('intake.discard')
  return (
    <Dialog title={intakeText.discardTitle} onClose={onClose}>
      <p>{intakeText.discardHelp(intake.name)}</p>
      <ErrorNotice error={discard.error} />
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {frameText.cancel} <KeyCap keys="Escape" />
        </Button>
        <Button
          data-autofocus
          loading={discard.isPending}
          rightSection={<KeyCap keys="Enter" />}
          onClick={() =>
            discard.mutate(
              { id: intake.id },
              {
                onSuccess: () => {
                  showToast(intakeText.discarded(intake.name))
                  onClose()
                },
              },
            )
          }
        >
          {intakeText.discard}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
