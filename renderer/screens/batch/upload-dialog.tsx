import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useAction } from '#renderer/core-client/queries.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { DateField } from '#renderer/components/fields/date-field.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { today } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import type { Batch } from './ledger.ts'

/** Notes on which day the files of a batch were uploaded. */
export function UploadDialog(props: { readonly files: readonly Batch[]; readonly onClose: () => void }): ReactNode {
  const { files, onClose } = props
  const [uploadedOn, setUploadedOn] = useState(today())
  const [note, setNote] = useState('')
  const mark = useAction('batch.markUploaded')

  function submit(event: FormEvent): void {
    event.preventDefault()
    mark.mutate(
      { ids: files.map(({ id }) => id), uploadedOn, note },
      {
        onSuccess: () => {
          showToast(batchText.uploadSaved)
          onClose()
        },
      },
    )
  }

  return (
    <Dialog title={batchText.uploadTitle} onClose={onClose} size={460}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          <p>{batchText.uploadHelp(count(files.length))}</p>
          <DateField label={batchText.uploadedOn} value={uploadedOn} autoFocus onChange={setUploadedOn} />
          <TextInput
            label={batchText.uploadNote}
            value={note}
            maxLength={200}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ErrorNotice error={mark.error} />
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {frameText.cancel}
          </Button>
          <Button type="submit" loading={mark.isPending} disabled={uploadedOn === ''}>
            {batchText.uploadSave}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
