import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useAction } from '#renderer/core-client/queries.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { today } from '#renderer/components/show/dates.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { withDashes } from '#shared/domain/date-text.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'
import type { LayoutDrafting } from './use-layout-draft.ts'
import { DifferenceList } from './versions-tab.tsx'
import css from './layout.module.css'

const text = layoutText.saving

type Props = {
  readonly drafting: LayoutDrafting
  readonly differences: readonly string[]
  readonly onClose: () => void
  readonly onSaved: (layout: Layout) => void
}

/** Says what will be different, asks why, and keeps the draft as the next version. */
export function SaveDialog({ drafting, differences, onClose, onSaved }: Props): ReactNode {
  const { draft, state } = drafting
  const [reason, setReason] = useState('')
  const save = useAction('layout.save')
  return (
    <Dialog title={text.title(state.latest + 1)} onClose={onClose} size={620}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim().length < 3) return
          save.mutate({ layout: draft, latest: state.latest, reason }, { onSuccess: ({ layout }) => onSaved(layout) })
        }}
      >
        <Stack gap={10}>
          <TextInput
            data-autofocus
            label={text.reason}
            placeholder={text.reasonHint}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <p className={css['help']}>{text.from(withDashes(draft.validFrom), draft.validFrom <= today())}</p>
          <h3>{text.differences}</h3>
          <div className={css['changed']}>
            {state.latest === 0 ? <p>{text.newOne}</p> : <DifferenceList of={differences} />}
          </div>
          <ErrorNotice error={save.error} />
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={onClose} rightSection={<KeyCap keys="Escape" />}>
            {frameText.cancel}
          </Button>
          <Button
            type="submit"
            disabled={reason.trim().length < 3}
            loading={save.isPending}
            rightSection={<KeyCap keys="Enter" />}
          >
            {layoutText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
