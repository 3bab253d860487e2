import type { ReactNode } from 'react'
import { count } from '#renderer/components/show/numbers.ts'
import { musyawarahText } from '#shared/messages/screens/musyawarah.ts'
import type { Musyawarah } from './held.ts'
import css from './musyawarah.module.css'

const kinds = ['usulan', 'penghapusan', 'perubahan', 'tidakDisepakati'] as const

/** Exactly the totals of the berita acara, counted by the core from the rows. */
export function Counts({ musyawarah }: { readonly musyawarah: Musyawarah }): ReactNode {
  const { counts, proposals } = musyawarah
  const decided = proposals.filter((one) => one.putusan !== null).length
  const incomplete = proposals.filter((one) => !one.complete && one.putusan === null).length
  return (
    <div className={css['counts']} data-testid="ba-counts">
      <span>
        {musyawarahText.decided(decided)} · {musyawarahText.undecided(proposals.length - decided - incomplete)}
        {incomplete > 0 && ` · ${musyawarahText.stillKeyed(incomplete)}`}
      </span>
      {kinds.map((kind) => (
        <span key={kind} title={musyawarahText.jiwa(count(counts[kind].jiwa))}>
          {musyawarahText.counts[kind]} <b>{count(counts[kind].keluarga)}</b>
          <small> / {musyawarahText.jiwa(count(counts[kind].jiwa))}</small>
        </span>
      ))}
    </div>
  )
}
