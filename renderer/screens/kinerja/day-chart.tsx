import type { ReactNode } from 'react'
import { shortDate } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { kinerjaText } from '#shared/messages/screens/kinerja.ts'
import css from './kinerja.module.css'

type Bar = { readonly date: string; readonly value: number }
type Props = { readonly title: string; readonly bars: readonly Bar[] }

const height = 140
const width = 420
const left = 44
const bottom = 20
const top = 10
const fewest = 8

/** One bar a day, oldest on the left; the table below holds the same numbers. */
export function DayChart({ title, bars }: Props): ReactNode {
  if (bars.length === 0) return <p className={css['quiet']}>{kinerjaText.chartNone}</p>
  const most = roundTop(Math.max(1, ...bars.map((bar) => bar.value)))
  const room = height - bottom - top
  const step = (width - left) / Math.max(fewest, bars.length)
  const y = (value: number): number => top + room - (value / most) * room
  // Dates would run into each other where there are many.
  const every = Math.ceil(bars.length / 10)
  return (
    <svg className={css['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {[0, most / 2, most].map((mark) => (
        <g key={mark}>
          <line x1={left} x2={width} y1={y(mark)} y2={y(mark)} />
          <text x={left - 6} y={y(mark) + 4} textAnchor="end">
            {count(mark)}
          </text>
        </g>
      ))}
      {bars.map((bar, i) => (
        <g key={bar.date}>
          <title>{kinerjaText.chartLabel(shortDate(bar.date), count(bar.value))}</title>
          <rect
            x={left + i * step + step / 8}
            y={y(bar.value)}
            width={step * 0.75}
            height={height - bottom - y(bar.value)}
          />
          {i % every === 0 && (
            <text x={left + i * step + step / 2} y={height - 5} textAnchor="middle">
              {Number(bar.date.slice(8))}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** The next even number of one figure and zeros. */
function roundTop(value: number): number {
  const scale = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 4, 6, 8, 10].map((one) => one * scale).find((one) => one >= value && one >= 2) ?? 10 * scale
}
