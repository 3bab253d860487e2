import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { StillNeeded } from '#renderer/components/dialog/still-needed.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { startText } from '#shared/messages/screens/start.ts'
import css from './wizard.module.css'

type Props = {
  readonly onBack: () => void
  readonly missing?: readonly string[]
  readonly ready?: boolean
  readonly name?: string
  readonly busy?: boolean
}

/** On with Enter, and back; in the order of the keyboard, drawn the other way round. */
export function StepActions(props: Props): ReactNode {
  const { onBack, missing = [], ready = missing.length === 0, name = startText.next, busy = false } = props
  return (
    <div className={css['actions']}>
      <Button type="submit" disabled={!ready} loading={busy} rightSection={<KeyCap keys="Enter" />}>
        {name}
      </Button>
      <StillNeeded of={missing} />
      <Button variant="default" onClick={onBack} disabled={busy}>
        {startText.back}
      </Button>
    </div>
  )
}
