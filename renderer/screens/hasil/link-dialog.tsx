import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { ListTable } from '#renderer/components/list-table/list-table.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction, useCall } from '#renderer/core-client/queries.ts'
import type { Output } from '#shared/contract/index.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import css from './hasil.module.css'
import { sentColumns, type SentRow } from './sent-columns.tsx'

const text = hasilText.linking

type Props = {
  readonly intakeId: string
  readonly row: Output<'hasil.answerRows'>['rows'][number]
  readonly onClose: () => void
}

/** Finds the sent row that a row of an answer is about, and says so. */
export function LinkDialog({ intakeId, row, onClose }: Props): ReactNode {
  const [query, setQuery] = useState(row.name.split(' ')[0] ?? '')
  const long = query.trim().length >= 3
  const found = useCall('hasil.sentRows', { query: query.trim(), offset: 0, limit: 50 }, { enabled: long, keep: true })
  const link = useAction('hasil.link')
  const free = (found.data?.rows ?? []).filter(({ outcome }) => outcome === null || outcome === 'tidakDitemukan')
  const choose = ({ batchId, rowNumber }: SentRow): void =>
    link.mutate(
      { intakeId, answerRow: row.rowNumber, batchId, rowNumber },
      {
        onSuccess: () => {
          showToast(text.done)
          onClose()
        },
      },
    )
  return (
    <Dialog title={text.title} onClose={onClose} size={1040}>
      <p className={css['about']}>{text.about(count(row.rowNumber), row.name)}</p>
      <TextInput
        label={text.search}
        value={query}
        data-autofocus
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
          event.preventDefault()
          event.currentTarget.closest('section')?.querySelector<HTMLElement>('[role=grid]')?.focus()
        }}
      />
      <ErrorNotice error={link.error ?? found.error} />
      <div className={`fill-column ${css['found'] ?? ''}`}>
        {long && free.length > 0 ? (
          <ListTable
            label={text.title}
            rows={free}
            rowKey={({ batchId, rowNumber }) => `${batchId}/${rowNumber}`}
            columns={sentColumns}
            rowHeight={44}
            takeFocus={false}
            onOpen={choose}
          />
        ) : (
          <Empty title={long ? text.none : text.start} />
        )}
      </div>
    </Dialog>
  )
}
