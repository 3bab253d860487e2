import { useState, type ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { usePeriode, type Periode } from '#renderer/app/session/periode.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { shortDate } from '#renderer/components/show/dates.ts'
import { berkasNumber, count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { NoPeriode } from '#renderer/screens/periode/no-periode.tsx'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { papersOf, formsOf, missingOf, type Berkas } from './berkas-counts.ts'
import { ReceiveDialog } from './receive-dialog.tsx'

/** The berkas of the period, and receiving a new one. */
export function BerkasListScreen(): ReactNode {
  const { periode, loaded } = usePeriode()
  if (!periode) return loaded ? <NoPeriode /> : null
  return <BerkasList key={periode.id} periode={periode} />
}

function BerkasList({ periode }: { readonly periode: Periode }): ReactNode {
  const [, navigate] = useLocation()
  // Other screens lead here with '?terima' to open the dialog at once.
  const asked = useSearch().includes('terima') || window.location.hash.includes('?terima')
  const [receiving, setReceiving] = useState(asked)
  const [filter, setFilter] = useState('')
  const query = useCall('berkas.list', { periodeId: periode.id })
  const mayReceive = useMay('berkas.receive')
  const closed = periode.status === 'closed' ? berkasText.closedPeriode : null
  const receive = <ActionButton name={berkasText.receive} keys="N" onRun={() => setReceiving(true)} refused={closed} />
  return (
    <Page>
      <PageHead title={berkasText.title} actions={mayReceive && receive} />
      <Answered query={query}>
        {({ berkas }) => {
          const shown = berkas
            .filter((one) => matches(filter, one.desaName, one.receiptNumber, berkasNumber(one.number), one.broughtBy))
            .toSorted((a, b) => b.number - a.number)
          return (
            <Sheet fill flush>
              {berkas.length === 0 ? (
                <Empty title={berkasText.empty}>
                  <span>{berkasText.emptyHelp}</span>
                </Empty>
              ) : (
                <BerkasTable
                  shown={shown}
                  filter={filter}
                  onFilter={setFilter}
                  onOpen={(one) => navigate(`/berkas/${one.id}`)}
                />
              )}
            </Sheet>
          )
        }}
      </Answered>
      {receiving && (
        <ReceiveDialog
          periode={periode}
          onClose={() => setReceiving(false)}
          onDone={(berkas) => navigate(`/berkas/${berkas.id}`)}
        />
      )}
    </Page>
  )
}

function BerkasTable(props: {
  readonly shown: readonly Berkas[]
  readonly filter: string
  readonly onFilter: (text: string) => void
  readonly onOpen: (berkas: Berkas) => void
}): ReactNode {
  return (
    <div className="fill-column">
      <ListBar
        about={berkasText.about(props.shown.length)}
        filter={props.filter}
        onFilter={props.onFilter}
        hint={berkasText.filterHint}
      />
      {props.shown.length === 0 ? (
        <Empty title={berkasText.emptyFilter} />
      ) : (
        <ListTable
          label={berkasText.title}
          rows={props.shown}
          rowKey={(one) => one.id}
          columns={columns}
          onOpen={props.onOpen}
        />
      )}
    </div>
  )
}

const columns: readonly Column<Berkas>[] = [
  {
    key: 'number',
    head: berkasText.columns.number,
    width: '84px',
    cell: (one) => <code>{berkasNumber(one.number)}</code>,
  },
  {
    key: 'desa',
    head: berkasText.columns.desa,
    width: 'minmax(200px, 2fr)',
    cell: (one) => (
      <>
        {one.desaName} <small>{one.kecamatanName}</small>
      </>
    ),
  },
  { key: 'on', head: berkasText.columns.receivedOn, width: '96px', cell: (one) => shortDate(one.receivedOn) },
  { key: 'by', head: berkasText.columns.by, width: 'minmax(140px, 1fr)', cell: (one) => one.broughtBy },
  {
    key: 'papers',
    head: berkasText.columns.papers,
    width: '84px',
    align: 'right',
    cell: (one) => count(papersOf(one)),
  },
  { key: 'keyed', head: berkasText.columns.keyed, width: '84px', align: 'right', cell: (one) => count(formsOf(one)) },
  {
    key: 'done',
    head: berkasText.columns.complete,
    width: '84px',
    align: 'right',
    cell: (one) => count(one.forms.lengkap),
  },
  {
    key: 'missing',
    head: berkasText.columns.missing,
    width: '130px',
    cell: (one) => {
      const missing = missingOf(one)
      return missing === 0 ? (
        <Tag tone="proven">{berkasText.complete}</Tag>
      ) : (
        <Tag tone="ask">{berkasText.missing(missing)}</Tag>
      )
    },
  },
]
