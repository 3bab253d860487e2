import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction } from '#renderer/core-client/queries.ts'
import type { IntakeKind } from '#shared/intake/types.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { keepDraft } from '../draft-store.ts'
import type { Draft, Look, Mapping } from '../draft.ts'

const text = intakeText.map

type Props = {
  readonly intakeId: string
  readonly kind: IntakeKind
  readonly look: Look
  readonly draft: Draft
  readonly mapping: Mapping
  readonly onClose: () => void
  /** Kept or not: on to the check. */
  readonly onDone: () => void
}

/** Asks once whether a new mapping is kept; what all rows have in common (the desa) is this file's own and not kept. */
export function KeepDialog({ intakeId, kind, look, draft, mapping, onClose, onDone }: Props): ReactNode {
  const loaded = look.kept.find(({ id }) => id === draft.keptId)
  const [name, setName] = useState(loaded?.name ?? '')
  const keep = useAction('intake.keepMapping')
  const replaced = look.kept.find((one) => one.name === name.trim())

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '') return
    keep.mutate(
      { kind, name, mapping: { ...mapping, constants: {} }, revision: replaced?.revision ?? null },
      {
        onSuccess: ({ kept }) => {
          showToast(text.keptNow(kept.name))
          keepDraft(intakeId, { ...draft, keptId: kept.id })
          onDone()
        },
      },
    )
  }

  return (
    <Dialog title={text.keepTitle} onClose={onClose} size={520}>
      <form onSubmit={submit}>
        <Stack gap={10}>
          <p>{text.keepHelp}</p>
          <TextInput
            data-autofocus
            label={text.keepName}
            maxLength={80}
            value={name}
            description={replaced === undefined ? '\u00A0' : text.keepReplaces(replaced.name)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ErrorNotice error={keep.error} />
        </Stack>
        <DialogActions>
          <ActionButton name={text.checkOnly} keys="F9" variant="default" onRun={onDone} />
          <Button
            type="submit"
            loading={keep.isPending}
            disabled={name.trim() === ''}
            rightSection={<KeyCap keys="Enter" />}
          >
            {text.keepAndCheck}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
