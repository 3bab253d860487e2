import { useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { ListTable } from '#renderer/components/list-table/list-table.tsx'
import { Empty, Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import type { Match } from './plans.ts'
import { UnknownWords } from './unknown-words.tsx'
import { UnsureMatches } from './unsure-matches.tsx'

const text = applyText.hasil
const tabIds = ['words', 'unsure', 'batches'] as const
const tabKeys = { words: 'A', unsure: 'P', batches: 'C' } as const
type TabId = (typeof tabIds)[number]

type Props = {
  readonly match: Match
  /** Answer rows whose match by person somebody refused. */
  readonly reject: readonly number[]
  readonly onReject: (reject: readonly number[]) => void
}

/** What an answer needs from a person: words nobody explained, matches that are not sure; and which batches it is about. */
export function HasilLists({ match, reject, onReject }: Props): ReactNode {
  const [tab, setTab] = useState<TabId>(
    match.unknownTotal > 0 ? 'words' : match.unsure.length > 0 ? 'unsure' : 'batches',
  )
  const show = (next: TabId): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setTab(next)
  }
  useCommands(tabIds.map((id) => ({ name: text[id], keys: tabKeys[id], run: () => show(id) })))
  const counts: Readonly<Record<TabId, number>> = {
    words: match.unknownTotal,
    unsure: match.unsure.length,
    batches: match.batches.length,
  }
  return (
    <Sheet fill flush>
      <div className="fill-column">
        <Tabs
          tabs={tabIds.map((id) => ({ id, name: text[id], keys: tabKeys[id], count: count(counts[id]) }))}
          chosen={tab}
          onChoose={show}
        />
        <div role="tabpanel" aria-label={text[tab]} className={css['panel']}>
          {tab === 'words' && <UnknownWords unknown={match.unknown} total={match.unknownTotal} />}
          {tab === 'unsure' && <UnsureMatches unsure={match.unsure} reject={reject} onReject={onReject} />}
          {tab === 'batches' && <Batches batches={match.batches} />}
        </div>
      </div>
    </Sheet>
  )
}

function Batches({ batches }: { readonly batches: Match['batches'] }): ReactNode {
  if (batches.length === 0) {
    return (
      <Empty title={text.noBatches}>
        <span>{text.noBatchesHelp}</span>
      </Empty>
    )
  }
  return (
    <ListTable
      label={text.batches}
      rows={batches}
      rowKey={(one) => one.batchId}
      columns={[
        { key: 'name', head: text.file, width: 'minmax(300px, 1fr)', cell: (one) => one.fileName },
        {
          key: 'answered',
          head: text.answered,
          width: '220px',
          cell: (one) => text.batchRows(count(one.answered), count(one.rows)),
        },
      ]}
    />
  )
}
