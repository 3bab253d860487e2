import type { ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { Answered, Sheet } from '#renderer/components/page/page.tsx'
import { parseDateText, withDashes } from '#shared/domain/date-text.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import { EditableGrid } from './editable-grid.tsx'
import { SaveBar } from './save-bar.tsx'
import { useOfficeDraft, type Office } from './use-office-draft.ts'

type Dasar = Office['dasarHukum'][number]

/** Legal bases with their dates, and who may attend a meeting. */
export function HukumPart(): ReactNode {
  const query = useCall('pengaturan.get', {})
  return <Answered query={query}>{({ office }) => <Hukum stored={office} />}</Answered>
}

function Hukum({ stored }: { readonly stored: Office }): ReactNode {
  const office = useOfficeDraft(stored)
  const { draft, change, mayChange } = office
  return (
    <>
      <SaveBar office={office} />
      <Sheet flush title={pengaturanText.hukum.title} aside={<span>{pengaturanText.hukum.help}</span>}>
        <EditableGrid
          label={pengaturanText.hukum.title}
          rows={draft.dasarHukum}
          fields={dasarFields}
          blank={{ title: '', validFrom: '', validUntil: null, regime: null }}
          locked={!mayChange}
          onChange={(dasarHukum) => change({ dasarHukum })}
        />
      </Sheet>
      <Sheet flush title={pengaturanText.unsur.title} aside={<span>{pengaturanText.unsur.help}</span>}>
        <EditableGrid
          label={pengaturanText.unsur.title}
          rows={draft.unsurPeserta}
          fields={unsurFields}
          blank=""
          locked={!mayChange}
          onChange={(unsurPeserta) => change({ unsurPeserta })}
        />
      </Sheet>
    </>
  )
}

/** A whole date is kept as one; until it is whole, the typed text stands. */
function dateOrText(typed: string): string {
  return /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}$/.test(typed) ? (parseDateText(typed) ?? typed) : typed
}

const dasarFields = [
  {
    key: 'title',
    head: pengaturanText.hukum.name,
    read: (row: Dasar) => row.title,
    write: (row: Dasar, title: string) => ({ ...row, title }),
  },
  {
    key: 'from',
    head: pengaturanText.hukum.from,
    width: '120px',
    read: (row: Dasar) => withDashes(row.validFrom) || row.validFrom,
    write: (row: Dasar, typed: string) => ({ ...row, validFrom: dateOrText(typed) }),
  },
  {
    key: 'until',
    head: pengaturanText.hukum.until,
    width: '210px',
    read: (row: Dasar) => withDashes(row.validUntil ?? '') || (row.validUntil ?? ''),
    write: (row: Dasar, typed: string) => ({ ...row, validUntil: typed === '' ? null : dateOrText(typed) }),
  },
  {
    key: 'regime',
    head: pengaturanText.hukum.regime,
    width: '110px',
    read: (row: Dasar) => row.regime ?? '',
    write: (row: Dasar, text: string): Dasar => ({ ...row, regime: text === 'DTKS' || text === 'DTSEN' ? text : null }),
    choices: [
      { value: '', label: pengaturanText.hukum.both },
      { value: 'DTKS', label: 'DTKS' },
      { value: 'DTSEN', label: 'DTSEN' },
    ],
  },
]

const unsurFields = [
  {
    key: 'name',
    head: pengaturanText.unsur.name,
    read: (row: string) => row,
    write: (_: string, text: string) => text,
  },
]
