import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { Nik } from '#renderer/components/show/nik.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import type { Output } from '#shared/contract/index.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import css from './hasil.module.css'
import { LinkDialog } from './link-dialog.tsx'
import { usePages } from './use-pages.ts'

const text = hasilText.answered
type AnsweredRow = Output<'hasil.answerRows'>['rows'][number]
type Chosen = AnsweredRow['account'] | 'semua'
const choices: readonly Chosen[] = ['semua', 'cocok', 'ganda', 'bukanKiriman', 'ditolak']

/** The rows of one answer, by how they were accounted for; one that is about nothing that was sent is linked by hand (Enter). */
export function AnswerScreen({ intakeId }: { readonly intakeId: string }): ReactNode {
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<Chosen>('semua')
  const [range, setRange] = useState<readonly [number, number]>([0, 0])
  const [active, setActive] = useState(0)
  const [linking, setLinking] = useState<AnsweredRow | null>(null)
  const answer = useCall('hasil.list', {}).data?.answers.find((one) => one.intakeId === intakeId)
  const wanted = { intakeId, ...(chosen === 'semua' ? {} : { account: chosen }) }
  const { rows, loaded, error } = usePages('hasil.answerRows', wanted, range)
  const mayLink = useMay('hasil.link')
  const at = rows[Math.min(active, rows.length - 1)]
  const choose = (id: Chosen): void => {
    setChosen(id)
    setActive(0)
  }
  useCommands(choices.map((id, i) => ({ name: nameOf(id), keys: String(i + 1), run: () => choose(id) })))
  return (
    <Page>
      <PageHead
        title={answer?.name ?? text.title}
        about={answer === undefined ? undefined : `${whenOf(answer.appliedAt)} · ${answer.appliedBy}`}
        actions={
          <ActionButton name={hasilText.rows.back} keys="Escape" variant="default" onRun={() => navigate('/hasil')} />
        }
      />
      <Tabs
        tabs={choices.map((id, i) => ({
          id,
          name: nameOf(id),
          keys: String(i + 1),
          count: answer === undefined ? null : count(id === 'semua' ? answer.answer.total : answer.answer[id]),
        }))}
        chosen={chosen}
        onChoose={choose}
      />
      <Sheet
        title={text.title}
        aside={
          <span className={css['about']}>
            {text.summary(count(rows.length), count(answer?.answer.total ?? rows.length))}
          </span>
        }
        fill
        flush
      >
        <div className="fill-column">
          <ErrorNotice error={error} />
          {loaded && rows.length === 0 ? (
            <Empty title={text.empty} />
          ) : (
            <div className="fill-row">
              <ListTable
                label={text.title}
                rows={rows}
                rowKey={({ rowNumber }) => String(rowNumber)}
                columns={columns}
                active={active}
                onActive={setActive}
                onRange={(first, last) => {
                  if (first !== range[0] || last !== range[1]) setRange([first, last])
                }}
                onOpen={(row) => {
                  if (row.formulirId !== null) navigate(`/alur/formulir/${row.formulirId}`)
                  else if (mayLink && row.account === 'bukanKiriman') setLinking(row)
                }}
              />
              {at !== undefined && (
                <p className={css['foot']}>
                  <b>{at.name || '–'}</b> {[at.said, whyOf(at)].filter((part) => part !== '').join(' · ')}
                </p>
              )}
            </div>
          )}
        </div>
      </Sheet>
      {linking !== null && <LinkDialog intakeId={intakeId} row={linking} onClose={() => setLinking(null)} />}
    </Page>
  )
}

function whyOf({ account, why }: AnsweredRow): string {
  return account === 'bukanKiriman' ? `${why} ${text.linkKey}` : why
}

function nameOf(id: Chosen): string {
  return id === 'semua' ? hasilText.rows.all : text.tabs[id]
}

const columns: readonly Column<AnsweredRow>[] = [
  { key: 'row', head: text.columns.row, width: '64px', align: 'right', cell: ({ rowNumber }) => rowNumber },
  { key: 'name', head: text.columns.name, width: 'minmax(160px, 1fr)', cell: ({ name }) => name || '–' },
  { key: 'nik', head: text.columns.nik, width: '190px', cell: ({ nik }) => <Nik value={nik} masked /> },
  {
    key: 'said',
    head: text.columns.said,
    width: 'minmax(180px, 1.4fr)',
    cell: ({ said }) => <span title={said}>{said || '–'}</span>,
  },
  {
    key: 'why',
    head: text.columns.why,
    width: 'minmax(260px, 2fr)',
    cell: (row) => <span title={row.why}>{whyOf(row)}</span>,
  },
]
