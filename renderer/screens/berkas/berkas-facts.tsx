import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { clockOf } from '#renderer/components/show/dates.ts'
import { longDate } from '#shared/domain/date-text.ts'
import { editionName } from '#shared/instrumen/registry.ts'
import { berkasText, dasarNames } from '#shared/messages/screens/berkas.ts'
import type { Berkas } from './berkas-counts.ts'
import css from './berkas.module.css'

const icons = { present: IconCheck, lacking: IconAlertTriangle, absent: IconMinus }

type Props = {
  readonly berkas: Berkas
  readonly onReceipt: () => void
  /** Null for who may not change it. */
  readonly onEdit: (() => void) | null
}

/** Who brought what, and what is missing. */
export function BerkasFacts({ berkas, onReceipt, onEdit }: Props): ReactNode {
  const facts: readonly (readonly [string, string])[] = [
    [berkasText.factNames.receipt, berkas.receiptNumber],
    [berkasText.factNames.received, `${longDate(berkas.receivedOn)}, ${clockOf(berkas.receivedAt).slice(0, 5)}`],
    [berkasText.factNames.by, [berkas.broughtBy, berkas.broughtByRole].filter((part) => part !== '').join(', ')],
    [berkasText.factNames.clerk, berkas.receivedBy],
    [berkasText.factNames.dasar, dasarNames[berkas.dasar]],
    [berkasText.factNames.edition, editionName(berkas.instrumen)],
    [berkasText.factNames.papers, berkasText.papersOf(berkas.papers)],
    [berkasText.factNames.note, berkas.note],
  ]
  return (
    <Sheet fill title={berkasText.facts}>
      <div className={css['paperActions']}>
        <ActionButton size="compact-sm" name={berkasText.receipt} keys="Ctrl+P" variant="default" onRun={onReceipt} />
        {onEdit !== null && (
          <ActionButton size="compact-sm" name={berkasText.edit} keys="F2" variant="default" onRun={onEdit} />
        )}
      </div>
      <dl className={css['facts']}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <FactLine key={name} name={name} value={value} />
          ))}
      </dl>
      <ul className={css['checklist']}>
        {berkas.checklist.map((item) => {
          const state = item.present ? 'present' : item.required ? 'lacking' : 'absent'
          const Icon = icons[state]
          return (
            <li key={item.key} data-state={state}>
              <Icon size={16} stroke={1.7} aria-hidden />
              {item.label}
              <span>{berkasText[state]}</span>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}

function FactLine({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
