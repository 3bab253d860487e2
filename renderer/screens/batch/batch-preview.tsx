import { useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { useFreeFocus } from '#renderer/components/page/use-free-focus.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import type { Output } from '#shared/contract/index.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import { columnWidths } from './column-widths.ts'
import css from './batch.module.css'

type Preview = Output<'batch.preview'>
const tabs = ['rows', 'changes', 'excluded'] as const
const keysOf = { rows: 'F2', changes: 'F3', excluded: 'F4' } as const

/** What would be sent, what is sent differently from what is recorded, and what stays behind and why. */
export function BatchPreview({ preview }: { readonly preview: Preview }): ReactNode {
  const [tab, setTab] = useState<(typeof tabs)[number]>('rows')
  useCommands(tabs.map((one) => ({ name: batchText.tabs[one], keys: keysOf[one], run: () => setTab(one) })))
  const chosen = useFreeFocus<HTMLButtonElement>()
  const counts = { rows: preview.totalRows, changes: preview.changes.length, excluded: preview.excluded.length }
  return (
    <section className={css['preview']}>
      <Tabs
        tabs={tabs.map((id) => ({ id, name: batchText.tabs[id], keys: keysOf[id], count: count(counts[id]) }))}
        chosen={tab}
        onChoose={setTab}
        chosenRef={chosen}
      >
        <span className={css['about']}>
          {batchText.rowsAbout(count(preview.rows.length), count(preview.totalRows), preview.layout)}
        </span>
      </Tabs>
      <div className={css['body']} key={tab}>
        {tab === 'rows' && <Rows preview={preview} />}
        {tab === 'changes' && <Changes preview={preview} />}
        {tab === 'excluded' && <Excluded preview={preview} />}
      </div>
    </section>
  )
}

function Rows({ preview }: { readonly preview: Preview }): ReactNode {
  if (preview.rows.length === 0) {
    return (
      <Empty title={batchText.noRows}>
        <span>{batchText.noRowsHelp}</span>
      </Empty>
    )
  }
  return (
    <div className={css['cells']}>
      <ListTable
        label={batchText.tabs.rows}
        rows={preview.rows}
        rowKey={(row) => row.join('|')}
        columns={columnsOf(preview)}
        rowHeight={28}
      />
    </div>
  )
}

type Cells = readonly string[]

const numberColumn: Column<Cells> = {
  key: '#',
  head: '',
  width: '44px',
  align: 'right',
  cell: (_, index) => <small>{index + 1}</small>,
}

function columnsOf({ headers, rows }: Preview): readonly Column<Cells>[] {
  const widths = columnWidths(headers, rows)
  const cells = headers.map((head, i) => ({
    key: `${i}-${head}`,
    head,
    width: widths[i] ?? '120px',
    cell: (row: Cells) => row[i] ?? '',
  }))
  return [numberColumn, ...cells]
}

type Change = Preview['changes'][number]

const changeColumns: readonly Column<Change>[] = [
  { key: 'row', head: batchText.changeColumns.row, width: '70px', align: 'right', cell: (one) => one.row },
  { key: 'header', head: batchText.changeColumns.header, width: '220px', cell: (one) => one.header },
  { key: 'recorded', head: batchText.changeColumns.recorded, width: 'minmax(200px, 1fr)', cell: (one) => one.recorded },
  { key: 'sent', head: batchText.changeColumns.sent, width: 'minmax(200px, 1fr)', cell: (one) => <b>{one.sent}</b> },
]

function Changes({ preview }: { readonly preview: Preview }): ReactNode {
  if (preview.changes.length === 0) return <Empty title={batchText.noChanges} />
  return (
    <div className="fill-column">
      <p className={css['help']}>{batchText.changesHelp}</p>
      <ListTable
        label={batchText.tabs.changes}
        rows={preview.changes}
        rowKey={(one) => `${one.row}-${one.header}`}
        columns={changeColumns}
      />
    </div>
  )
}

type Left = Preview['excluded'][number]

const excludedColumns: readonly Column<Left>[] = [
  { key: 'number', head: batchText.excludedColumns.number, width: '90px', align: 'right', cell: (one) => one.number },
  { key: 'head', head: batchText.excludedColumns.head, width: 'minmax(180px, 1fr)', cell: (one) => one.headName },
  { key: 'why', head: batchText.excludedColumns.why, width: 'minmax(300px, 2fr)', cell: (one) => one.why },
]

function Excluded({ preview }: { readonly preview: Preview }): ReactNode {
  if (preview.excluded.length === 0) return <Empty title={batchText.noExcluded} />
  return (
    <ListTable
      label={batchText.tabs.excluded}
      rows={preview.excluded}
      rowKey={(one) => one.formulirId}
      columns={excludedColumns}
    />
  )
}
