import { useState, type ReactNode } from 'react'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import type { Look, Mapping } from '../draft.ts'
import css from '../intake.module.css'
import { noteOf, RowStatus, shownValue, type ReadRow } from '../row-words.tsx'
import { RowNotes } from '../row-notes.tsx'

const text = intakeText.map

type Props = { readonly rows: readonly ReadRow[]; readonly look: Look; readonly mapping: Mapping }

/** The first rows as they would be read: repaired and refused cells carry a word, and the row that has the cursor tells why. */
export function ReadTab({ rows, look, mapping }: Props): ReactNode {
  const [active, setActive] = useState(0)
  if (rows.length === 0) {
    return (
      <Empty title={text.nothingRead}>
        <span>{text.nothingReadHelp}</span>
      </Empty>
    )
  }
  const here = rows[Math.min(active, rows.length - 1)]
  return (
    <div className={css['rows']}>
      <div className={css['line']}>
        <span>{text.readAbout(count(rows.length))}</span>
      </div>
      <ListTable
        label={text.tabs.terbaca}
        rows={rows}
        rowKey={(one) => String(one.rowNumber)}
        columns={columnsFor(rows, look, mapping)}
        active={active}
        onActive={setActive}
      />
      {here !== undefined && <RowNotes row={here} />}
    </div>
  )
}

function columnsFor(rows: readonly ReadRow[], look: Look, mapping: Mapping): readonly Column<ReadRow>[] {
  const labels = new Map(look.fields.map(({ id, label }) => [id, label]))
  const fields = [...mapping.columns.map(({ field }) => field), ...Object.keys(mapping.constants)]
  return [
    { key: 'row', head: text.row, width: '72px', align: 'right', cell: (one) => one.rowNumber },
    { key: 'status', head: intakeText.check.columns.status, width: '112px', cell: (one) => <RowStatus row={one} /> },
    ...[...new Set(fields)].map((field): Column<ReadRow> => ({
      key: field,
      head: labels.get(field) ?? field,
      width: `minmax(${widthFor(field, rows)}px, 1fr)`,
      cell: (one) => <Cell row={one} field={field} />,
    })),
  ]
}

/** Pixels in which what stands in a column can be read whole, within limits. */
function widthFor(field: string, rows: readonly ReadRow[]): number {
  const signs = rows.map((row) => {
    const note = noteOf(row, field)
    const shown = note?.level === 'ditolak' ? note.was : (row.fields[field] ?? '')
    return shown.length + (note === undefined ? 0 : intakeText.check.levels[note.level].length + 1)
  })
  return Math.min(340, Math.max(110, Math.max(...signs) * 9 + 28))
}

function Cell({ row, field }: { readonly row: ReadRow; readonly field: string }): ReactNode {
  const note = noteOf(row, field)
  const value = shownValue(row.fields[field] ?? '')
  if (note === undefined) return value
  return (
    <span className={css['noted']} data-level={note.level}>
      {note.level === 'ditolak' ? note.was : value} <small>{intakeText.check.levels[note.level]}</small>
    </span>
  )
}
