import { Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Column } from '#renderer/components/list-table/list-table.tsx'
import { Answered, Sheet } from '#renderer/components/page/page.tsx'
import { CompareDialog } from '#renderer/screens/ganda/compare-dialog.tsx'
import type { Output } from '#shared/contract/index.ts'
import { withDashes } from '#shared/domain/date-text.ts'
import { entriText } from '#shared/messages/screens/entri.ts'
import { gandaText } from '#shared/messages/screens/ganda.ts'
import { usePairs } from './use-pairs.ts'
import { Worklist } from './worklist.tsx'

type Pair = Output<'ganda.worklist'>['pairs'][number]

/** Pairs of people who look like one; Enter puts them side by side. */
export function PairsTab({ periodeId }: { readonly periodeId: string }): ReactNode {
  const [judged, setJudged] = useState(false)
  const [pair, setPair] = useState<Pair | null>(null)
  const query = usePairs(periodeId, judged)
  return (
    <Sheet fill flush>
      <Answered query={query}>
        {({ pairs, total, unchecked }) => (
          <Worklist
            label={entriText.tabs.ganda}
            rows={pairs}
            rowKey={(one) => `${one.a.ref.id} ${one.b.ref.id}`}
            columns={judged ? [...columns, verdictColumn] : columns}
            texts={({ a, b }) => [a.name, b.name, a.desaName, b.desaName, a.nik, b.nik]}
            filterHint={entriText.pairsFilter}
            about={(shown) =>
              [entriText.pairsAbout(shown.length, total), unchecked > 0 ? entriText.pairsUnchecked(unchecked) : '']
                .filter((part) => part !== '')
                .join(' · ')
            }
            empty={{ title: entriText.pairsEmpty, help: entriText.pairsEmptyHelp }}
            onOpen={setPair}
          >
            <Checkbox
              label={entriText.pairsJudged}
              checked={judged}
              onChange={(event) => setJudged(event.currentTarget.checked)}
            />
          </Worklist>
        )}
      </Answered>
      {pair !== null && <CompareDialog a={pair.a.ref} b={pair.b.ref} onClose={() => setPair(null)} />}
    </Sheet>
  )
}

const words = entriText.pairColumns

const columns: readonly Column<Pair>[] = [
  {
    key: 'score',
    head: words.score,
    width: '140px',
    cell: ({ band, score }) => (
      <span>
        {gandaText.band[band]} <b>{Math.floor(score)}</b>
      </span>
    ),
  },
  { key: 'a', head: words.a, width: 'minmax(140px, 1fr)', cell: ({ a }) => nameOf(a) },
  {
    key: 'aWhere',
    head: words.where,
    width: 'minmax(150px, 1fr)',
    cell: ({ a }) => <span title={a.where}>{a.where}</span>,
  },
  { key: 'b', head: words.b, width: 'minmax(140px, 1fr)', cell: ({ b }) => nameOf(b) },
  {
    key: 'bWhere',
    head: words.where,
    width: 'minmax(150px, 1fr)',
    cell: ({ b }) => <span title={b.where}>{b.where}</span>,
  },
]

const verdictColumn: Column<Pair> = {
  key: 'verdict',
  head: words.verdict,
  width: '190px',
  cell: ({ verdict }) => (verdict === null ? '' : `${gandaText.said[verdict.verdict]} · ${verdict.by}`),
}

function nameOf({ name, birthDate }: Pair['a']): ReactNode {
  return (
    <span>
      {name} <small>{withDashes(birthDate)}</small>
    </span>
  )
}
