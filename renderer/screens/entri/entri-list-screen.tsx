import { useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { Answered, Page, PageHead } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { NoPeriode } from '#renderer/screens/periode/no-periode.tsx'
import { entriText } from '#shared/messages/screens/entri.ts'
import css from './entri.module.css'
import { PairsTab } from './pairs-tab.tsx'
import { ReturnedTab } from './returned-tab.tsx'
import { UnfinishedTab } from './unfinished-tab.tsx'
import { usePairs } from './use-pairs.ts'
import { WaitingTab } from './waiting-tab.tsx'
import { WarningsTab } from './warnings-tab.tsx'

const tabIds = ['belum', 'peringatan', 'ganda', 'dukcapil', 'dikembalikan'] as const
type TabId = (typeof tabIds)[number]

// Whoever comes back from a form finds the list they left.
let lastTab: TabId = 'belum'

/** What waits for a clerk, list by list. */
export function EntriListScreen(): ReactNode {
  const { periode, loaded } = usePeriode()
  if (!periode) return loaded ? <NoPeriode /> : null
  return <EntriLists key={periode.id} periodeId={periode.id} />
}

function EntriLists({ periodeId }: { readonly periodeId: string }): ReactNode {
  const [tab, setTab] = useState<TabId>(lastTab)
  const counts = useCounts(periodeId)
  const choose = (id: TabId): void => {
    lastTab = id
    setTab(id)
    // The new list takes the keyboard, as on a screen that has just been opened.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  useCommands(tabIds.map((id, i) => ({ name: entriText.tabs[id], keys: String(i + 1), run: () => choose(id) })))
  const worklist = useCall('formulir.worklist', { periodeId })
  const waiting = useCall('dukcapil.list', {})
  return (
    <Page>
      <PageHead title={entriText.title} />
      <Tabs
        tabs={tabIds.map((id, i) => ({
          id,
          name: entriText.tabs[id],
          keys: String(i + 1),
          count: counts[id] === undefined ? null : count(counts[id]),
        }))}
        chosen={tab}
        onChoose={choose}
      />
      <div className={css['tab']} role="tabpanel" aria-label={entriText.tabs[tab]}>
        {tab === 'belum' && <UnfinishedTab periodeId={periodeId} />}
        {tab === 'peringatan' && <Answered query={worklist}>{(lists) => <WarningsTab lists={lists} />}</Answered>}
        {tab === 'ganda' && <PairsTab periodeId={periodeId} />}
        {tab === 'dukcapil' && (
          <Answered query={waiting}>{({ menunggu }) => <WaitingTab waiting={menunggu} />}</Answered>
        )}
        {tab === 'dikembalikan' && (
          <Answered query={worklist}>{({ dikembalikan }) => <ReturnedTab returned={dikembalikan} />}</Answered>
        )}
      </div>
    </Page>
  )
}

/** How many lines each list has; a list that is still being made has no number yet. */
function useCounts(periodeId: string): Readonly<Record<TabId, number | undefined>> {
  return {
    belum: useCall('formulir.waiting', { periodeId }).data?.formulir.length,
    peringatan: useCall('formulir.worklist', { periodeId }).data?.peringatan.length,
    ganda: usePairs(periodeId, false).data?.total,
    dukcapil: useCall('dukcapil.list', {}).data?.menunggu.length,
    dikembalikan: useCall('formulir.worklist', { periodeId }).data?.dikembalikan.length,
  }
}
