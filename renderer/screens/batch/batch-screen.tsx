import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable } from '#renderer/components/list-table/list-table.tsx'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { today } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { NoPeriode } from '#renderer/screens/periode/no-periode.tsx'
import { batchText } from '#shared/messages/screens/batch.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import css from './batch.module.css'
import { BundleButton } from './bundle-button.tsx'
import { ledgerColumns } from './ledger-columns.tsx'
import {
  filterLines,
  ledgerRows,
  pathOf,
  rowKey,
  stateOf,
  startOf,
  stateWords,
  windowWords,
  type LedgerLine,
  type LedgerRow,
} from './ledger.ts'

/** The ledger: wilayah × kind × programme, from proposed to answered. */
export function BatchScreen(): ReactNode {
  const { periode, loaded } = usePeriode()
  if (!periode) return loaded ? <NoPeriode /> : null
  return <Ledger key={periode.id} periodeId={periode.id} />
}

function Ledger({ periodeId }: { readonly periodeId: string }): ReactNode {
  const query = useCall('batch.ledger', { periodeId })
  return (
    <Page>
      <PageHead
        title={batchText.title}
        actions={<BundleButton periodeId={periodeId} desaCode={null} empty={query.data?.batches.length === 0} />}
      />
      <Sheet fill flush>
        <Answered query={query}>{({ lines }) => (lines.length === 0 ? <NoLines /> : <Lines lines={lines} />)}</Answered>
      </Sheet>
    </Page>
  )
}

function NoLines(): ReactNode {
  const [, navigate] = useLocation()
  return (
    <Empty title={batchText.empty}>
      <span>{batchText.emptyHelp}</span>
      <ActionButton name={batchText.toBerkas} keys="B" variant="default" autoFocus onRun={() => navigate('/berkas')} />
    </Empty>
  )
}

/** More lines than this begin folded, so that the kecamatan can be looked over first. */
const readAtOnce = 60

function Lines({ lines }: { readonly lines: readonly LedgerLine[] }): ReactNode {
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState('')
  const [active, setActive] = useState<number | null>(null)
  const places = [...new Set(lines.map(({ kecamatanName }) => kecamatanName))]
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(lines.length > readAtOnce ? places : []))
  const found = filterLines(lines, filter)
  const rows = ledgerRows(found, filter === '' ? folded : new Set())
  const at = active ?? startOf(rows, openedBefore())
  const kecamatan = new Set(found.map(({ kecamatanName }) => kecamatanName)).size
  useCommand({
    name: batchText.foldAll,
    keys: 'L',
    enabled: places.length > 1,
    run: () => setFolded(new Set(folded.size < places.length ? places : [])),
  })

  function fold(name: string): void {
    setFolded(new Set(folded.has(name) ? [...folded].filter((one) => one !== name) : [...folded, name]))
  }

  return (
    <div className="fill-column">
      <ListBar
        about={batchText.about(count(found.length), count(kecamatan))}
        filter={filter}
        onFilter={(text) => {
          setFilter(text)
          setActive(null)
        }}
        hint={batchText.filterHint}
      />
      {rows.length === 0 ? (
        <Empty title={batchText.emptyFilter} />
      ) : (
        <div className="fill-row">
          <ListTable
            label={batchText.title}
            rows={rows}
            rowKey={rowKey}
            columns={ledgerColumns}
            rowHeight={44}
            active={at}
            onActive={setActive}
            onOpen={(row) => {
              if (row.kind === 'line') navigate(pathOf(row.line))
              if (row.kind === 'kecamatan') fold(row.name)
            }}
          />
          <StateInFull row={rows[Math.min(at, rows.length - 1)]} />
        </div>
      )}
    </div>
  )
}

/** The batch that was just looked at, as its page told when it was left; '' where the ledger was come to otherwise. */
function openedBefore(): string {
  const told: unknown = window.history.state
  return typeof told === 'string' ? told : ''
}

/** The whole sentence about the row that has the cursor: what it is and what happens next. */
function StateInFull({ row }: { readonly row: LedgerRow | undefined }): ReactNode {
  if (row === undefined || row.kind === 'total') return <p className={css['state']}>{batchText.unitsHelp}</p>
  if (row.kind === 'kecamatan') {
    return (
      <p className={css['state']}>
        <b>{batchText.kecamatan(row.name, count(row.lines))}</b> {batchText.foldHelp}
      </p>
    )
  }
  const { line } = row
  const state = stateOf(line)
  return (
    <p className={css['state']}>
      <b>{batchText.head(jenisNames[line.jenis], line.programme, line.wilayahName)}</b>{' '}
      {state === 'blocked' ? stateWords(line) : batchText.next[state]} {windowWords(line, today())}
      {line.left > 0 && ` · ${batchText.left(count(line.left))}`}
    </p>
  )
}
