import { SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { laporanText } from '#shared/messages/screens/laporan.ts'
import { ReportBars } from './report-bars.tsx'
import { ReportTable } from './report-table.tsx'
import type { Report, Table } from './report.ts'
import css from './laporan.module.css'

/** One table of a report at a time, as bars or as numbers; the list of its tables on the left. */
export function ReportView({ report }: { readonly report: Report }): ReactNode {
  const { tables, empty, about, method } = report
  const [at, setAt] = useState(0)
  const [asBars, setAsBars] = useState(true)
  const [explained, setExplained] = useState(false)
  const index = Math.min(at, Math.max(0, tables.length - 1))
  const table = tables[index]
  const step = (by: number): void => setAt((index + by + tables.length) % Math.max(1, tables.length))
  useCommands([
    { name: laporanText.next, keys: 'N', run: () => step(1) },
    { name: laporanText.previous, keys: 'S', run: () => step(-1) },
    { name: laporanText.asBars, keys: 'G', run: () => setAsBars(true) },
    { name: laporanText.asTable, keys: 'T', run: () => setAsBars(false) },
  ])
  return (
    <div className={css['report']}>
      <nav className={css['list']} aria-label={laporanText.tables}>
        <div className={css['listHead']}>
          {laporanText.tables} <KeyCap keys="S" /> <KeyCap keys="N" />
        </div>
        {tables.map(({ title }, i) => (
          <button key={title} type="button" aria-current={i === index} onClick={() => setAt(i)}>
            <b>{i + 1}</b> {title}
          </button>
        ))}
        <div className={css['foot']}>
          <p>{about}</p>
          <ActionButton
            name={laporanText.method}
            keys="M"
            size="xs"
            variant="default"
            onRun={() => setExplained(true)}
          />
        </div>
      </nav>
      <div className={css['shown']}>
        {empty !== '' && <Notice tone="tell">{empty}</Notice>}
        {table !== undefined && <OneTable key={table.title} table={table} asBars={asBars} onBars={setAsBars} />}
      </div>
      {explained && (
        <Dialog title={laporanText.method} onClose={() => setExplained(false)} size={720}>
          <ol className={css['method']}>
            {method.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </Dialog>
      )}
    </div>
  )
}

type OneProps = { readonly table: Table; readonly asBars: boolean; readonly onBars: (asBars: boolean) => void }

function OneTable({ table, asBars, onBars }: OneProps): ReactNode {
  const { title, note, rows, chart, none } = table
  const bars = asBars && chart !== null
  return (
    <>
      <div className={css['tableHead']}>
        <h2>{title}</h2>
        <span>{laporanText.rows(count(rows.length))}</span>
        {chart !== null && (
          <SegmentedControl
            aria-label={laporanText.shown}
            size="xs"
            transitionDuration={0}
            value={bars ? 'bars' : 'table'}
            onChange={(value) => onBars(value === 'bars')}
            data={[
              { value: 'bars', label: <Way name={laporanText.asBars} keys="G" /> },
              { value: 'table', label: <Way name={laporanText.asTable} keys="T" /> },
            ]}
          />
        )}
      </div>
      {note !== '' && <p className={css['note']}>{note}</p>}
      {rows.length === 0 ? (
        <Empty title={none} />
      ) : (
        <ScrollPlace className={css['scroll'] ?? ''} label={laporanText.scroll(title)} takesKeyboard>
          {bars ? <ReportBars table={table} /> : <ReportTable table={table} />}
        </ScrollPlace>
      )}
    </>
  )
}

function Way({ name, keys }: { readonly name: string; readonly keys: string }): ReactNode {
  return (
    <>
      {name} <KeyCap keys={keys} />
    </>
  )
}
