import type { ReactNode } from 'react'
import { shortDate } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { berandaText } from '#shared/messages/screens/beranda.ts'
import css from './beranda.module.css'

type Day = { readonly date: string; readonly forms: number }
const width = 316
const height = 132
const left = 30
const bottom = 20
const top = 10

/** The same numbers as the bars, the newest first. */
export function PerDayTable({ days }: { readonly days: readonly Day[] }): ReactNode {
  return (
    <table className={css['days']}>
      <thead>
        <tr>
          <th>{berandaText.perDayColumns.date}</th>
          <th>{berandaText.perDayColumns.forms}</th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((day) => (
          <tr key={day.date}>
            <td>{shortDate(day.date)}</td>
            <td>{count(day.forms)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Forms completed per day, in the last fourteen days. */
export function PerDay({ days }: { readonly days: readonly Day[] }): ReactNode {
  const shown = days.slice(-14)
  if (shown.length === 0) return <p className={css['quiet']}>{berandaText.perDayNone}</p>
  const most = niceTop(Math.max(...shown.map((day) => day.forms)))
  const room = height - bottom - top
  const step = (width - left) / Math.max(7, shown.length)
  const y = (forms: number): number => top + room - (forms / most) * room
  return (
    <svg className={css['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={berandaText.perDay}>
      {[0, most / 2, most].map((mark) => (
        <g key={mark}>
          <line x1={left} x2={width} y1={y(mark)} y2={y(mark)} />
          <text x={left - 6} y={y(mark) + 4} textAnchor="end">
            {mark}
          </text>
        </g>
      ))}
      {shown.map((day, i) => (
        <g key={day.date}>
          <title>{berandaText.perDayLabel(shortDate(day.date), day.forms)}</title>
          <rect x={left + i * step + 3} y={y(day.forms)} width={step - 6} height={height - bottom - y(day.forms)} />
          <text x={left + i * step + step / 2} y={height - 5} textAnchor="middle">
            {Number(day.date.slice(8))}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** The next even, round number, so that half of it is whole. */
function niceTop(value: number): number {
  const steps = [2, 4, 6, 10, 20, 30, 40, 50, 60, 80, 100]
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  const base = steps.find((one) => one * scale >= value) ?? Math.ceil(value / (2 * scale)) * 2
  return base * scale
}
