import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import css from './intake.module.css'
import { stepIds, type StepId } from './steps.ts'

type Props = {
  readonly step: StepId
  readonly onStep: (step: StepId) => void
  /** Why a step can't be opened; null when it can. */
  readonly refused: (step: StepId) => string | null
  readonly isDone: (step: StepId) => boolean
}

/** The four steps of a list, each with its digit: which is open, which are done, which can't be opened yet and why. */
export function StepBar({ step, onStep, refused, isDone }: Props): ReactNode {
  useCommands(
    stepIds.map((id, i) => ({
      name: intakeText.steps[id],
      keys: String(i + 1),
      run: () => onStep(id),
      enabled: id !== step && refused(id) === null,
    })),
  )
  return (
    <nav aria-label={intakeText.stepsName}>
      <ol className={css['steps']}>
        {stepIds.map((id, i) => (
          <li key={id}>
            <button
              type="button"
              className={css['step']}
              aria-current={id === step ? 'step' : undefined}
              disabled={refused(id) !== null}
              title={refused(id) ?? undefined}
              onClick={() => onStep(id)}
            >
              <KeyCap keys={String(i + 1)} />
              {intakeText.steps[id]}
              {isDone(id) && <IconCheck size={16} stroke={2} aria-label={intakeText.done} />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
