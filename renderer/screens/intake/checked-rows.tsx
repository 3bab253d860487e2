import { useState, type ReactNode } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { usePagedRows } from '#renderer/components/list-table/use-paged-rows.ts'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import css from './intake.module.css'
import { RowNotes } from './row-notes.tsx'
import { placeOf, RowStatus, sortedNotes, type ReadRow } from './row-words.tsx'

const text = intakeText.check
/** Which rows are listed. */
export type RowsTab = InputOf<'intake.rows'>['only']

/** The rows of a list that were read, by what became of them; the one that has the cursor is told in full below. */
export function CheckedRows({ intakeId, only }: { readonly intakeId: string; readonly only: RowsTab }): ReactNode {
  const [active, setActive] = useState(0)
  const asked = { id: intakeId, only }
  const paged = usePagedRows<ReadRow>(['intake.rows', asked], (offset, limit) =>
    call('intake.rows', { ...asked, offset, limit }),
  )
  const { rows } = paged
  if (paged.loaded && rows.length === 0) {
    return (
      <Empty title={text.none[only]}>
        <span>{text.noneHelp[only]}</span>
      </Empty>
    )
  }
  const here = rows[Math.min(active, rows.length - 1)]
  return (
    <div className={css['rows']}>
      <div className={css['line']}>
        <span>{paged.loaded && text.about(count(rows.length))}</span>
      </div>
      {paged.error ? (
        <ErrorNotice error={paged.error} />
      ) : (
        <ListTable
          label={text.tabs[only]}
          rows={rows}
          rowKey={(one) => String(one.rowNumber)}
          columns={columns}
          active={active}
          onActive={setActive}
          onRange={paged.onRange}
        />
      )}
      {here !== undefined && <RowNotes row={here} />}
    </div>
  )
}

const columns: readonly Column<ReadRow>[] = [
  { key: 'row', head: text.columns.row, width: '80px', align: 'right', cell: (one) => count(one.rowNumber) },
  { key: 'status', head: text.columns.status, width: '112px', cell: (one) => <RowStatus row={one} /> },
  { key: 'what', head: text.columns.what, width: 'minmax(320px, 1fr)', cell: (one) => <FirstNote row={one} /> },
]

function FirstNote({ row }: { readonly row: ReadRow }): ReactNode {
  const [first, ...more] = sortedNotes(row)
  if (first === undefined) return <small>{text.noNotes}</small>
  return (
    <>
      <b>{placeOf(row, first)}</b> {first.message} {more.length > 0 && <small>{text.moreNotes(more.length)}</small>}
    </>
  )
}
