import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { berandaText } from '#shared/messages/screens/beranda.ts'
import css from './beranda.module.css'
import { openAtFirst, progressRows, stages, type ProgressRow, type Stage } from './progress-rows.ts'

type Desa = Output<'beranda.get'>['desa'][number]

/** How far the forms of each kecamatan and its desa are: a bar with its number for each step, measured against what was received. */
export function DesaProgress({ desa }: { readonly desa: readonly Desa[] }): ReactNode {
  const [, navigate] = useLocation()
  const mayReceive = useMay('berkas.receive')
  const places = new Set(desa.map(({ kecamatanName }) => kecamatanName))
  const [open, setOpen] = useState<ReadonlySet<string> | null>(null)
  const shown = open ?? openAtFirst(desa)
  useCommand({
    name: berandaText.fold,
    keys: 'L',
    enabled: desa.length > 0,
    run: () => setOpen(new Set(shown.size < places.size ? places : [])),
  })
  if (desa.length === 0) {
    return (
      <Empty title={berandaText.noDesa}>
        <span>{berandaText.noDesaHelp}</span>
        {mayReceive && <ActionButton name={berandaText.receive} keys="N" onRun={() => navigate('/berkas?terima')} />}
      </Empty>
    )
  }
  return (
    <ListTable
      label={berandaText.desaTitle}
      columns={columns}
      rows={progressRows(desa, shown)}
      rowKey={({ key }) => key}
      takeFocus={false}
      onOpen={(row) => {
        if (row.kind === 'kecamatan') {
          setOpen(new Set(row.open ? [...shown].filter((name) => name !== row.name) : [...shown, row.name]))
        } else navigate('/berkas')
      }}
    />
  )
}

const columns: readonly Column<ProgressRow>[] = [
  {
    key: 'name',
    head: <span title={berandaText.columnHelp.desa}>{berandaText.columns.desa}</span>,
    width: 'minmax(150px, 1fr)',
    cell: (row) =>
      row.kind === 'kecamatan' ? (
        <b>
          {row.open ? '▾' : '▸'} {berandaText.kecamatanRow(row.name, row.desa)}
        </b>
      ) : (
        <span className={css['under']}>{row.name}</span>
      ),
  },
  ...stages.map((stage): Column<ProgressRow> => ({
    key: stage,
    head: <span title={berandaText.columnHelp[stage]}>{berandaText.columns[stage]}</span>,
    width: '84px',
    cell: (row) => <Meter stage={stage} row={row} />,
  })),
]

function Meter({ stage, row }: { readonly stage: Stage; readonly row: ProgressRow }): ReactNode {
  const value = row.counts[stage]
  const share = row.of === 0 ? 0 : Math.min(1, value / row.of)
  const refused =
    stage === 'accepted' && row.counts.refused > 0 ? berandaText.refusedForms(count(row.counts.refused)) : ''
  const title = [berandaText.meter(berandaText.columns[stage], count(value), count(row.of)), refused]
    .filter(Boolean)
    .join('; ')
  return (
    <div className={css['meter']} data-full={share === 1} data-refused={refused !== ''} title={title}>
      <div className={css['fill']} style={{ width: `${share * 100}%` }} />
      <span>{count(value)}</span>
    </div>
  )
}
