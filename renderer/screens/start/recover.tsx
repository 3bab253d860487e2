import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { Session } from '#renderer/app/session/session.tsx'
import { useAction } from '#renderer/core-client/queries.ts'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { startText } from '#shared/messages/screens/start.ts'
import { StartSheet } from './start-sheet.tsx'
import css from './wizard/wizard.module.css'

type Props = { readonly onBack: () => void; readonly onEnter: (session: Session) => void }

/** A new password for one account by the printed recovery code. */
export function Recover({ onBack, onEnter }: Props): ReactNode {
  const [recoveryCode, setCode] = useState('')
  const [username, setUsername] = useState('')
  const [newPassword, setNew] = useState('')
  const [again, setAgain] = useState('')
  const recover = useAction('sistem.recover')
  const differs = again !== '' && again !== newPassword
  const ready = recoveryCode.trim() !== '' && username.trim() !== '' && newPassword.length >= 8 && again === newPassword

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!ready) return
    recover.mutate(
      { recoveryCode: recoveryCode.trim(), username: username.trim(), newPassword },
      { onSuccess: ({ session }) => onEnter(session) },
    )
  }

  return (
    <StartSheet title={startText.recoverTitle} help={startText.recoverHelp}>
      <form onSubmit={submit}>
        <Stack gap={10}>
          <TextInput
            label={startText.recoveryCode}
            value={recoveryCode}
            onChange={(event) => setCode(event.currentTarget.value)}
            classNames={{ input: css['mono'] ?? '' }}
            autoFocus
            spellCheck={false}
            autoComplete="off"
          />
          <TextInput
            label={startText.username}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
            spellCheck={false}
            autoComplete="off"
          />
          <PasswordInput
            label={startText.newPassword}
            description={startText.passwordHint}
            value={newPassword}
            onChange={(event) => setNew(event.currentTarget.value)}
          />
          <PasswordInput
            label={startText.passwordAgain}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
            error={differs ? startText.passwordsDiffer : null}
          />
          <ErrorNotice error={recover.error} />
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {startText.back}
            </Button>
            <Button type="submit" loading={recover.isPending} disabled={!ready}>
              {startText.recover}
            </Button>
          </Group>
        </Stack>
      </form>
    </StartSheet>
  )
}
