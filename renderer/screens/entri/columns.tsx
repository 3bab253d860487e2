import type { Column } from '#renderer/components/list-table/list-table.tsx'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { entriText } from '#shared/messages/screens/entri.ts'

type Listed = Pick<
  Output<'formulir.worklist'>['dikembalikan'][number],
  'berkasNumber' | 'number' | 'headName' | 'desaName'
>

/** Which form a line is about, the same in every list. */
export const formColumns: readonly Column<Listed>[] = [
  {
    key: 'berkas',
    head: entriText.columns.berkas,
    width: '72px',
    cell: (one) => <code>{berkasNumber(one.berkasNumber)}</code>,
  },
  { key: 'number', head: entriText.columns.number, width: '44px', align: 'right', cell: (one) => one.number },
  {
    key: 'head',
    head: entriText.columns.head,
    width: 'minmax(120px, 0.9fr)',
    cell: (one) => one.headName || <small>{berkasText.noName}</small>,
  },
  { key: 'desa', head: entriText.columns.desa, width: 'minmax(80px, 0.5fr)', cell: (one) => one.desaName },
]
