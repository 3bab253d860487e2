import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { roleNames } from '#shared/messages/screens/frame.ts'
import { startText } from '#shared/messages/screens/start.ts'
import css from './sample-accounts.module.css'

type Account = Output<'sistem.status'>['sampleAccounts'][number]

/** The accounts of the sample office; choosing one signs in. */
export function SampleAccounts(props: {
  readonly accounts: readonly Account[]
  readonly onChoose: (account: Account) => void
}): ReactNode {
  const password = props.accounts[0]?.password ?? ''
  return (
    <section className={css['accounts']}>
      <h2>{startText.sampleAccounts}</h2>
      <p>
        {startText.sampleAccountsHelp} <code>{password}</code>
      </p>
      {props.accounts.map((account, i) => (
        <UnstyledButton
          key={account.username}
          className={css['account'] ?? ''}
          autoFocus={i === 0}
          onClick={() => props.onChoose(account)}
        >
          <code>{account.username}</code>
          <span>{account.name}</span>
          <span className={css['roles']}>{account.roles.map((role) => roleNames[role]).join(' · ')}</span>
        </UnstyledButton>
      ))}
    </section>
  )
}
