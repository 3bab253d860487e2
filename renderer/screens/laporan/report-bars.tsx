import type { ReactNode } from 'react'
import { count } from '#renderer/components/show/numbers.ts'
import { reportCell } from '#shared/domain/report-cell.ts'
import { laporanText } from '#shared/messages/screens/laporan.ts'
import type { Table } from './report.ts'
import css from './laporan.module.css'

const most = 20

/** A line of bars for each row, each with its number: the longest stand first where there are more rows than can be looked at. */
export function ReportBars({ table }: { readonly table: Table }): ReactNode {
  const { chart, columns, rows, title } = table
  if (chart === null) return null
  const lines = rows.map((row, place) => ({
    place,
    label: String(row[chart.label] ?? ''),
    values: chart.values.map((column) => Number(row[column] ?? 0)),
  }))
  const longest = Math.max(1, ...lines.flatMap(({ values }) => values))
  const shown = lines.length <= most ? lines : largestOf(lines)
  return (
    <div className={css['chart']}>
      <ul className={css['legend']}>
        {chart.values.map((column, series) => (
          <li key={column} data-series={series}>
            {nameOf(columns[column])}
          </li>
        ))}
      </ul>
      {lines.length > most && <p className={css['note']}>{laporanText.largest(most, count(lines.length))}</p>}
      <ol aria-label={title}>
        {shown.map(({ place, label, values }) => (
          <li key={place}>
            <span title={label}>{label}</span>
            <div>
              {values.map((value, series) => (
                <p key={chart.values[series]} data-series={series}>
                  {value > 0 && <i style={{ width: `${(100 * value) / longest}%` }} />}
                  <b>{reportCell('count', value)}</b>
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

type Lines = readonly { readonly place: number; readonly label: string; readonly values: readonly number[] }[]

function largestOf(lines: Lines): Lines {
  const of = ({ values }: Lines[number]): number => values.reduce((sum, value) => sum + value, 0)
  return lines.toSorted((a, b) => of(b) - of(a) || a.place - b.place).slice(0, most)
}

function nameOf(column: Table['columns'][number] | undefined): string {
  if (column === undefined) return ''
  return column.group === '' ? column.head : `${column.group}: ${column.head}`
}
