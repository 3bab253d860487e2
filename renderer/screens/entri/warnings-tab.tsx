import { Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Column } from '#renderer/components/list-table/list-table.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { openAtPlace } from '#renderer/entry/opening-place.ts'
import type { Output } from '#shared/contract/index.ts'
import { entriText } from '#shared/messages/screens/entri.ts'
import { formColumns } from './columns.tsx'
import { Worklist } from './worklist.tsx'

type Lists = Output<'formulir.worklist'>
type Warning = Lists['peringatan'][number]

/** What is odd on the forms, in the words of the rules; Enter opens the form at the field. */
export function WarningsTab({ lists }: { readonly lists: Lists }): ReactNode {
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  const rows = asking ? lists.peringatan.filter((one) => one.issue.level !== 'inform') : lists.peringatan
  return (
    <Sheet fill flush>
      <Worklist
        label={entriText.tabs.peringatan}
        rows={rows}
        rowKey={(one) => `${one.id} ${one.issue.rule} ${one.issue.question} ${one.issue.rowId ?? ''}`}
        columns={columns}
        texts={(one) => [one.issue.message, one.headName, one.desaName, one.row, one.at]}
        filterHint={entriText.warningsFilter}
        about={(shown) => aboutOf(shown, lists.more)}
        empty={{ title: entriText.warningsEmpty, help: entriText.warningsEmptyHelp }}
        onOpen={({ id, issue: { question, rowId } }) => {
          openAtPlace(id, rowId === undefined ? { question } : { question, rowId })
          navigate(`/entri/${id}`)
        }}
      >
        <Checkbox
          label={entriText.onlyAsking}
          checked={asking}
          onChange={(event) => setAsking(event.currentTarget.checked)}
        />
      </Worklist>
    </Sheet>
  )
}

function aboutOf(shown: readonly Warning[], more: number): string {
  const forms = new Set(shown.map((one) => one.id)).size
  const about = entriText.warningsAbout(shown.length, forms)
  return more === 0 ? about : `${about} · ${entriText.warningsMore(more)}`
}

const tones = { block: 'block', reason: 'ask', inform: 'plain' } as const
const words = entriText.warningColumns

const columns: readonly Column<Warning>[] = [
  ...formColumns,
  {
    key: 'level',
    head: words.level,
    width: '112px',
    cell: ({ issue: { level } }) => <Tag tone={tones[level]}>{entriText.levels[level]}</Tag>,
  },
  { key: 'at', head: words.at, width: 'minmax(130px, 0.9fr)', cell: (one) => one.at },
  { key: 'row', head: words.row, width: 'minmax(120px, 0.9fr)', cell: (one) => one.row },
  {
    key: 'message',
    head: words.message,
    width: 'minmax(240px, 2.6fr)',
    cell: ({ issue }) => <span title={`${issue.rule}: ${issue.message}`}>{issue.message}</span>,
  },
]
