import type { ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { longDate } from '#shared/domain/date-text.ts'
import { penetapanText } from '#shared/messages/screens/penetapan.ts'
import css from './penetapan.module.css'

export type Penetapan = Output<'penetapan.list'>['penetapan'][number]
type Key = keyof Penetapan['counts']

const groups: Readonly<Record<keyof typeof penetapanText.groups, readonly Key[]>> = {
  families: ['entered', 'left', 'desilChanged', 'same'],
  rows: ['rows', 'matched', 'unmatched', 'refused'],
  forms: ['usulan', 'perubahan', 'penghapusan'],
}

type Props = {
  readonly all: readonly Penetapan[]
  readonly chosen: Penetapan
  readonly onChoose: (at: number) => void
}

/** Every determination, and the counts of the chosen one: rows, families, forms. */
export function ChosenPenetapan({ all, chosen, onChoose }: Props): ReactNode {
  const at = all.indexOf(chosen)
  const step = (by: number) => () => onChoose(Math.max(0, Math.min(all.length - 1, at + by)))
  useCommands([
    { name: penetapanText.previous, keys: ']', run: step(1), enabled: at < all.length - 1 },
    { name: penetapanText.next, keys: '[', run: step(-1), enabled: at > 0 },
  ])
  return (
    <ScrollPlace label={penetapanText.list} className={css['side'] ?? ''}>
      <Sheet title={penetapanText.list} aside={<small>{penetapanText.listAbout(count(all.length))}</small>} flush>
        <ul className={css['list']}>
          {all.map((one, index) => (
            <li key={one.id}>
              <button type="button" aria-current={one === chosen} onClick={() => onChoose(index)}>
                <b>{one.number}</b>
                <small>{`${longDate(one.decidedOn)} · ${one.periodeName}`}</small>
                {index === at - 1 && <KeyCap keys="[" />}
                {index === at + 1 && <KeyCap keys="]" />}
              </button>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={penetapanText.head(chosen.number, longDate(chosen.decidedOn))}>
        <p className={css['applied']}>
          {penetapanText.applied(chosen.periodeName, whenOf(chosen.appliedAt), chosen.appliedBy)}
        </p>
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <dl key={group} className={css['counts']}>
            <dt>{penetapanText.groups[group]}</dt>
            {groups[group].map((key) => (
              <dd key={key}>
                <span>{penetapanText.counts[key]}</span>
                <b>{count(chosen.counts[key])}</b>
              </dd>
            ))}
          </dl>
        ))}
      </Sheet>
    </ScrollPlace>
  )
}
