import { Progress } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { progressText } from '#shared/messages/screens/progress.ts'
import { secondsLeft } from './time-left.ts'
import css from './long-work.module.css'

type Props = {
  readonly title: string
  /** In the core's own words; '' until it says the first. */
  readonly text: string
  readonly share: number
  readonly startedAt: number
  /** Stops it; what was there before stays. */
  readonly onCancel: () => void
}

/** Long work: what it is, how far it is, how long it still takes, and the key that stops it. */
export function LongWork({ title, text, share, startedAt, onCancel }: Props): ReactNode {
  const now = useNow(500)
  return (
    <div className={css['work']}>
      <h2>{title}</h2>
      <Progress value={share * 100} transitionDuration={0} aria-label={title} />
      <p className={css['words']}>
        <span>{text || progressText.starting}</span>
        <span>{progressText.left(secondsLeft(startedAt, now, share))}</span>
      </p>
      <ActionButton name={progressText.cancel} keys="B" variant="default" onRun={onCancel} />
      <p className={css['help']}>{progressText.cancelHelp}</p>
    </div>
  )
}

/** The time of this machine, anew every so many milliseconds. */
function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
