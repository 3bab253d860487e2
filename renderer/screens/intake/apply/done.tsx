import { IconShieldCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import type { Intake } from '../intake-words.ts'

type Props = {
  readonly intake: Intake
  readonly title: string
  /** What was done, in figures. */
  readonly children?: ReactNode
  readonly look: { readonly name: string; readonly keys: string; readonly path: string; readonly help: string }
}

/** A list that was applied: since when, by whom, what it did, and where to look. */
export function Done({ intake, title, children, look }: Props): ReactNode {
  const [, navigate] = useLocation()
  const when = intake.appliedAt === null ? '' : whenOf(intake.appliedAt)
  return (
    <section className={css['done']}>
      <h2>
        <IconShieldCheck size={28} stroke={1.5} aria-hidden /> {title}
      </h2>
      {intake.appliedBy !== null && <p>{applyText.applied(when, intake.appliedBy)}</p>}
      {children}
      <p>{look.help}</p>
      <div>
        <ActionButton name={look.name} keys={look.keys} autoFocus onRun={() => navigate(look.path)} />
      </div>
    </section>
  )
}
