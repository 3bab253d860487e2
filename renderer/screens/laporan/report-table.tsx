import type { ReactNode } from 'react'
import { groupSpans, reportCell } from '#shared/domain/report-cell.ts'
import type { Table } from './report.ts'
import css from './laporan.module.css'

/** The numbers themselves. The first column and the heads stay in sight while the rest scrolls. */
export function ReportTable({ table }: { readonly table: Table }): ReactNode {
  const { title, columns, rows, total } = table
  return (
    <table className={css['table']} aria-label={title}>
      <Head columns={columns} />
      <tbody>
        {rows.map((row, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no names of their own and never move
          <Row key={i} columns={columns} cells={row} />
        ))}
      </tbody>
      {total !== null && (
        <tfoot>
          <Row columns={columns} cells={total} />
        </tfoot>
      )}
    </table>
  )
}

type Columns = Table['columns']

function Head({ columns }: { readonly columns: Columns }): ReactNode {
  if (columns.every(({ group }) => group === '')) {
    return (
      <thead>
        <tr>
          {columns.map(({ head, kind }) => (
            <th key={head} scope="col" data-kind={kind}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
    )
  }
  return (
    <thead>
      <tr>
        {groupSpans(columns).map(({ name, from, columns: many }) =>
          name === '' ? (
            <th key={from} scope="col" rowSpan={2} data-kind={columns[from]?.kind}>
              {columns[from]?.head}
            </th>
          ) : (
            <th key={from} scope="colgroup" colSpan={many} data-group>
              {name}
            </th>
          ),
        )}
      </tr>
      <tr>
        {columns.map(({ group, head, kind }) =>
          group === '' ? null : (
            <th key={`${group}${head}`} scope="col" data-kind={kind}>
              {head}
            </th>
          ),
        )}
      </tr>
    </thead>
  )
}

function Row({ columns, cells }: { readonly columns: Columns; readonly cells: Table['rows'][number] }): ReactNode {
  return (
    <tr>
      {columns.map(({ group, head, kind }, i) => {
        const text = reportCell(kind, cells[i] ?? null)
        return i === 0 ? (
          <th key={head} scope="row">
            {text}
          </th>
        ) : (
          <td key={`${group}${head}`} data-kind={kind} data-zero={cells[i] === 0}>
            {text}
          </td>
        )
      })}
    </tr>
  )
}
