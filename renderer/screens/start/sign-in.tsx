import { Button, Group, PasswordInput, SegmentedControl, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { Session } from '#renderer/app/session/session.tsx'
import { useAction } from '#renderer/core-client/queries.ts'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import type { InputOf, Output } from '#shared/contract/index.ts'
import { JobProgress } from '#renderer/components/progress/job-progress.tsx'
import { startText } from '#shared/messages/screens/start.ts'
import { SampleAccounts } from './sample-accounts.tsx'
import { StartSheet } from './start-sheet.tsx'
import { useOpenSample } from './use-open-sample.ts'
import css from './choose-start.module.css'

type Status = Output<'sistem.status'>
type OfficeKind = InputOf<'sistem.signIn'>['office']

type Props = {
  readonly status: Status
  readonly onEnter: (session: Session) => void
  readonly onRecover: () => void
  readonly onBack: (() => void) | null
}

/** Name and password for the office, or one of the sample's accounts. */
export function SignIn({ status, onEnter, onRecover, onBack }: Props): ReactNode {
  const kinds = status.offices.map((office) => office.kind)
  const [office, setOffice] = useState<OfficeKind>(kinds.includes('kantor') ? 'kantor' : 'contoh')
  const sample = useOpenSample(onEnter)
  const problem = status.offices.find((one) => one.kind === office)?.problem ?? null
  return (
    <StartSheet
      title={startText.signInTitle}
      foot={
        <>
          <span>{startText.version(status.version)}</span>
          {kinds.includes('kantor') && (
            <UnstyledButton className={css['link'] ?? ''} onClick={onRecover}>
              {startText.forgot}
            </UnstyledButton>
          )}
          {onBack && (
            <UnstyledButton className={css['link'] ?? ''} onClick={onBack}>
              {startText.back}
            </UnstyledButton>
          )}
        </>
      }
    >
      {kinds.includes('kantor') && (
        <SegmentedControl
          fullWidth
          size="sm"
          transitionDuration={0}
          aria-label={startText.office}
          value={office}
          onChange={setOffice}
          data={(['kantor', 'contoh'] as const).map((kind) => ({ value: kind, label: startText.offices[kind] }))}
        />
      )}
      {problem !== null && <Notice tone="block">{problem}</Notice>}
      {office === 'contoh' && !kinds.includes('contoh') ? (
        <Stack gap={10}>
          <p>{startText.sampleHelp}</p>
          {sample.busy && <JobProgress starting={startText.sampleMaking} />}
          <ErrorNotice error={sample.error} />
          <Button onClick={sample.open} loading={sample.busy}>
            {startText.sample}
          </Button>
        </Stack>
      ) : (
        <SignInForm key={office} office={office} accounts={status.sampleAccounts} onEnter={onEnter} />
      )}
    </StartSheet>
  )
}

function SignInForm(props: {
  readonly office: OfficeKind
  readonly accounts: Status['sampleAccounts']
  readonly onEnter: (session: Session) => void
}): ReactNode {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useAction('sistem.signIn')

  function enter(as: { username: string; password: string }): void {
    const { username: name, password: secret } = as
    signIn.mutate(
      { office: props.office, username: name, password: secret },
      { onSuccess: ({ session }) => props.onEnter(session) },
    )
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    enter({ username: username.trim(), password })
  }

  return (
    <>
      {props.office === 'contoh' && <SampleAccounts accounts={props.accounts} onChoose={enter} />}
      <form onSubmit={submit}>
        <Stack gap={10}>
          <TextInput
            label={startText.username}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
            autoFocus={props.office === 'kantor'}
            autoCapitalize="none"
            spellCheck={false}
            autoComplete="off"
          />
          <PasswordInput
            label={startText.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="off"
          />
          <ErrorNotice error={signIn.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={signIn.isPending} disabled={username.trim() === '' || password === ''}>
              {startText.signIn}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  )
}
