import type { Column } from '#renderer/components/list-table/list-table.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import css from './hasil.module.css'
import { OutcomeTag } from './outcome-bar.tsx'
import { RegisteredName } from './registered-name.tsx'

export type SentRow = Output<'hasil.sentRows'>['rows'][number]

const text = hasilText.rows

/** A row that was sent: who, how it ended, what the ministry said, the name as it is registered beside ours. */
export const sentColumns: readonly Column<SentRow>[] = [
  { key: 'row', head: text.columns.row, width: '60px', align: 'right', cell: ({ rowNumber }) => rowNumber },
  {
    key: 'name',
    head: text.columns.name,
    width: 'minmax(180px, 1.2fr)',
    cell: ({ name, nik }) => (
      <span className={css['two']}>
        <span title={name}>{name || '–'}</span>
        <span className={css['second']}>
          <Nik value={nik} masked />
        </span>
      </span>
    ),
  },
  {
    key: 'outcome',
    head: text.columns.outcome,
    width: '196px',
    cell: ({ outcome }) => <OutcomeTag outcome={outcome} />,
  },
  {
    key: 'words',
    head: text.columns.words,
    width: 'minmax(200px, 2fr)',
    cell: (row) => (
      <span className={css['two']}>
        <span title={row.words}>{row.words || '–'}</span>
        <span className={css['second']}>{[row.alasan, matchWords(row)].filter((part) => part !== '').join(' · ')}</span>
      </span>
    ),
  },
  {
    key: 'registered',
    head: text.columns.registered,
    width: 'minmax(160px, 1.2fr)',
    cell: ({ registeredName, name }) => <RegisteredName name={registeredName} sent={name} />,
  },
  {
    key: 'paper',
    head: text.columns.paper,
    width: '96px',
    cell: (row) => `${berkasNumber(row.berkasNumber)}/${row.formulirNumber}`,
  },
]

function matchWords({ match, score }: SentRow): string {
  if (match === 'orang') return text.byPerson(String(score ?? 0))
  return match === 'tangan' ? text.byHand : ''
}
