import { PasswordInput, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { fieldError } from '#renderer/core-client/queries.ts'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { startText } from '#shared/messages/screens/start.ts'
import { missingOfAccount, type StepProps } from './draft.ts'
import { StepActions } from './step-actions.tsx'
import css from './wizard.module.css'

// Keeps fields beside each other on one line when only one has a hint.
const filler = '\u00A0'

/** The first account, its password typed twice. */
export function AccountStep(props: StepProps & { readonly busy: boolean; readonly error: Error | null }): ReactNode {
  const { draft, change, onBack, onNext, busy, error } = props
  const differs = draft.passwordAgain !== '' && draft.passwordAgain !== draft.password
  const missing = missingOfAccount(draft)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (missing.length === 0) onNext()
      }}
    >
      <Stack gap={12}>
        <p>{startText.accountHelp}</p>
        <div className={css['two']}>
          <TextInput
            label={startText.fullName}
            description={filler}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={fieldError(error, 'account.name')}
            autoFocus
          />
          <TextInput
            label={startText.username}
            description={startText.usernameHint}
            value={draft.username}
            onChange={(event) => change({ username: event.currentTarget.value.toLowerCase() })}
            error={fieldError(error, 'account.username')}
            spellCheck={false}
          />
          <PasswordInput
            label={startText.password}
            description={startText.passwordHint}
            value={draft.password}
            onChange={(event) => change({ password: event.currentTarget.value })}
            error={fieldError(error, 'account.password')}
          />
          <PasswordInput
            label={startText.passwordAgain}
            description={filler}
            value={draft.passwordAgain}
            onChange={(event) => change({ passwordAgain: event.currentTarget.value })}
            error={differs ? startText.passwordsDiffer : null}
          />
        </div>
        <ErrorNotice error={error} />
        <StepActions onBack={onBack} missing={missing} name={startText.create} busy={busy} />
      </Stack>
    </form>
  )
}
