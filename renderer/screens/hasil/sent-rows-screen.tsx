import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable } from '#renderer/components/list-table/list-table.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import { outcomes, type Outcome } from './outcome-bar.tsx'
import { sentColumns } from './sent-columns.tsx'
import { usePages } from './use-pages.ts'

const text = hasilText.rows
type Chosen = Outcome | 'semua'
const choices: readonly Chosen[] = ['semua', ...outcomes]

/** The rows of one batch, by how they ended. */
export function SentRowsScreen({ batchId }: { readonly batchId: string }): ReactNode {
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<Chosen>('semua')
  const [query, setQuery] = useState('')
  const [range, setRange] = useState<readonly [number, number]>([0, 0])
  const batch = useCall('hasil.list', {}).data?.batches.find((one) => one.batchId === batchId)
  const wanted = {
    batchId,
    ...(chosen === 'semua' ? {} : { outcome: chosen }),
    ...(query.trim() === '' ? {} : { query: query.trim() }),
  }
  const { rows, loaded, error } = usePages('hasil.sentRows', wanted, range)
  useCommands(choices.map((id, i) => ({ name: nameOf(id), keys: String(i + 1), run: () => setChosen(id) })))
  const counts = batch?.counts
  return (
    <Page>
      <PageHead
        title={batch?.fileName ?? text.titleBatch}
        about={batch?.periodeName}
        actions={<ActionButton name={text.back} keys="Escape" variant="default" onRun={() => navigate('/hasil')} />}
      />
      <Tabs
        tabs={choices.map((id, i) => ({
          id,
          name: nameOf(id),
          keys: String(i + 1),
          count: counts === undefined ? null : count(id === 'semua' ? counts.total : counts[id]),
        }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <Sheet fill flush>
        <div className="fill-column">
          <ListBar
            about={text.summary(count(rows.length), count(counts?.total ?? rows.length))}
            filter={query}
            onFilter={setQuery}
            hint={text.search}
          />
          <ErrorNotice error={error} />
          {loaded && rows.length === 0 ? (
            <Empty title={text.empty} />
          ) : (
            <ListTable
              label={text.titleBatch}
              rows={rows}
              rowKey={({ rowNumber }) => String(rowNumber)}
              columns={sentColumns}
              rowHeight={44}
              onRange={(first, last) => {
                if (first !== range[0] || last !== range[1]) setRange([first, last])
              }}
              onOpen={({ formulirId }) => navigate(`/alur/formulir/${formulirId}`)}
            />
          )}
        </div>
      </Sheet>
    </Page>
  )
}

function nameOf(id: Chosen): string {
  return id === 'semua' ? text.all : hasilText.outcomes[id]
}
