import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { JenisTag } from '#renderer/components/show/form-tags.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { NoPeriode } from '#renderer/screens/periode/no-periode.tsx'
import { batchText } from '#shared/messages/screens/batch.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import css from './batch.module.css'
import { lineOrder, pathOf, stateOf, type LedgerLine } from './ledger.ts'

/** The ledger: village × kind × programme, from proposed to sealed. */
export function BatchScreen(): ReactNode {
  const { periode, loaded } = usePeriode()
  if (!periode) return loaded ? <NoPeriode /> : null
  return <Ledger key={periode.id} periodeId={periode.id} />
}

function Ledger({ periodeId }: { readonly periodeId: string }): ReactNode {
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState('')
  const [active, setActive] = useState(0)
  const query = useCall('batch.ledger', { periodeId })
  return (
    <Page>
      <PageHead title={batchText.title} />
      <Sheet fill flush>
        <Answered query={query}>
          {({ lines }) => {
            if (lines.length === 0) {
              return (
                <Empty title={batchText.empty}>
                  <span>{batchText.emptyHelp}</span>
                  <ActionButton
                    name={batchText.toBerkas}
                    keys="B"
                    variant="default"
                    autoFocus
                    onRun={() => navigate('/berkas')}
                  />
                </Empty>
              )
            }
            const shown = lines
              .filter((one) => matches(filter, one.wilayahName, one.kecamatanName, jenisNames[one.jenis], one.programme))
              .toSorted(lineOrder)
            return (
              <div className="fill-column">
                <ListBar
                  about={batchText.about(shown.length)}
                  filter={filter}
                  onFilter={setFilter}
                  hint={batchText.filterHint}
                />
                {shown.length === 0 ? (
                  <Empty title={batchText.emptyFilter} />
                ) : (
                  <div className="fill-row">
                    <ListTable
                      label={batchText.title}
                      rows={shown}
                      rowKey={pathOf}
                      columns={columns}
                      rowHeight={44}
                      active={active}
                      onActive={setActive}
                      onOpen={(one) => navigate(pathOf(one))}
                    />
                    <StateInFull line={shown[Math.min(active, shown.length - 1)]} />
                  </div>
                )}
              </div>
            )
          }}
        </Answered>
      </Sheet>
    </Page>
  )
}

function figure(key: 'proposed' | 'complete' | 'agreed' | 'refused', width: string): Column<LedgerLine> {
  return { key, head: batchText.columns[key], width, align: 'right', cell: (one) => count(one[key]) }
}

const columns: readonly Column<LedgerLine>[] = [
  {
    key: 'desa',
    head: batchText.columns.desa,
    width: 'minmax(150px, 1fr)',
    cell: (one) => (
      <>
        {one.wilayahName} <small>{one.kecamatanName}</small>
      </>
    ),
  },
  { key: 'jenis', head: batchText.columns.jenis, width: '126px', cell: (one) => <JenisTag jenis={one.jenis} /> },
  {
    key: 'programme',
    head: batchText.columns.programme,
    width: '86px',
    cell: (one) => one.programme || batchText.noProgramme,
  },
  figure('proposed', '92px'),
  figure('complete', '84px'),
  figure('agreed', '88px'),
  figure('refused', '124px'),
  { key: 'ready', head: batchText.columns.ready, width: '90px', align: 'right', cell: (one) => count(one.ready) },
  {
    key: 'sealed',
    head: batchText.columns.sealed,
    width: '80px',
    align: 'right',
    cell: (one) => count(one.sealedRows),
  },
  { key: 'status', head: batchText.columns.status, width: 'minmax(200px, 1.4fr)', cell: (one) => <State line={one} /> },
]

function State({ line }: { readonly line: LedgerLine }): ReactNode {
  switch (stateOf(line)) {
    case 'sealed':
      return <Tag tone="proven">{batchText.statusSealed}</Tag>
    case 'ready':
      return <Tag tone="accent">{batchText.statusReady}</Tag>
    case 'blocked':
      return <small className={css['why']}>{line.blocked || batchText.statusBlocked}</small>
  }
}

/** The whole sentence about the row that has the cursor: what it is and what happens next. */
function StateInFull({ line }: { readonly line: LedgerLine | undefined }): ReactNode {
  if (!line) return null
  const state = stateOf(line)
  return (
    <p className={css['state']}>
      <b>{batchText.head(jenisNames[line.jenis], line.programme, line.wilayahName)}</b>{' '}
      {state === 'blocked' ? line.blocked || batchText.statusBlocked : batchText.next[state]}
    </p>
  )
}
