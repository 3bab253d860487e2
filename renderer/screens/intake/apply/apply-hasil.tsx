import { Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import type { ReadIntake } from '../intake-words.ts'
import { runWork } from '../work-store.ts'
import { AnswerSums, SentSums } from './answer-sums.tsx'
import { Done } from './done.tsx'
import { HasilLists } from './hasil-lists.tsx'
import { Planned } from './planned.tsx'
import type { Match } from './plans.ts'

const text = applyText.hasil

/** An answer of SIKS-NG: what it settles, what has to be said first, and settling it whole. */
export function ApplyHasil({ intake }: { readonly intake: ReadIntake }): ReactNode {
  return intake.status === 'diterapkan' ? <Applied intake={intake} /> : <Plan intake={intake} />
}

function Applied({ intake }: { readonly intake: ReadIntake }): ReactNode {
  const { data } = useCall('hasil.list', {})
  const answer = data?.answers.find((one) => one.intakeId === intake.id)
  return (
    <Done
      intake={intake}
      title={text.doneTitle}
      look={{ name: text.look, keys: 'K', path: '/hasil/ditolak', help: text.lookHelp }}
    >
      {answer !== undefined && (
        <div className={css['figures']}>
          <AnswerSums counts={answer.answer} />
          <SentSums counts={answer.sent} />
        </div>
      )}
    </Done>
  )
}

function Plan({ intake }: { readonly intake: ReadIntake }): ReactNode {
  const [partial, setPartial] = useState(false)
  const [reject, setReject] = useState<readonly number[]>([])
  const settled = { intakeId: intake.id, partial, reject: [...reject] }
  const query = useCall('hasil.match', settled, { keep: true })
  return (
    <Planned intakeId={intake.id} job="hasil" query={query}>
      {(match) => (
        <>
          <div className={css['ready']}>
            <div className={css['figures']}>
              <AnswerSums counts={match.answer} />
              <SentSums counts={match.sent} />
            </div>
            <ActionButton
              name={applyText.apply}
              keys="F9"
              loading={query.isFetching}
              refused={refusedBy(match)}
              onRun={() => void runWork(intake.id, 'hasil', () => call('hasil.apply', settled))}
            />
          </div>
          <Sentence match={match} />
          {(match.looksPartial || partial) && (
            <Checkbox
              label={text.partial}
              description={text.partialHelp}
              checked={partial}
              onChange={(event) => setPartial(event.currentTarget.checked)}
            />
          )}
          <HasilLists match={match} reject={reject} onReject={setReject} />
        </>
      )}
    </Planned>
  )
}

/** Whether the sums agree, and what is still to be said before the answer can be settled. */
function Sentence({ match }: { readonly match: Match }): ReactNode {
  if (match.batches.length === 0) {
    return (
      <Notice tone="block">
        {text.noBatches} {text.noBatchesHelp}
      </Notice>
    )
  }
  if (!match.agree) return <Notice tone="block">{text.disagree}</Notice>
  if (match.unknownTotal > 0) {
    return (
      <Notice tone="ask">
        {text.wordsLeft(count(match.unknownTotal))} {text.wordsHelp}
      </Notice>
    )
  }
  return (
    <Notice tone="proven">
      {text.agree} {text.settled(count(match.answer.cocok), count(match.settled))}
    </Notice>
  )
}

/** Why the answer can't be settled yet; null when it can. */
function refusedBy(match: Match): string | null {
  if (match.batches.length === 0) return text.noBatches
  if (!match.agree) return text.disagree
  return match.unknownTotal > 0 ? text.wordsLeft(count(match.unknownTotal)) : null
}
