import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Column } from '#renderer/components/list-table/list-table.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { JenisTag } from '#renderer/components/show/form-tags.tsx'
import type { Output } from '#shared/contract/index.ts'
import { entriText } from '#shared/messages/screens/entri.ts'
import { formColumns } from './columns.tsx'
import { Worklist } from './worklist.tsx'

type Returned = Output<'formulir.worklist'>['dikembalikan'][number]

/** Forms that a second person gave back, the longest waiting first. */
export function ReturnedTab({ returned }: { readonly returned: readonly Returned[] }): ReactNode {
  const [, navigate] = useLocation()
  return (
    <Sheet fill flush>
      <Worklist
        label={entriText.tabs.dikembalikan}
        rows={returned}
        rowKey={(one) => one.id}
        columns={columns}
        texts={(one) => [one.reason, one.headName, one.desaName, one.by]}
        filterHint={entriText.returnedFilter}
        about={(shown) => entriText.returnedAbout(shown.length)}
        empty={{ title: entriText.returnedEmpty, help: entriText.returnedEmptyHelp }}
        onOpen={({ id }) => navigate(`/entri/${id}`)}
      />
    </Sheet>
  )
}

const words = entriText.returnedColumns

const columns: readonly Column<Returned>[] = [
  ...formColumns,
  { key: 'jenis', head: entriText.columns.jenis, width: '118px', cell: (one) => <JenisTag jenis={one.jenis} /> },
  {
    key: 'reason',
    head: words.reason,
    width: 'minmax(200px, 2fr)',
    cell: (one) => <span title={one.reason}>{one.reason}</span>,
  },
  { key: 'by', head: words.by, width: '120px', cell: (one) => one.by },
  { key: 'since', head: words.since, width: '126px', cell: (one) => whenOf(one.since) },
]
