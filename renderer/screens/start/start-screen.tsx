import { Button, Loader } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useCall, wordsFor } from '#renderer/core-client/queries.ts'
import { Notice } from '#renderer/components/notice/notice.tsx'
import type { Session } from '#renderer/app/session/session.tsx'
import type { Output } from '#shared/contract/index.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { startText } from '#shared/messages/screens/start.ts'
import { ChooseStart } from './choose-start.tsx'
import { Recover } from './recover.tsx'
import { SignIn } from './sign-in.tsx'
import { StartSheet } from './start-sheet.tsx'
import { Wizard } from './wizard/wizard.tsx'

type Status = Output<'sistem.status'>
type Enter = (session: Session) => void
type Place = 'first' | 'wizard' | 'signIn' | 'recover'

/** Everything before somebody is signed in: first start, signing in, recovery, and what is wrong with the data. */
export function StartScreen({ onEnter }: { readonly onEnter: Enter }): ReactNode {
  const status = useCall('sistem.status', {})
  if (status.data) return <Ready status={status.data} onEnter={onEnter} />
  if (!status.error) {
    return (
      <StartSheet title={startText.loading}>
        <Loader size="sm" />
      </StartSheet>
    )
  }
  return (
    <StartSheet title={startText.problemTitle}>
      <Notice tone="block">{wordsFor(status.error)}</Notice>
      <Button autoFocus onClick={() => void status.refetch()} loading={status.isFetching}>
        {frameText.tryAgain}
      </Button>
    </StartSheet>
  )
}

function Ready({ status, onEnter }: { readonly status: Status; readonly onEnter: Enter }): ReactNode {
  const hasOffice = status.offices.some((office) => office.kind === 'kantor')
  const [chosen, setPlace] = useState<Place | null>(null)
  const place = chosen ?? (hasOffice ? 'signIn' : 'first')
  const home = (): void => setPlace(null)
  switch (place) {
    case 'first':
      return (
        <ChooseStart
          status={status}
          onEnter={onEnter}
          onWizard={() => setPlace('wizard')}
          onSignIn={() => setPlace('signIn')}
        />
      )
    case 'wizard':
      return <Wizard onBack={home} onEnter={onEnter} />
    case 'recover':
      return <Recover onBack={home} onEnter={onEnter} />
    case 'signIn':
      return (
        <SignIn
          status={status}
          onEnter={onEnter}
          onRecover={() => setPlace('recover')}
          onBack={hasOffice ? null : () => setPlace('first')}
        />
      )
  }
}
