import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { shortDate, whenOf } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import type { Output } from '#shared/contract/index.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import { HasilTabs } from './hasil-tabs.tsx'
import css from './hasil.module.css'
import { OutcomeBar } from './outcome-bar.tsx'

type Overview = Output<'hasil.list'>
type Answer = Overview['answers'][number]
type Batch = Overview['batches'][number]

/** What SIKS-NG answered: each answer file with its two sums, each batch with how its rows ended. */
export function HasilScreen(): ReactNode {
  const [, navigate] = useLocation()
  const query = useCall('hasil.list', {})
  const mayImport = useMay('hasil.apply')
  const { refusedWaiting = 0 } = query.data ?? {}
  return (
    <Page>
      <PageHead
        title={hasilText.title}
        actions={
          <>
            <ActionButton name={hasilText.meanings} keys="A" variant="default" onRun={() => navigate('/hasil/arti')} />
            {mayImport && <ActionButton name={hasilText.toImport} keys="I" onRun={() => navigate('/impor/hasil')} />}
          </>
        }
      />
      <HasilTabs chosen="jawaban" refused={refusedWaiting === 0 ? null : count(refusedWaiting)} />
      <Answered query={query}>
        {({ answers, batches }) => (
          <div className={css['lists']}>
            <Answers answers={answers} />
            <Batches batches={batches} first={answers.length === 0} />
          </div>
        )}
      </Answered>
    </Page>
  )
}

function Answers({ answers }: { readonly answers: readonly Answer[] }): ReactNode {
  const [, navigate] = useLocation()
  const text = hasilText.answers
  return (
    <Sheet
      title={text.title}
      aside={<span className={css['about']}>{text.summary(count(answers.length))}</span>}
      fill
      flush
    >
      {answers.length === 0 ? (
        <Empty title={text.empty} />
      ) : (
        <ListTable
          label={text.title}
          rows={answers}
          rowKey={({ intakeId }) => intakeId}
          columns={answerColumns}
          rowHeight={50}
          onOpen={({ intakeId }) => navigate(`/hasil/jawaban/${intakeId}`)}
        />
      )}
    </Sheet>
  )
}

const answerColumns: readonly Column<Answer>[] = [
  {
    key: 'name',
    head: hasilText.answers.columns.name,
    width: 'minmax(150px, 1fr)',
    cell: ({ name, partial }) => (
      <span title={name}>
        {name} {partial && <Tag>{hasilText.answers.partial}</Tag>}
      </span>
    ),
  },
  { key: 'when', head: hasilText.answers.columns.when, width: '122px', cell: ({ appliedAt }) => whenOf(appliedAt) },
  { key: 'by', head: hasilText.answers.columns.by, width: '104px', cell: ({ appliedBy }) => appliedBy },
  {
    key: 'answer',
    head: hasilText.answers.columns.answer,
    width: 'minmax(200px, 1.3fr)',
    cell: ({ answer }) => (
      <span className={css['counted']}>
        <span>
          <b>{count(answer.total)}</b> · {accountWords(answer)}
        </span>
      </span>
    ),
  },
  {
    key: 'sent',
    head: hasilText.answers.columns.sent,
    width: 'minmax(260px, 2.4fr)',
    cell: ({ sent }) => <OutcomeBar counts={sent} />,
  },
]

function accountWords(answer: Answer['answer']): string {
  const accounts = Object.keys(hasilText.accounts) as (keyof typeof hasilText.accounts)[]
  return accounts
    .filter((account) => answer[account] > 0)
    .map((account) => `${count(answer[account])} ${hasilText.accounts[account]}`)
    .join(' · ')
}

function Batches({ batches, first }: { readonly batches: readonly Batch[]; readonly first: boolean }): ReactNode {
  const [, navigate] = useLocation()
  const text = hasilText.batches
  return (
    <Sheet
      title={text.title}
      aside={<span className={css['about']}>{text.summary(count(batches.length))}</span>}
      fill
      flush
    >
      {batches.length === 0 ? (
        <Empty title={text.empty} />
      ) : (
        <ListTable
          label={text.title}
          rows={batches}
          rowKey={({ batchId }) => batchId}
          columns={batchColumns}
          rowHeight={50}
          takeFocus={first}
          onOpen={({ batchId }) => navigate(`/hasil/batch/${batchId}`)}
        />
      )}
    </Sheet>
  )
}

const batchColumns: readonly Column<Batch>[] = [
  {
    key: 'file',
    head: hasilText.batches.columns.file,
    width: 'minmax(300px, 2.2fr)',
    cell: ({ fileName }) => <span title={fileName}>{fileName}</span>,
  },
  { key: 'periode', head: hasilText.batches.columns.periode, width: '132px', cell: ({ periodeName }) => periodeName },
  {
    key: 'uploaded',
    head: hasilText.batches.columns.uploaded,
    width: '90px',
    cell: ({ uploadedOn }) => (uploadedOn === null ? hasilText.batches.notUploaded : shortDate(uploadedOn)),
  },
  {
    key: 'rows',
    head: hasilText.batches.columns.rows,
    width: '76px',
    align: 'right',
    cell: ({ counts }) => count(counts.total),
  },
  {
    key: 'counts',
    head: hasilText.batches.columns.counts,
    width: 'minmax(230px, 1.2fr)',
    cell: ({ counts }) => <OutcomeBar counts={counts} />,
  },
]
