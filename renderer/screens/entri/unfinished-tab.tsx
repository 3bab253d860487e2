import { Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useSession } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { Answered, Empty, Sheet } from '#renderer/components/page/page.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { FormStatus, JenisTag } from '#renderer/components/show/form-tags.tsx'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { entriText } from '#shared/messages/screens/entri.ts'
import css from './entri.module.css'
import { Piles } from './piles.tsx'

type Waiting = Output<'formulir.waiting'>['formulir'][number]

/** Drafts and forms put aside, beside the papers that nobody has begun. */
export function UnfinishedTab({ periodeId }: { readonly periodeId: string }): ReactNode {
  const [, navigate] = useLocation()
  const { pengguna } = useSession()
  const [filter, setFilter] = useState('')
  const [mine, setMine] = useState(false)
  const query = useCall('formulir.waiting', { periodeId })
  return (
    <div className={css['columns']}>
      <Sheet fill flush title={entriText.formsTitle}>
        <Answered query={query}>
          {({ formulir }) => {
            if (formulir.length === 0) {
              return (
                <Empty title={entriText.empty}>
                  <span>{entriText.emptyHelp}</span>
                  <ActionButton
                    name={entriText.toBerkas}
                    keys="B"
                    variant="default"
                    onRun={() => navigate('/berkas')}
                  />
                </Empty>
              )
            }
            const shown = formulir
              .filter((one) => !mine || one.keyedBy === pengguna.name)
              .filter((one) => matches(filter, one.headName, one.desaName, berkasNumber(one.berkasNumber), one.keyedBy))
              .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
            return (
              <div className="fill-column">
                <ListBar
                  about={entriText.about(shown.length)}
                  filter={filter}
                  onFilter={setFilter}
                  hint={entriText.filterHint}
                >
                  <Checkbox
                    label={entriText.mine}
                    checked={mine}
                    onChange={(event) => setMine(event.currentTarget.checked)}
                  />
                </ListBar>
                {shown.length === 0 ? (
                  <Empty title={entriText.emptyFilter} />
                ) : (
                  <ListTable
                    label={entriText.title}
                    rows={shown}
                    rowKey={(one) => one.id}
                    columns={columns}
                    onOpen={(one) => navigate(`/entri/${one.id}`)}
                  />
                )}
              </div>
            )
          }}
        </Answered>
      </Sheet>
      <Piles periodeId={periodeId} />
    </div>
  )
}

const columns: readonly Column<Waiting>[] = [
  {
    key: 'berkas',
    head: entriText.columns.berkas,
    width: '70px',
    cell: (one) => <code>{berkasNumber(one.berkasNumber)}</code>,
  },
  { key: 'number', head: entriText.columns.number, width: '44px', align: 'right', cell: (one) => one.number },
  { key: 'jenis', head: entriText.columns.jenis, width: '118px', cell: (one) => <JenisTag jenis={one.jenis} /> },
  {
    key: 'head',
    head: entriText.columns.head,
    width: 'minmax(140px, 2fr)',
    cell: (one) => one.headName || <small>{berkasText.noName}</small>,
  },
  { key: 'desa', head: entriText.columns.desa, width: 'minmax(90px, 1fr)', cell: (one) => one.desaName },
  { key: 'status', head: entriText.columns.status, width: '92px', cell: (one) => <FormStatus status={one.status} /> },
  { key: 'by', head: entriText.columns.keyedBy, width: '92px', cell: (one) => one.keyedBy },
  { key: 'at', head: entriText.columns.updatedAt, width: '126px', cell: (one) => whenOf(one.updatedAt) },
]
