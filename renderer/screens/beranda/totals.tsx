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
        about={berandaText.completeOf(count(totals.formsKeyed), count(totals.formsVerified))}
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
      <Total
        name={berandaText.accepted}
        value={totals.answeredRows === 0 ? '–' : percent(totals.acceptedRows / totals.answeredRows)}
        about={
          totals.answeredRows === 0
            ? berandaText.acceptedNone
            : berandaText.acceptedOf(count(totals.acceptedRows), count(totals.answeredRows))
        }
        tone={totals.answeredRows > 0 ? 'proven' : 'plain'}
      />
    </div>
  )
}

/** One digit after the comma, never rounded up to all. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toLocaleString('id-ID')} %`
}

function Total(props: {
  readonly name: string
  readonly value: number | string
  readonly about: string
  readonly tone?: 'plain' | 'ask' | 'proven'
}): ReactNode {
  return (
    <div className={css['total']} data-tone={props.tone ?? 'plain'}>
      <span className={css['totalName']}>{props.name}</span>
      <strong>{typeof props.value === 'number' ? count(props.value) : props.value}</strong>
      <span className={css['totalAbout']}>{props.about}</span>
    </div>
  )
}
