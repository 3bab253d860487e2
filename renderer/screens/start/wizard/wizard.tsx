import { useState, type ReactNode } from 'react'
import type { Session } from '#renderer/app/session/session.tsx'
import { useAction } from '#renderer/core-client/queries.ts'
import { StartSheet } from '../start-sheet.tsx'
import { startText } from '#shared/messages/screens/start.ts'
import { AccountStep } from './account-step.tsx'
import { emptyDraft, toSetUp, type Draft } from './draft.ts'
import { KabupatenStep } from './kabupaten-step.tsx'
import { OfficeStep } from './office-step.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import css from './wizard.module.css'

type Props = { readonly onBack: () => void; readonly onEnter: (session: Session) => void }

/** First start in four steps. What was typed stays when one goes back, and when the set-up is refused. */
export function Wizard({ onBack, onEnter }: Props): ReactNode {
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const setUp = useAction('sistem.setUp')
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))

  function create(): void {
    setUp.mutate(toSetUp(draft), { onSuccess: () => setStep(3) })
  }

  return (
    <StartSheet wide title={startText.steps[step] ?? ''} foot={<span>{startText.stepOf(step + 1, 4)}</span>}>
      <ol className={css['steps']} aria-hidden>
        {startText.steps.map((name, i) => (
          <li key={name} data-state={i < step ? 'done' : i === step ? 'here' : 'ahead'}>
            <b>{i + 1}</b> {name}
          </li>
        ))}
      </ol>
      {step === 0 && <KabupatenStep draft={draft} change={change} onBack={onBack} onNext={() => setStep(1)} />}
      {step === 1 && <OfficeStep draft={draft} change={change} onBack={() => setStep(0)} onNext={() => setStep(2)} />}
      {step === 2 && (
        <AccountStep
          draft={draft}
          change={change}
          onBack={() => setStep(1)}
          onNext={create}
          busy={setUp.isPending}
          error={setUp.error}
        />
      )}
      {step === 3 && setUp.data && (
        <RecoveryStep
          code={setUp.data.recoveryCode}
          officeName={setUp.data.session.officeName}
          onDone={() => onEnter(setUp.data.session)}
        />
      )}
    </StartSheet>
  )
}
