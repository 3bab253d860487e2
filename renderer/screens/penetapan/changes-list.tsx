import { Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { call } from '#renderer/core-client/client.ts'
import { useCall } from '#renderer/core-client/queries.ts'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { usePagedRows } from '#renderer/components/list-table/use-paged-rows.ts'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Empty, Sheet } from '#renderer/components/page/page.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import type { Output } from '#shared/contract/index.ts'
import { penetapanText } from '#shared/messages/screens/penetapan.ts'
import type { Penetapan } from './chosen-penetapan.tsx'
import css from './penetapan.module.css'

type Change = Output<'penetapan.changes'>['changes'][number]
type Kind = keyof typeof penetapanText.kinds

const keys: Readonly<Record<Kind, string>> = { semua: 'S', masuk: 'M', keluar: 'K', desil: 'D' }

/** Families that came on the list, left it or have another desil than before. */
export function ChangesList({ id, counts }: { readonly id: string; readonly counts: Penetapan['counts'] }): ReactNode {
  const [, navigate] = useLocation()
  const [kind, setKind] = useState<Kind>('semua')
  const [desaCode, setDesa] = useState<string | null>(null)
  const asked = { id, kind, ...(desaCode === null ? {} : { desaCode }) }
  const { data } = useCall('penetapan.changes', { ...asked, offset: 0, limit: 1 })
  const { rows, loaded, error, onRange } = usePagedRows<Change>(['penetapan.changes', asked], async (offset, limit) => {
    const page = await call('penetapan.changes', { ...asked, offset, limit })
    return { rows: page.changes, total: page.total }
  })
  const kinds = Object.keys(keys) as Kind[]
  useCommands(
    kinds.map((one) => ({
      name: penetapanText.showKind(penetapanText.kinds[one]),
      keys: keys[one],
      run: () => setKind(one),
    })),
  )
  const numbers: Readonly<Record<Kind, number>> = {
    semua: counts.entered + counts.left + counts.desilChanged,
    masuk: counts.entered,
    keluar: counts.left,
    desil: counts.desilChanged,
  }
  const clear = () => {
    setKind('semua')
    setDesa(null)
  }
  return (
    <Sheet
      title={penetapanText.changes}
      aside={loaded && <small>{penetapanText.changesAbout(count(rows.length))}</small>}
      fill
      flush
    >
      <div className="fill-column">
        <div className={css['bar']}>
          {kinds.map((one) => (
            <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
              {penetapanText.kinds[one]} <b>{count(numbers[one])}</b> <KeyCap keys={keys[one]} />
            </button>
          ))}
          <Select
            size="xs"
            w={220}
            aria-label={penetapanText.chooseDesa}
            placeholder={penetapanText.allDesa}
            clearable
            searchable
            data={(data?.desa ?? []).map((one) => ({
              value: one.desaCode,
              label: `${one.desaName} (${count(one.changes)})`,
            }))}
            value={desaCode}
            onChange={setDesa}
          />
        </div>
        <ErrorNotice error={error} />
        {loaded && rows.length === 0 ? (
          <Empty title={numbers.semua === 0 ? penetapanText.none : penetapanText.noneFilter}>
            {numbers.semua > 0 && (
              <ActionButton name={penetapanText.clearFilter} keys="Escape" variant="default" onRun={clear} />
            )}
          </Empty>
        ) : (
          <ListTable
            key={`${kind}|${desaCode ?? ''}`}
            label={penetapanText.changes}
            rows={rows}
            rowKey={(one) => one.keluargaId}
            columns={columns}
            onRange={onRange}
            onOpen={(one) => navigate(`/alur/keluarga/${one.keluargaId}`)}
          />
        )}
      </div>
    </Sheet>
  )
}

const text = penetapanText.columns
const tones = { masuk: 'proven', keluar: 'ask', desil: 'accent' } as const
const desil = (value: number | null) => value ?? '–'

const columns: readonly Column<Change>[] = [
  { key: 'no', head: '', width: '52px', align: 'right', cell: (_, index) => <small>{count(index + 1)}</small> },
  { key: 'head', head: text.head, width: 'minmax(150px, 1fr)', cell: (one) => one.headName },
  { key: 'kk', head: text.noKk, width: '190px', cell: (one) => <Nik value={one.noKk} masked /> },
  { key: 'desa', head: text.desa, width: '104px', cell: (one) => one.desaName },
  {
    key: 'kind',
    head: text.kind,
    width: '128px',
    cell: (one) => <Tag tone={tones[one.kind]}>{penetapanText.kinds[one.kind]}</Tag>,
  },
  {
    key: 'desil',
    head: text.desil,
    width: '96px',
    align: 'right',
    cell: (one) => `${desil(one.desilBefore)} → ${desil(one.desilNow)}`,
  },
]
