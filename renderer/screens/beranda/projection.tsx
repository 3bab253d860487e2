import type { ReactNode } from 'react'
import { shortDate } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { berandaText } from '#shared/messages/screens/beranda.ts'
import css from './beranda.module.css'

type Props = {
  readonly projection: Output<'beranda.get'>['projection']
  /** The cut-offs themselves stand in the line of the period above. */
  readonly officeCutOffOn: string
}

/** When all that came in would be keyed at the real pace, and what that rests on. */
export function Projection({ projection, officeCutOffOn }: Props): ReactNode {
  const text = berandaText.projection
  const { finishOn, state } = projection
  const late = finishOn !== null && finishOn > officeCutOffOn
  const words = finishOn === null ? text[state === 'selesai' ? 'selesai' : 'belumCukup'] : text.ada(shortDate(finishOn))
  return (
    <div className={css['projection']}>
      <div data-tone={late ? 'late' : 'plain'}>{late ? `${words}, ${text.late}` : words}</div>
      {state !== 'selesai' && (
        <small>{text.basis(count(projection.forms), projection.workingDays, count(projection.remaining))}</small>
      )}
    </div>
  )
}
