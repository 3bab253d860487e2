import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty, Sheet } from '#renderer/components/page/page.tsx'
import { shortDate } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { keysPerHour } from '#shared/domain/keying-pace.ts'
import { kinerjaText } from '#shared/messages/screens/kinerja.ts'
import { DayChart } from './day-chart.tsx'
import { barsOf, correctionsPer1000, isPaceHidden, totalOf, type Day } from './days.ts'
import css from './kinerja.module.css'

const spans = [7, 30, 90] as const
export type Span = (typeof spans)[number]

/** How far back to look. */
export function SpanChoice({
  span,
  onChoose,
}: {
  readonly span: Span
  readonly onChoose: (span: Span) => void
}): ReactNode {
  useCommands(spans.map((one, i) => ({ name: kinerjaText.spans[one], keys: String(i + 1), run: () => onChoose(one) })))
  return (
    <SegmentedControl
      aria-label={kinerjaText.span}
      value={String(span)}
      onChange={(value) => onChoose(spans.find((one) => String(one) === value) ?? 30)}
      data={spans.map((one, i) => ({ value: String(one), label: <SpanLabel span={one} keys={String(i + 1)} /> }))}
    />
  )
}

function SpanLabel({ span, keys }: { readonly span: Span; readonly keys: string }): ReactNode {
  return (
    <>
      {kinerjaText.spans[span]} <KeyCap keys={keys} />
    </>
  )
}

/** The sums of the span in large figures. */
export function Summary({ days }: { readonly days: readonly Day[] }): ReactNode {
  const total = totalOf(days)
  const paced = totalOf(days.filter((day) => !isPaceHidden(day)))
  const words = kinerjaText.summary
  return (
    <dl className={css['summary']}>
      <Figure value={count(total.forms)} name={words.forms} />
      <Figure value={count(total.fields)} name={words.fields} />
      <Figure value={orDash(keysPerHour(paced))} name={words.pace} />
      <Figure value={orDash(correctionsPer1000(paced))} name={words.corrections} />
    </dl>
  )
}

function Figure({ value, name }: { readonly value: string; readonly name: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function orDash(value: number | null): string {
  return value === null ? '–' : count(Math.round(value))
}

/** Forms and pace as bars. */
export function Charts({ days }: { readonly days: readonly Day[] }): ReactNode {
  return (
    <div className={css['charts']}>
      <Sheet title={kinerjaText.chartForms}>
        <DayChart title={kinerjaText.chartForms} bars={barsOf(days, (day) => day.forms)} />
      </Sheet>
      <Sheet title={kinerjaText.chartPace}>
        <DayChart
          title={kinerjaText.chartPace}
          bars={barsOf(days, (day) => keysPerHour(day) ?? 0).filter((bar) => bar.value > 0)}
        />
      </Sheet>
    </div>
  )
}

/** The table behind the charts. `office`: with how many people, in place of each one's own time. */
export function DaysTable({ days, office }: { readonly days: readonly Day[]; readonly office: boolean }): ReactNode {
  if (days.length === 0) {
    return (
      <Sheet fill>
        <Empty title={kinerjaText.empty}>
          <span>{office ? kinerjaText.emptyOffice : kinerjaText.emptyHelp}</span>
        </Empty>
      </Sheet>
    )
  }
  return (
    <Sheet fill flush title={kinerjaText.aboutDays(days.length)} aside={<small>{kinerjaText.timeHelp}</small>}>
      <ListTable
        label={kinerjaText.mineTitle}
        rows={days}
        rowKey={(day) => `${day.date}${day.mode}`}
        columns={office ? [...columns, peopleColumn] : columns}
      />
    </Sheet>
  )
}

const words = kinerjaText.columns

const columns: readonly Column<Day>[] = [
  { key: 'date', head: words.date, width: '78px', cell: (day) => shortDate(day.date) },
  { key: 'mode', head: words.mode, width: 'minmax(88px, 1fr)', cell: (day) => kinerjaText.modes[day.mode] },
  { key: 'forms', head: words.forms, width: '78px', align: 'right', cell: (day) => count(day.forms) },
  { key: 'fields', head: words.fields, width: '70px', align: 'right', cell: (day) => count(day.fields) },
  {
    key: 'pace',
    head: words.pace,
    width: '104px',
    align: 'right',
    cell: (day) => (isPaceHidden(day) ? <small>{kinerjaText.paceHidden}</small> : orDash(keysPerHour(day))),
  },
  {
    key: 'time',
    head: words.time,
    width: '132px',
    align: 'right',
    cell: (day) => (isPaceHidden(day) ? '–' : kinerjaText.minutes(Math.round(day.activeMs / 60_000))),
  },
  {
    key: 'corrections',
    head: words.corrections,
    width: '150px',
    align: 'right',
    cell: (day) =>
      isPaceHidden(day) ? '–' : kinerjaText.correctionsOf(count(day.corrections), orDash(correctionsPer1000(day))),
  },
]

const peopleColumn: Column<Day> = {
  key: 'people',
  head: words.people,
  width: '64px',
  align: 'right',
  cell: (day) => day.people ?? 0,
}
