import type { ReactNode } from 'react'
import type { Column } from '#renderer/components/list-table/list-table.tsx'
import { today } from '#renderer/components/show/dates.ts'
import { JenisTag } from '#renderer/components/show/form-tags.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { batchText } from '#shared/messages/screens/batch.ts'
import css from './batch.module.css'
import { figures, stateOf, stateWords, windowWords, type LedgerLine, type LedgerRow } from './ledger.ts'

const text = batchText.columns

const names: Record<(typeof figures)[number], string> = {
  proposed: text.proposed,
  complete: text.complete,
  agreed: text.agreed,
  ready: text.ready,
  sealedRows: text.sealed,
  uploadedRows: text.uploaded,
}

const widths: Record<(typeof figures)[number], string> = {
  proposed: '90px',
  complete: '78px',
  agreed: '88px',
  ready: '74px',
  sealedRows: '76px',
  uploadedRows: '86px',
}

/** The columns of the ledger, from what was proposed to what was answered; sums stand in the same columns. */
export const ledgerColumns: readonly Column<LedgerRow>[] = [
  { key: 'wilayah', head: text.wilayah, width: 'minmax(140px, 1fr)', cell: wilayahCell },
  {
    key: 'jenis',
    head: text.jenis,
    width: '118px',
    cell: (row) => (row.kind === 'line' ? <JenisTag jenis={row.line.jenis} /> : null),
  },
  {
    key: 'programme',
    head: text.programme,
    width: '82px',
    cell: (row) => (row.kind === 'line' ? row.line.programme || batchText.noProgramme : null),
  },
  ...figures.map((key): Column<LedgerRow> => ({
    key,
    head: names[key],
    width: widths[key],
    align: 'right',
    cell: (row) => (key === 'ready' ? <Ready row={row} /> : <Figure row={row} value={row.sums[key]} />),
  })),
  { key: 'answered', head: text.answered, width: '136px', cell: (row) => <Answers row={row} /> },
  {
    key: 'status',
    head: text.status,
    width: 'minmax(150px, 1.1fr)',
    cell: (row) => (row.kind === 'line' ? <State line={row.line} /> : null),
  },
]

function wilayahCell(row: LedgerRow): ReactNode {
  switch (row.kind) {
    case 'total':
      return <b>{batchText.total}</b>
    case 'kecamatan':
      return (
        <b>
          {row.folded ? '▸' : '▾'} {batchText.kecamatan(row.name, count(row.lines))}
        </b>
      )
    case 'line':
      return <span className={css['place']}>{row.line.wilayahName}</span>
  }
}

function Figure({ row, value }: { readonly row: LedgerRow; readonly value: number }): ReactNode {
  return row.kind === 'line' ? count(value) : <b>{count(value)}</b>
}

function Ready({ row }: { readonly row: LedgerRow }): ReactNode {
  const { ready, late, again } = row.sums
  const parts = batchText.readyParts(count(late), count(again))
  if (parts === '' || ready === 0) return <Figure row={row} value={ready} />
  return (
    <span className={css['two']}>
      <Figure row={row} value={ready} />
      <small>{parts}</small>
    </span>
  )
}

function Answers({ row }: { readonly row: LedgerRow }): ReactNode {
  const { accepted, refused, unanswered, sealedRows } = row.sums
  if (sealedRows === 0) return null
  return (
    <span className={css['two']}>
      <small className={css['why']}>{batchText.answers(count(accepted), count(refused), count(unanswered))}</small>
    </span>
  )
}

function State({ line }: { readonly line: LedgerLine }): ReactNode {
  const state = stateOf(line)
  if (state === 'blocked') return <small className={css['why']}>{stateWords(line)}</small>
  return (
    <span className={css['two']}>
      <span>
        <Tag tone={state === 'ready' ? 'accent' : 'proven'}>{stateWords(line)}</Tag>
      </span>
      {(state === 'ready' || state === 'sealed') && <small>{windowWords(line, today())}</small>}
    </span>
  )
}
