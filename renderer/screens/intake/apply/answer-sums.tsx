import type { ReactNode } from 'react'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import { Sums } from '../sums.tsx'
import type { Match } from './plans.ts'

const text = applyText.hasil

/** Every row of the answer in exactly one place. */
export function AnswerSums({ counts }: { readonly counts: Match['answer'] }): ReactNode {
  const { answers } = text
  return (
    <Sums
      label={text.answer}
      whole={{ name: text.answer, value: counts.total }}
      parts={[
        { name: answers.cocok, value: counts.cocok, tone: 'proven' },
        { name: answers.ganda, value: counts.ganda, tone: 'ask' },
        { name: answers.bukanKiriman, value: counts.bukanKiriman, tone: 'ask' },
        { name: answers.ditolak, value: counts.ditolak, tone: 'block' },
      ]}
    />
  )
}

/** Every row that was sent in exactly one place. */
export function SentSums({ counts }: { readonly counts: Match['sent'] }): ReactNode {
  const { outcomes } = text
  return (
    <Sums
      label={text.sent}
      whole={{ name: text.sent, value: counts.total }}
      parts={[
        { name: outcomes.diterima, value: counts.diterima, tone: 'proven' },
        { name: outcomes.ditolak, value: counts.ditolak, tone: 'block' },
        { name: outcomes.tidakPadan, value: counts.tidakPadan, tone: 'block' },
        { name: outcomes.menunggu, value: counts.menunggu, tone: 'ask' },
        { name: outcomes.tidakDitemukan, value: counts.tidakDitemukan, tone: 'ask' },
        { name: outcomes.belumDijawab, value: counts.belumDijawab },
      ]}
    />
  )
}
