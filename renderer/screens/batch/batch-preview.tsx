import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { Answered, Empty } from '#renderer/components/page/page.tsx'
import { useFreeFocus } from '#renderer/components/page/use-free-focus.ts'
import { whenOf } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import type { Output } from '#shared/contract/index.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import type { Batch } from './ledger.ts'
import { Changes, SheetRows } from './sheet-rows.tsx'
import css from './batch.module.css'

type Preview = Output<'batch.preview'>
const tabs = ['rows', 'changes', 'excluded', 'history'] as const
type Tab = (typeof tabs)[number]
const keysOf = { rows: 'F2', changes: 'F3', excluded: 'F4', history: 'F6' } as const

/** What would be sent or was, what is sent differently from what is recorded, what stays behind and why, and the editions before. */
export function BatchPreview(props: { readonly preview: Preview; readonly files: readonly Batch[] }): ReactNode {
  const { preview, files } = props
  const [tab, setTab] = useState<Tab>('rows')
  const [shown, setShown] = useState<Batch | null>(null)
  const offered = tabs.filter((one) => one !== 'history' || files.some(({ supersededBy }) => supersededBy !== null))
  useCommands(offered.map((one) => ({ name: batchText.tabs[one], keys: keysOf[one], run: () => open(one) })))
  const chosen = useFreeFocus<HTMLButtonElement>()
  const counts: Record<Tab, number> = {
    rows: preview.totalRows,
    changes: preview.changes.length,
    excluded: preview.excluded.length,
    history: files.length,
  }

  function open(next: Tab): void {
    // The list behind the tab takes the keyboard, which no list had while there was nothing to show.
    const held = document.activeElement
    if (held instanceof HTMLElement && held.role === 'tab') held.blur()
    setShown(null)
    setTab(next)
  }

  return (
    <section className={css['preview']}>
      <Tabs
        tabs={offered.map((id) => ({ id, name: batchText.tabs[id], keys: keysOf[id], count: count(counts[id]) }))}
        chosen={tab}
        onChoose={open}
        chosenRef={chosen}
      >
        <span className={css['about']}>{aboutOf(preview)}</span>
      </Tabs>
      <div className={css['body']} key={tab}>
        {tab === 'rows' && <SheetRows sheet={preview} />}
        {tab === 'changes' && <Changes sheet={preview} />}
        {tab === 'excluded' && <Excluded preview={preview} />}
        {tab === 'history' && (shown ? <Sealed file={shown} /> : <History files={files} onOpen={setShown} />)}
      </div>
    </section>
  )
}

function aboutOf({ rows, totalRows, layout, late, again }: Preview): string {
  const about = batchText.rowsAbout(count(rows.length), count(totalRows), layout)
  return late + again === 0 ? about : `${batchText.marked(count(late), count(again))} · ${about}`
}

type Left = Preview['excluded'][number]

const excludedColumns: readonly Column<Left>[] = [
  { key: 'number', head: batchText.excludedColumns.number, width: '90px', align: 'right', cell: (one) => one.number },
  { key: 'head', head: batchText.excludedColumns.head, width: 'minmax(180px, 1fr)', cell: (one) => one.headName },
  { key: 'desa', head: batchText.excludedColumns.desa, width: '150px', cell: (one) => one.desaName },
  { key: 'why', head: batchText.excludedColumns.why, width: 'minmax(300px, 2fr)', cell: (one) => one.why },
]

function Excluded({ preview }: { readonly preview: Preview }): ReactNode {
  const [, navigate] = useLocation()
  if (preview.excluded.length === 0) return <Empty title={batchText.noExcluded} />
  return (
    <div className="fill-column">
      <p className={css['help']}>{batchText.excludedHelp}</p>
      <ListTable
        label={batchText.tabs.excluded}
        rows={preview.excluded}
        rowKey={(one) => one.formulirId}
        columns={excludedColumns}
        onOpen={(one) => navigate(`/entri/${one.formulirId}`)}
      />
    </div>
  )
}

const historyColumns: readonly Column<Batch>[] = [
  { key: 'susunan', head: batchText.historyColumns.susunan, width: '90px', align: 'right', cell: (one) => one.susunan },
  {
    key: 'part',
    head: batchText.fileColumns.part,
    width: '90px',
    cell: (one) => batchText.partOf(one.part, one.parts),
  },
  { key: 'file', head: batchText.fileColumns.file, width: 'minmax(280px, 1fr)', cell: (one) => one.fileName },
  { key: 'rows', head: batchText.fileColumns.rows, width: '80px', align: 'right', cell: (one) => count(one.rows) },
  {
    key: 'sealed',
    head: batchText.historyColumns.sealed,
    width: '240px',
    cell: (one) => `${whenOf(one.sealedAt)} · ${one.sealedBy}`,
  },
  {
    key: 'state',
    head: batchText.historyColumns.state,
    width: '160px',
    cell: (one) => (one.supersededBy === null ? batchText.stands : batchText.superseded(one.susunan + 1)),
  },
]

function History(props: { readonly files: readonly Batch[]; readonly onOpen: (file: Batch) => void }): ReactNode {
  return (
    <div className="fill-column">
      <p className={css['help']}>{batchText.historyHelp}</p>
      <ListTable
        label={batchText.tabs.history}
        rows={props.files}
        rowKey={(one) => one.id}
        columns={historyColumns}
        onOpen={props.onOpen}
      />
    </div>
  )
}

function Sealed({ file }: { readonly file: Batch }): ReactNode {
  const query = useCall('batch.sheet', { id: file.id, limit: 200 })
  return (
    <div className="fill-column">
      <Notice tone="tell">{batchText.shownFile(file.fileName)}</Notice>
      <Answered query={query}>{(sheet) => <SheetRows sheet={sheet} />}</Answered>
    </div>
  )
}
