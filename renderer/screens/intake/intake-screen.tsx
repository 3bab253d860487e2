import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { call } from '#renderer/core-client/client.ts'
import { useCall } from '#renderer/core-client/queries.ts'
import { LongWork } from '#renderer/components/progress/long-work.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { Answered, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { ApplyStep } from './apply-step.tsx'
import { CheckStep } from './check-step.tsx'
import type { Mapping } from './draft.ts'
import { settleDraft, useDraft } from './draft-store.ts'
import { FileStep } from './file-step.tsx'
import css from './intake.module.css'
import { IntakeStatus } from './intake-columns.tsx'
import type { Intake } from './intake-words.ts'
import { MapStep } from './map/map-step.tsx'
import { StepBar } from './step-bar.tsx'
import { isDone, openingStep, refusedStep, stepOfWork, type StepId } from './steps.ts'
import { cancelWork, runWork, useWork } from './work-store.ts'

/** One list on its way in: its file, its columns, its rows, what it would change. */
export function IntakeScreen({ id }: { readonly id: string }): ReactNode {
  const query = useCall('intake.get', { id })
  return (
    <Page>
      <Answered query={query}>{({ intake }) => <Opened intake={intake} />}</Answered>
    </Page>
  )
}

function Opened({ intake }: { readonly intake: Intake }): ReactNode {
  const [, navigate] = useLocation()
  const mayChange = useMay('intake.look')
  const draft = useDraft(intake.id, intake.mapping)
  const work = useWork(intake.id)
  const about = { intake, touched: draft.touched, mayChange }
  const [chosen, setStep] = useState<StepId | null>(null)
  // Until somebody chooses, the list itself says where to go on: what is known of it at first may be older than the last work on it.
  const step = chosen ?? (work?.running === true ? stepOfWork(work.job) : openingStep(about))
  // What a step hides must not keep the keyboard: the new one takes it, as on a screen that has just been opened.
  const goTo = (next: StepId): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setStep(next)
  }
  useCommand({ name: intakeText.backToList, keys: 'Escape', run: () => navigate(`/impor/${intake.kind}`) })

  async function check(mapping: Mapping): Promise<void> {
    goTo('periksa')
    const read = await runWork(intake.id, 'intake', () => call('intake.check', { id: intake.id, mapping }))
    if (read !== null) settleDraft(intake.id)
  }

  return (
    <>
      <PageHead title={intake.name} windowTitle={intakeText.title} about={<IntakeStatus status={intake.status} />} />
      <StepBar
        step={step}
        onStep={goTo}
        refused={(id) => (work?.running === true ? intakeText.busy : refusedStep(id, about))}
        isDone={(id) => isDone(id, about)}
      />
      {!mayChange && <Notice tone="tell">{intakeText.readOnly}</Notice>}
      {work?.running === true ? (
        <Sheet fill>
          <LongWork
            title={intakeText.working[step === 'terapkan' ? intake.kind : 'periksa']}
            text={work.text}
            share={work.share}
            startedAt={work.startedAt}
            onCancel={() => cancelWork(intake.id)}
          />
        </Sheet>
      ) : (
        <div className={css['body']}>
          {step === 'berkas' && <FileStep intake={intake} onNext={mayChange ? () => goTo('kolom') : null} />}
          {step === 'kolom' && <MapStep intake={intake} draft={draft} onCheck={(mapping) => void check(mapping)} />}
          {step === 'periksa' && (
            <CheckStep
              intake={intake}
              failed={work?.error ?? null}
              onMap={() => goTo('kolom')}
              onNext={() => goTo('terapkan')}
            />
          )}
          {step === 'terapkan' && <ApplyStep intake={intake} failed={work?.error ?? null} />}
        </div>
      )}
    </>
  )
}
