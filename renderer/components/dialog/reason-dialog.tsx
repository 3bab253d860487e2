import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react'
import { frameText } from '#shared/messages/screens/frame.ts'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Dialog, DialogActions } from './dialog.tsx'

type Props = {
  readonly title: string
  readonly help: string
  readonly label: string
  /** What the button does. */
  readonly action: string
  /** Lines to write in; with one, Enter gives the reason, with more Ctrl+Enter. */
  readonly rows: number
  readonly busy: boolean
  readonly error: unknown
  readonly onGive: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why before something is done; without a reason of three letters it is not. */
export function ReasonDialog(props: Props): ReactNode {
  const [reason, setReason] = useState('')
  const field = {
    'data-autofocus': true,
    label: props.label,
    value: reason,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.form?.requestSubmit()
    },
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setReason(event.currentTarget.value),
  }
  return (
    <Dialog title={props.title} onClose={props.onClose} size={480}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim().length >= 3) props.onGive(reason)
        }}
      >
        <Stack gap={10}>
          <p>{props.help}</p>
          {props.rows === 1 ? <TextInput {...field} /> : <Textarea {...field} rows={props.rows} />}
          <ErrorNotice error={props.error} />
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={props.onClose} rightSection={<KeyCap keys="Escape" />}>
            {frameText.cancel}
          </Button>
          <Button
            type="submit"
            disabled={reason.trim().length < 3}
            loading={props.busy}
            rightSection={<KeyCap keys={props.rows === 1 ? 'Enter' : 'Ctrl+Enter'} />}
          >
            {props.action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
