import { Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useAction, useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import type { Match } from './plans.ts'
import { askedOutcomes, hasReason, meaningsOf, type Meaning } from './meanings.ts'

const text = applyText.hasil
type Unknown = Match['unknown'][number]

type Props = { readonly unknown: readonly Unknown[]; readonly total: number }

/** Words of the ministry that nobody explained yet, each with a meaning that seems likely; said once, kept for every later answer. */
export function UnknownWords({ unknown, total }: Props): ReactNode {
  const [chosen, setChosen] = useState<Readonly<Record<string, Partial<Meaning>>>>({})
  const save = useAction('hasil.saveMeanings')
  const reasons = useCall('hasil.meanings', {}).data?.reasons ?? []
  if (unknown.length === 0) return <Empty title={text.wordsNone} />
  const meanings = meaningsOf(unknown, chosen)
  const choose = (said: string, part: Partial<Meaning>): void =>
    setChosen({ ...chosen, [said]: { ...chosen[said], ...part } })
  return (
    <div className={css['words']}>
      <div className={css['line']}>
        <span>{text.wordsAbout(count(total))}</span>
        <ActionButton
          name={text.saveWords}
          keys="Ctrl+S"
          size="xs"
          loading={save.isPending}
          onRun={() => save.mutate({ meanings }, { onSuccess: () => showToast(text.wordsSaved) })}
        />
      </div>
      <ErrorNotice error={save.error} />
      <ScrollPlace label={text.words} className={css['scroll'] ?? ''}>
        <table className={css['before']}>
          <thead>
            <tr>
              <th scope="col">{text.said}</th>
              <th scope="col">{text.row}</th>
              <th scope="col">{text.means}</th>
              <th scope="col">{text.reason}</th>
            </tr>
          </thead>
          <tbody>
            {meanings.map((meaning, i) => (
              <tr key={meaning.said}>
                <th scope="row">{meaning.said}</th>
                <td>{count(unknown[i]?.rows ?? 0)}</td>
                <td>
                  <OutcomeSelect meaning={meaning} onChoose={(outcome) => choose(meaning.said, { outcome })} />
                </td>
                <td>
                  {hasReason(meaning.outcome) && (
                    <ReasonSelect
                      meaning={meaning}
                      reasons={reasons}
                      onChoose={(alasan) => choose(meaning.said, { alasan })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPlace>
    </div>
  )
}

function OutcomeSelect(props: {
  readonly meaning: Meaning
  readonly onChoose: (outcome: Meaning['outcome']) => void
}): ReactNode {
  return (
    <Select
      size="xs"
      w={170}
      aria-label={`${text.means}: ${props.meaning.said}`}
      allowDeselect={false}
      data={askedOutcomes.map((outcome) => ({ value: outcome, label: text.outcomes[outcome] }))}
      value={props.meaning.outcome}
      onChange={(outcome) => outcome !== null && props.onChoose(outcome)}
    />
  )
}

function ReasonSelect(props: {
  readonly meaning: Meaning
  readonly reasons: readonly { readonly code: string; readonly label: string }[]
  readonly onChoose: (code: string) => void
}): ReactNode {
  return (
    <Select
      size="xs"
      w={290}
      aria-label={`${text.reason}: ${props.meaning.said}`}
      placeholder={text.reasonNone}
      searchable
      clearable
      data={props.reasons.map(({ code, label }) => ({ value: code, label }))}
      value={props.meaning.alasan === '' ? null : props.meaning.alasan}
      onChange={(code) => props.onChoose(code ?? '')}
    />
  )
}
