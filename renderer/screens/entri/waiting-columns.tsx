import type { Column } from '#renderer/components/list-table/list-table.tsx'
import { shortDate } from '#renderer/components/show/dates.ts'
import { Nik } from '#renderer/components/show/nik.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import type { Menunggu } from '#renderer/screens/dukcapil/mark-dialog.tsx'
import { dukcapilText, masalahText } from '#shared/messages/screens/dukcapil.ts'

const words = dukcapilText.columns

/** Who waits, why, since when, and when to look again. `picked`: chosen for the letter. */
export function waitingColumns(picked: ReadonlySet<string>): readonly Column<Menunggu>[] {
  return [
    {
      key: 'pick',
      head: words.pick,
      width: '64px',
      align: 'center',
      cell: (one) => (picked.has(one.id) ? <span aria-label={dukcapilText.picked}>✓</span> : ''),
    },
    { key: 'name', head: words.name, width: 'minmax(130px, 1fr)', cell: (one) => one.name },
    { key: 'nik', head: words.nik, width: '180px', cell: (one) => <Nik value={one.nik} /> },
    {
      key: 'reason',
      head: words.reason,
      width: 'minmax(200px, 2fr)',
      cell: (one) => (
        <span title={`${masalahText[one.reason]} ${one.note}`.trim()}>
          {one.corrected.length > 0 && (
            <Tag tone="proven">
              {one.corrected.join(', ')} {dukcapilText.correctedShort}
            </Tag>
          )}{' '}
          {masalahText[one.reason]} {one.note !== '' && <small>{one.note}</small>}
        </span>
      ),
    },
    { key: 'desa', head: words.desa, width: 'minmax(76px, 0.5fr)', cell: (one) => one.desaName },
    { key: 'days', head: words.days, width: '94px', align: 'right', cell: (one) => dukcapilText.days(one.days) },
    {
      key: 'lookAgain',
      head: words.lookAgain,
      width: '118px',
      cell: (one) => {
        const day = shortDate(one.lookAgainOn)
        return one.due ? <Tag tone="ask">{dukcapilText.due(day)}</Tag> : day
      },
    },
    { key: 'surat', head: words.surat, width: '152px', cell: (one) => one.surat?.number ?? '–' },
  ]
}
