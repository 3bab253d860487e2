import type { Column } from '#renderer/components/list-table/list-table.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { berkasNumber, count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import type { Output } from '#shared/contract/index.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import css from './hasil.module.css'
import { OutcomeTag } from './outcome-bar.tsx'
import { RegisteredName } from './registered-name.tsx'

export type Refused = Output<'hasil.worklist'>['refused'][number]

const text = hasilText.refused
const stateTones = { menunggu: 'ask', diperbaiki: 'accent', dikirim: 'plain' } as const

/** A refused form: which, whom it was about as sent and as registered, why, and how far its correction is. */
export const refusedColumns: readonly Column<Refused>[] = [
  {
    key: 'form',
    head: text.columns.form,
    width: '128px',
    cell: (form) => (
      <span className={css['two']}>
        <span>{`${berkasNumber(form.berkasNumber)}/${form.number}`}</span>
        <span className={css['second']}>{jenisNames[form.jenis]}</span>
      </span>
    ),
  },
  {
    key: 'name',
    head: text.columns.name,
    width: 'minmax(160px, 1.1fr)',
    cell: ({ rows, desaName }) => (
      <span className={css['two']}>
        <span title={rows[0]?.name}>{rows[0]?.name || '–'}</span>
        <span className={css['second']}>
          {desaName}
          {rows.length > 1 && ` · ${text.more(count(rows.length - 1))}`}
        </span>
      </span>
    ),
  },
  {
    key: 'registered',
    head: text.columns.registered,
    width: 'minmax(150px, 1.1fr)',
    cell: ({ rows: [row] }) => <RegisteredName name={row?.registeredName ?? ''} sent={row?.name ?? ''} />,
  },
  {
    key: 'outcome',
    head: text.columns.outcome,
    width: '196px',
    cell: ({ rows: [row] }) => <OutcomeTag outcome={row?.outcome ?? null} />,
  },
  {
    key: 'why',
    head: text.columns.why,
    width: 'minmax(220px, 1.8fr)',
    cell: ({ rows: [row] }) => (
      <span className={css['two']}>
        <span title={row?.alasan}>{row?.alasan || '–'}</span>
        <span className={css['second']} title={row?.words}>
          {row?.words || text.noWords}
        </span>
      </span>
    ),
  },
  {
    key: 'state',
    head: text.columns.state,
    width: '172px',
    cell: ({ state, status, since }) => (
      <span className={css['two']}>
        <Tag tone={stateTones[state]}>
          {state === 'diperbaiki' && status === 'lengkap' ? text.ready : text.states[state]}
        </Tag>
        <span className={css['second']}>{text.sinceWhen(whenOf(since))}</span>
      </span>
    ),
  },
]
