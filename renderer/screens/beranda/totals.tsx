import type { ReactNode } from 'react'
import { count } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { berandaText } from '#shared/messages/screens/beranda.ts'
import css from './beranda.module.css'

/** The figures of the period in one row. */
export function Totals({ totals }: { readonly totals: Output<'beranda.get'>['totals'] }): ReactNode {
  const papers = count(totals.papers)
  return (
    <div className={css['totals']}>
      <Total name={berandaText.berkas} value={totals.berkas} about={berandaText.berkasOf(papers)} />
      <Total name={berandaText.keyed} value={totals.formsKeyed} about={berandaText.keyedOf(papers)} />
      <Total
        name={berandaText.complete}
        value={totals.formsComplete}
        about={berandaText.completeOf(count(totals.formsKeyed))}
      />
      <Total
        name={berandaText.reasons}
        value={totals.openReasons}
        about={berandaText.reasonsHelp}
        tone={totals.openReasons > 0 ? 'ask' : 'plain'}
      />
      <Total name={berandaText.agreed} value={totals.agreed} about={berandaText.agreedHelp} />
      <Total
        name={berandaText.sealed}
        value={totals.sealedRows}
        about={berandaText.sealedHelp}
        tone={totals.sealedRows > 0 ? 'proven' : 'plain'}
      />
    </div>
  )
}

function Total(props: {
  readonly name: string
  readonly value: number
  readonly about: string
  readonly tone?: 'plain' | 'ask' | 'proven'
}): ReactNode {
  return (
    <div className={css['total']} data-tone={props.tone ?? 'plain'}>
      <span className={css['totalName']}>{props.name}</span>
      <strong>{count(props.value)}</strong>
      <span className={css['totalAbout']}>{props.about}</span>
    </div>
  )
}
