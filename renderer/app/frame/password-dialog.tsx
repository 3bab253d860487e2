import { Button, PasswordInput, Stack } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useAction } from '#renderer/core-client/queries.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { frameText } from '#shared/messages/screens/frame.ts'

/** Changes one's own password. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [oldPassword, setOld] = useState('')
  const [newPassword, setNew] = useState('')
  const [again, setAgain] = useState('')
  const change = useAction('pengguna.changePassword')
  const differs = again !== '' && again !== newPassword

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (again !== newPassword) return
    change.mutate(
      { oldPassword, newPassword },
      {
        onSuccess: () => {
          showToast(frameText.passwordChanged)
          onClose()
        },
      },
    )
  }

  return (
    <Dialog title={frameText.changePassword} onClose={onClose} size={420}>
      <form onSubmit={submit}>
        <Stack gap={10}>
          <PasswordInput
            label={frameText.oldPassword}
            value={oldPassword}
            onChange={(event) => setOld(event.currentTarget.value)}
            data-autofocus
          />
          <PasswordInput
            label={frameText.newPassword}
            description={frameText.newPasswordHint}
            value={newPassword}
            onChange={(event) => setNew(event.currentTarget.value)}
          />
          <PasswordInput
            label={frameText.repeatPassword}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
            error={differs ? frameText.passwordsDiffer : null}
          />
          <ErrorNotice error={change.error} />
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {frameText.cancel}
          </Button>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={!oldPassword || newPassword.length < 8 || again === ''}
          >
            {frameText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
