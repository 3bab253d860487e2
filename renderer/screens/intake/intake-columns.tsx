import type { ReactNode } from 'react'
import type { Column } from '#renderer/components/list-table/list-table.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { sizeWords, type Intake } from './intake-words.ts'

const tones = { masuk: 'ask', diperiksa: 'accent', diterapkan: 'proven' } as const

/** How far a list is. */
export function IntakeStatus({ status }: { readonly status: Intake['status'] }): ReactNode {
  return <Tag tone={tones[status]}>{intakeText.status[status]}</Tag>
}

const head = intakeText.columns

/** What the list of lists says about each: what it is, since when, what happens next. */
export const intakeColumns: readonly Column<Intake>[] = [
  { key: 'name', head: head.name, width: 'minmax(200px, 1.4fr)', cell: (one) => one.name },
  { key: 'size', head: head.size, width: '90px', align: 'right', cell: (one) => sizeWords(one.size) },
  { key: 'status', head: head.status, width: '124px', cell: (one) => <IntakeStatus status={one.status} /> },
  {
    key: 'rows',
    head: head.rows,
    width: '84px',
    align: 'right',
    cell: ({ counts }) => (counts === null ? '–' : count(counts.good + counts.repaired + counts.refused)),
  },
  {
    key: 'refused',
    head: head.refused,
    width: '80px',
    align: 'right',
    cell: ({ counts }) => (counts === null ? '–' : count(counts.refused)),
  },
  {
    key: 'added',
    head: head.added,
    width: 'minmax(190px, 1fr)',
    cell: (one) => intakeText.when(whenOf(one.addedAt), one.addedBy),
  },
  { key: 'next', head: head.next, width: 'minmax(220px, 1.2fr)', cell: nextOf },
]

function nextOf(one: Intake): string {
  if (one.status !== 'diterapkan') return intakeText.next[one.status]
  return intakeText.next.diterapkan(one.appliedAt === null ? '' : whenOf(one.appliedAt), one.appliedBy ?? '')
}
