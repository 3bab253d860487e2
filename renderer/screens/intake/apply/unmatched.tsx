import type { ReactNode } from 'react'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty, Sheet } from '#renderer/components/page/page.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'

const text = applyText.penetapan
type Row = Output<'penetapan.plan'>['unmatched'][number]

/** Rows of a determination that name nobody of the register; `total` where only some of them are listed. */
export function Unmatched({ rows, total }: { readonly rows: readonly Row[]; readonly total: number }): ReactNode {
  return (
    <Sheet
      fill
      flush
      title={text.unmatched}
      aside={<span>{text.unmatchedAbout(count(total), count(rows.length))}</span>}
    >
      {rows.length === 0 ? (
        <Empty title={text.unmatchedNone} />
      ) : (
        <ListTable
          label={text.unmatched}
          rows={rows}
          rowKey={(one) => String(one.rowNumber)}
          columns={columns}
          takeFocus={false}
        />
      )}
    </Sheet>
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'row',
    head: intakeText.check.columns.row,
    width: '90px',
    align: 'right',
    cell: (one) => count(one.rowNumber),
  },
  { key: 'name', head: text.name, width: 'minmax(200px, 1fr)', cell: (one) => one.name },
  { key: 'nik', head: text.nik, width: '190px', cell: (one) => <Nik value={one.nik} masked /> },
  { key: 'noKk', head: text.noKk, width: '190px', cell: (one) => <Nik value={one.noKk} masked /> },
]
