import type { ReactNode } from 'react'
import { shortDate } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { berandaText } from '#shared/messages/screens/beranda.ts'
import css from './beranda.module.css'

type Props = {
  readonly beranda: Pick<Output<'beranda.get'>, 'cutOff' | 'projection'>
  readonly periode: { readonly villageCutOffOn: string; readonly officeCutOffOn: string }
}

/** Days to both cut-offs, and when all that came in would be keyed at the real pace, with what that rests on. */
export function CutOff({ beranda: { cutOff, projection }, periode }: Props): ReactNode {
  if (cutOff === null) return null
  const text = berandaText.projection
  const finish = projection.finishOn
  const late = finish !== null && finish > periode.officeCutOffOn
  const words =
    projection.state === 'ada' && finish !== null
      ? text.ada(shortDate(finish)) + (late ? `, ${text.late}` : '')
      : text[projection.state === 'selesai' ? 'selesai' : 'belumCukup']
  const basis = text.basis(count(projection.forms), projection.workingDays, count(projection.remaining))
  return (
    <div className={css['cutOff']}>
      <div data-tone={late || cutOff.office < 0 ? 'late' : 'plain'}>
        {berandaText.cutOff.village} {until(periode.villageCutOffOn, cutOff.village)} · {berandaText.cutOff.office}{' '}
        {until(periode.officeCutOffOn, cutOff.office)} · {words}
      </div>
      {projection.state !== 'selesai' && <small>{basis}</small>}
    </div>
  )
}

function until(date: string, days: number): string {
  const text = berandaText.cutOff
  if (days === 0) return text.today(shortDate(date))
  return days > 0 ? text.in(shortDate(date), days) : text.past(shortDate(date), -days)
}
