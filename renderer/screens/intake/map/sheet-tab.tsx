import type { ReactNode } from 'react'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { askFor, letterOf, type Draft, type Look } from '../draft.ts'
import css from '../intake.module.css'

const text = intakeText.map

type Row = { readonly number: number; readonly cells: readonly string[] }
type Props = { readonly look: Look; readonly draft: Draft; readonly onChange: (draft: Draft) => void }

/** The first rows as they stand in the file; Enter says which one is the header. */
export function SheetTab({ look, draft, onChange }: Props): ReactNode {
  const rows = look.firstRows.map((cells, i): Row => ({ number: i + 1, cells }))
  const { headerRow, headerRows } = look.proposal
  if (rows.length === 0) return <Empty title={text.noColumns} />
  return (
    <div className="fill-column">
      <div className={css['line']}>
        <KeyHint keys="Enter">{text.asHeader}</KeyHint>
        <span>{text.sheetAbout(count(rows.length))}</span>
      </div>
      <ListTable
        label={text.tabs.lembar}
        rows={rows}
        rowKey={(one) => String(one.number)}
        columns={columnsFor(rows, headerRow, headerRows)}
        onOpen={({ number }) => {
          onChange(askFor(draft, { headerRow: number }))
          showToast(text.headerChosen(number))
        }}
      />
    </div>
  )
}

/** Pixels in which most of what stands in a column can be read, within limits. */
function widthFor(column: number, rows: readonly Row[]): number {
  return Math.min(260, Math.max(90, Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0)) * 9 + 24))
}

function columnsFor(rows: readonly Row[], headerRow: number, headerRows: number): readonly Column<Row>[] {
  const wide = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const isHeader = (row: number): boolean => row >= headerRow && row < headerRow + headerRows
  return [
    {
      key: 'row',
      head: text.row,
      width: '104px',
      cell: (one) => (
        <>
          {one.number} {isHeader(one.number) && <Tag tone="accent">{text.isHeader}</Tag>}
        </>
      ),
    },
    ...Array.from({ length: wide }, (_, column) => ({
      key: String(column),
      head: letterOf(column),
      width: `minmax(${widthFor(column, rows)}px, 1fr)`,
      cell: ({ cells }: Row) => cells[column] ?? '',
    })),
  ]
}
