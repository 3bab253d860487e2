import type { ReactNode } from 'react'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import type { Output } from '#shared/contract/index.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import { columnWidths } from './column-widths.ts'
import css from './batch.module.css'

type Sheet = Output<'batch.sheet'>
type Mark = Sheet['marks'][number]
type Row = { readonly number: number; readonly cells: readonly string[]; readonly mark: Mark | undefined }

/** The rows of a file as they are or would be written, each with what is special about it. */
export function SheetRows({ sheet }: { readonly sheet: Sheet }): ReactNode {
  if (sheet.rows.length === 0) {
    return (
      <Empty title={batchText.noRows}>
        <span>{batchText.noRowsHelp}</span>
      </Empty>
    )
  }
  const marks = new Map(sheet.marks.map((mark) => [mark.row, mark]))
  const rows = sheet.rows.map((cells, index): Row => ({ number: index + 1, cells, mark: marks.get(index + 1) }))
  return (
    <div className={css['cells']}>
      <ListTable
        label={batchText.tabs.rows}
        rows={rows}
        rowKey={(row) => String(row.number)}
        columns={columnsOf(sheet)}
        rowHeight={28}
      />
    </div>
  )
}

const numberColumn: Column<Row> = {
  key: '#',
  head: '',
  width: '44px',
  align: 'right',
  cell: ({ number }) => <small>{number}</small>,
}

const markColumn: Column<Row> = {
  key: 'mark',
  head: batchText.mark.head,
  width: '230px',
  cell: ({ mark }) => mark && <MarkWords mark={mark} />,
}

function MarkWords({ mark }: { readonly mark: Mark }): ReactNode {
  const { previous, lateFrom, kept } = mark
  const words = [
    previous?.outcome ? batchText.mark.again(batchText.mark.outcomes[previous.outcome]) : '',
    lateFrom === '' ? '' : batchText.mark.late(lateFrom),
    kept ? batchText.mark.kept : '',
  ].filter((part) => part !== '')
  const before = previous ? batchText.mark.before(previous.fileName, String(previous.row), previous.words) : undefined
  return (
    <small className={kept ? undefined : css['mark']} title={before}>
      {words.join(' · ')}
    </small>
  )
}

function columnsOf({ headers, rows, marks }: Sheet): readonly Column<Row>[] {
  const widths = columnWidths(headers, rows)
  const cells = headers.map((head, i) => ({
    key: `${i}-${head}`,
    head,
    width: widths[i] ?? '120px',
    cell: (row: Row) => row.cells[i] ?? '',
  }))
  return [numberColumn, ...(marks.length > 0 ? [markColumn] : []), ...cells]
}

type Change = Sheet['changes'][number]

const changeColumns: readonly Column<Change>[] = [
  { key: 'row', head: batchText.changeColumns.row, width: '70px', align: 'right', cell: (one) => one.row },
  { key: 'header', head: batchText.changeColumns.header, width: '220px', cell: (one) => one.header },
  { key: 'recorded', head: batchText.changeColumns.recorded, width: 'minmax(200px, 1fr)', cell: (one) => one.recorded },
  { key: 'sent', head: batchText.changeColumns.sent, width: 'minmax(200px, 1fr)', cell: (one) => <b>{one.sent}</b> },
]

/** What is sent otherwise than it is recorded. */
export function Changes({ sheet }: { readonly sheet: Sheet }): ReactNode {
  if (sheet.changes.length === 0) return <Empty title={batchText.noChanges} />
  return (
    <div className="fill-column">
      <p className={css['help']}>{batchText.changesHelp}</p>
      <ListTable
        label={batchText.tabs.changes}
        rows={sheet.changes}
        rowKey={(one) => `${one.row}-${one.header}`}
        columns={changeColumns}
      />
    </div>
  )
}
