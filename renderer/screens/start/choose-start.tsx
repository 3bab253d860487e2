import { UnstyledButton } from '@mantine/core'
import { IconBuildingBank, IconFlask } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import type { Session } from '#renderer/app/session/session.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import type { Output } from '#shared/contract/index.ts'
import { JobProgress } from '#renderer/components/progress/job-progress.tsx'
import { startText } from '#shared/messages/screens/start.ts'
import { StartSheet } from './start-sheet.tsx'
import { useOpenSample } from './use-open-sample.ts'
import css from './choose-start.module.css'

type Props = {
  readonly status: Output<'sistem.status'>
  readonly onEnter: (session: Session) => void
  readonly onWizard: () => void
  readonly onSignIn: () => void
}

/** First start: set up the office, or try the sample; both equally large. */
export function ChooseStart({ status, onEnter, onWizard, onSignIn }: Props): ReactNode {
  const sample = useOpenSample(onEnter)
  const samplesReady = status.offices.some((office) => office.kind === 'contoh')
  const idle = !sample.busy
  useCommands([
    { name: startText.setUp, keys: '1', run: onWizard, enabled: idle },
    { name: startText.sample, keys: '2', run: sample.open, enabled: idle },
  ])
  return (
    <StartSheet
      wide
      title={startText.chooseTitle}
      help={startText.chooseHelp}
      foot={
        <>
          <span>{startText.version(status.version)}</span>
          {samplesReady && (
            <UnstyledButton className={css['link'] ?? ''} onClick={onSignIn}>
              {startText.signIn} · {startText.offices.contoh}
            </UnstyledButton>
          )}
        </>
      }
    >
      <div className={css['choices']}>
        <UnstyledButton className={css['choice'] ?? ''} onClick={onWizard} disabled={!idle} autoFocus>
          <IconBuildingBank size={30} stroke={1.5} aria-hidden />
          <strong>
            {startText.setUp} <KeyCap keys="1" />
          </strong>
          <span>{startText.setUpHelp}</span>
        </UnstyledButton>
        <UnstyledButton className={css['choice'] ?? ''} onClick={sample.open} disabled={!idle}>
          <IconFlask size={30} stroke={1.5} aria-hidden />
          <strong>
            {startText.sample} <KeyCap keys="2" />
          </strong>
          <span>{startText.sampleHelp}</span>
        </UnstyledButton>
      </div>
      {sample.busy && <JobProgress starting={startText.sampleMaking} />}
      <ErrorNotice error={sample.error} />
    </StartSheet>
  )
}
