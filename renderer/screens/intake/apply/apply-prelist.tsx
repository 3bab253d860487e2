import { Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { call } from '#renderer/core-client/client.ts'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import type { ReadIntake } from '../intake-words.ts'
import { Sums } from '../sums.tsx'
import { runWork } from '../work-store.ts'
import { Done } from './done.tsx'
import { Planned } from './planned.tsx'
import { PrelistLists } from './prelist-lists.tsx'

const text = applyText.prelist
type Counts = Output<'prelist.apply'>['counts']

/** A list of registered families: what it would change in the register, and bringing it in whole. */
export function ApplyPrelist({ intake }: { readonly intake: ReadIntake }): ReactNode {
  return intake.status === 'diterapkan' ? <Applied intake={intake} /> : <Plan intake={intake} />
}

function Applied({ intake }: { readonly intake: ReadIntake }): ReactNode {
  const { data } = useCall('prelist.done', { intakeId: intake.id })
  return (
    <Done
      intake={intake}
      title={text.doneTitle}
      look={{ name: text.look, keys: 'K', path: '/keluarga', help: text.lookHelp }}
    >
      {data?.counts && <Figures counts={data.counts} />}
    </Done>
  )
}

function Plan({ intake }: { readonly intake: ReadIntake }): ReactNode {
  const { refused } = intake.counts
  const [skipRefused, setSkip] = useState(false)
  // What would change is counted as if the refused rows were left out: they are what has to be decided about.
  const query = useCall('prelist.plan', { intakeId: intake.id, skipRefused: refused > 0 })
  useCommand({ name: text.skip(count(refused)), keys: 'L', enabled: refused > 0, run: () => setSkip(!skipRefused) })
  const mayApply = refused === 0 || skipRefused
  return (
    <Planned intakeId={intake.id} job="prelist" query={query}>
      {(plan) => (
        <>
          {refused > 0 && (
            <Notice tone="ask">
              <p>{text.refused(count(refused))}</p>
              <Checkbox
                mt={6}
                label={
                  <>
                    {text.skip(count(refused))} <KeyCap keys="L" />
                  </>
                }
                checked={skipRefused}
                onChange={(event) => setSkip(event.currentTarget.checked)}
              />
            </Notice>
          )}
          {changesNothing(plan.counts) && <Notice tone="tell">{text.nothing}</Notice>}
          <div className={css['ready']}>
            <Figures counts={plan.counts} />
            <ActionButton
              name={applyText.apply}
              keys="F9"
              refused={mayApply ? null : text.refusedShort}
              onRun={() =>
                void runWork(intake.id, 'prelist', () => call('prelist.apply', { intakeId: intake.id, skipRefused }))
              }
            />
          </div>
          <small>{applyText.wholeOrNot}</small>
          <PrelistLists plan={plan} />
        </>
      )}
    </Planned>
  )
}

function changesNothing({ families, people }: Counts): boolean {
  return families.new + families.changed + people.new + people.changed === 0
}

/** Families, people and rows, each in exactly one place. */
function Figures({ counts }: { readonly counts: Counts }): ReactNode {
  const { figures, rows } = applyText
  const parts = (of: Counts['families']) => [
    { name: figures.new, value: of.new, tone: 'proven' as const },
    { name: figures.changed, value: of.changed, tone: 'ask' as const },
    { name: figures.unchanged, value: of.unchanged },
  ]
  const total = (of: Counts['families']): number => of.new + of.changed + of.unchanged
  return (
    <div className={css['figures']}>
      <Sums
        label={text.families}
        whole={{ name: text.families, value: total(counts.families) }}
        parts={parts(counts.families)}
      />
      <Sums
        label={text.people}
        whole={{ name: text.people, value: total(counts.people) }}
        parts={parts(counts.people)}
      />
      <Sums
        label={text.rows}
        whole={{ name: text.rows, value: counts.rows.used + counts.rows.refused + counts.rows.leftOut }}
        parts={[
          { name: rows.used, value: counts.rows.used, tone: 'proven' },
          { name: rows.refused, value: counts.rows.refused, tone: 'block' },
          { name: rows.leftOut, value: counts.rows.leftOut, tone: 'ask' },
        ]}
      />
    </div>
  )
}
