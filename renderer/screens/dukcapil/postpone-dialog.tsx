import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { DateField } from '#renderer/components/fields/date-field.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { today } from '#renderer/components/show/dates.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction } from '#renderer/core-client/queries.ts'
import { longDate } from '#shared/domain/date-text.ts'
import { usualWait } from '#shared/domain/dukcapil.ts'
import { addDays } from '#shared/domain/plain-date.ts'
import { dukcapilText } from '#shared/messages/screens/dukcapil.ts'
import type { Menunggu } from './mark-dialog.tsx'

/** Asks for another day to look again; two weeks from today stand there already. */
export function PostponeDialog({
  waiting,
  onClose,
}: {
  readonly waiting: Menunggu
  readonly onClose: () => void
}): ReactNode {
  const [day, setDay] = useState(addDays(today(), usualWait))
  const postpone = useAction('dukcapil.postpone')
  return (
    <Dialog title={dukcapilText.postponeTitle(waiting.name)} onClose={onClose} size={420}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (day === '' || postpone.isPending) return
          postpone.mutate(
            { id: waiting.id, revision: waiting.revision, lookAgainOn: day },
            {
              onSuccess: () => {
                showToast(dukcapilText.postponed(longDate(day)))
                onClose()
              },
            },
          )
        }}
      >
        <DateField label={dukcapilText.lookAgain} value={day} onChange={setDay} autoFocus />
        <ErrorNotice error={postpone.error} />
        <DialogActions>
          <Button type="submit" disabled={day === ''} rightSection={<KeyCap keys="Enter" />}>
            {dukcapilText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
