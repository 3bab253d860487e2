import { useState, type ReactNode } from 'react'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { call } from '#renderer/core-client/client.ts'
import { useCall } from '#renderer/core-client/queries.ts'
import { StillNeeded } from '#renderer/components/dialog/still-needed.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import type { ReadIntake } from '../intake-words.ts'
import { runWork } from '../work-store.ts'
import { Done } from './done.tsx'
import { neededFacts, type Facts } from './penetapan-facts.ts'
import { PenetapanForm } from './penetapan-form.tsx'
import { PenetapanSums } from './penetapan-sums.tsx'
import { Planned } from './planned.tsx'
import { Unmatched } from './unmatched.tsx'

const text = applyText.penetapan

/** The determination of a period: what it is, what it would change, and updating the register by it. For the kepala bidang. */
export function ApplyPenetapan({ intake }: { readonly intake: ReadIntake }): ReactNode {
  const mayApply = useMay('penetapan.apply')
  if (intake.status === 'diterapkan') return <Applied intake={intake} />
  return mayApply ? <Plan intake={intake} /> : <Notice tone="tell">{text.headOnly}</Notice>
}

function Applied({ intake }: { readonly intake: ReadIntake }): ReactNode {
  const { data } = useCall('penetapan.list', {})
  const applied = data?.penetapan.find((one) => one.intakeId === intake.id)
  return (
    <Done
      intake={intake}
      title={text.doneTitle}
      look={{ name: text.look, keys: 'K', path: '/hasil/penetapan', help: text.lookHelp }}
    >
      {applied !== undefined && (
        <>
          <p>{text.numbered(applied.number, applied.periodeName)}</p>
          <PenetapanSums counts={applied.counts} />
        </>
      )}
    </Done>
  )
}

function Plan({ intake }: { readonly intake: ReadIntake }): ReactNode {
  const { periode } = usePeriode()
  const [facts, setFacts] = useState<Facts>({ periodeId: periode?.id ?? '', number: '', decidedOn: '', whole: false })
  return (
    <>
      <Sheet title={text.facts}>
        <PenetapanForm facts={facts} onChange={setFacts} />
      </Sheet>
      {facts.periodeId === '' ? (
        <Notice tone="ask">{text.noPeriode}</Notice>
      ) : (
        <Planning intake={intake} facts={facts} />
      )}
    </>
  )
}

function Planning({ intake, facts }: { readonly intake: ReadIntake; readonly facts: Facts }): ReactNode {
  const { periodeId, whole } = facts
  const about = { intakeId: intake.id, periodeId }
  const query = useCall('penetapan.plan', { ...about, whole }, { keep: true })
  const needed = neededFacts(facts)
  return (
    <Planned intakeId={intake.id} job="penetapan" query={query}>
      {({ counts, unmatched, leaving }) => (
        <>
          <div className={css['ready']}>
            <PenetapanSums counts={counts} />
            <div className={css['apply']}>
              <ActionButton
                name={applyText.apply}
                keys="F9"
                loading={query.isFetching}
                refused={needed.length > 0 ? needed.join(', ') : null}
                onRun={() =>
                  void runWork(intake.id, 'penetapan', () => call('penetapan.apply', { ...about, ...facts }))
                }
              />
              <StillNeeded of={needed} />
            </div>
          </div>
          {counts.refused > 0 && <Notice tone="ask">{text.refusedRows(count(counts.refused))}</Notice>}
          {leaving.length > 0 && <Notice tone="ask">{text.leaving(leaving)}</Notice>}
          <Unmatched rows={unmatched} total={counts.unmatched} />
        </>
      )}
    </Planned>
  )
}
