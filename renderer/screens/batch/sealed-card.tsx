import { IconCopy, IconShieldCheck } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { call } from '#renderer/core-client/client.ts'
import { useAction } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { shortDate, whenOf } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import type { Batch } from './ledger.ts'
import { UploadDialog } from './upload-dialog.tsx'
import css from './batch.module.css'

/** The seal of a batch: what is in its files, how they were proven, whether they are uploaded, and writing the same file again. */
export function SealedCard({ files }: { readonly files: readonly Batch[] }): ReactNode {
  const [active, setActive] = useState(0)
  const file = files[Math.min(active, files.length - 1)]
  if (file === undefined) return null
  return (
    <section className={css['sealed']}>
      <div className={css['seal']}>
        <IconShieldCheck size={30} stroke={1.5} aria-hidden />
        <div>
          <h2>{batchText.sealedTitle}</h2>
          <code>{file.sha256.slice(0, 12)}</code>
        </div>
        <Actions file={file} files={files} />
      </div>
      {files.length > 1 && (
        <div className={css['files']}>
          <ListTable
            label={batchText.files}
            rows={files}
            rowKey={(one) => one.id}
            columns={fileColumns}
            takeFocus={false}
            active={active}
            onActive={setActive}
          />
        </div>
      )}
      <Facts file={file} />
    </section>
  )
}

const text = batchText.fileColumns

const fileColumns: readonly Column<Batch>[] = [
  { key: 'part', head: text.part, width: '90px', cell: (one) => batchText.partOf(one.part, one.parts) },
  { key: 'file', head: text.file, width: 'minmax(280px, 1fr)', cell: (one) => one.fileName },
  { key: 'rows', head: text.rows, width: '80px', align: 'right', cell: (one) => count(one.rows) },
  { key: 'families', head: text.families, width: '84px', align: 'right', cell: (one) => count(one.families) },
  { key: 'people', head: text.people, width: '70px', align: 'right', cell: (one) => count(one.people) },
  { key: 'sha', head: text.sha, width: '130px', cell: (one) => <code>{one.sha256.slice(0, 12)}</code> },
  { key: 'uploaded', head: text.uploaded, width: '130px', cell: uploadWords },
]

function uploadWords({ uploadedOn, uploadNote }: Batch): string {
  if (uploadedOn === null) return batchText.notUploaded
  return [shortDate(uploadedOn), uploadNote].filter((part) => part !== '').join(' · ')
}

function answerWords({ outcomes }: Batch): string {
  if (outcomes === null || outcomes.belumDijawab === outcomes.total) return batchText.noAnswer
  const { diterima, ditolak, tidakPadan, tidakDitemukan, menunggu, belumDijawab } = outcomes
  return batchText.answers(
    count(diterima),
    count(ditolak + tidakPadan + tidakDitemukan),
    count(menunggu + belumDijawab),
  )
}

function Facts({ file }: { readonly file: Batch }): ReactNode {
  const facts = batchText.sealedFacts
  return (
    <dl className={css['facts']}>
      <dt>{facts.file}</dt>
      <dd>{file.fileName}</dd>
      <dt>{facts.rows}</dt>
      <dd>
        {batchText.contents(count(file.rows), count(file.families), count(file.people))} ·{' '}
        {batchText.compared(count(file.cellsCompared))}
      </dd>
      <dt>{facts.at}</dt>
      <dd>
        {whenOf(file.sealedAt)} · {file.sealedBy} · {file.periodeName} · {file.layout}
      </dd>
      <dt>{facts.sha}</dt>
      <dd>
        <code>{file.sha256}</code>
      </dd>
      <dt>{facts.uploaded}</dt>
      <dd>{uploadWords(file)}</dd>
      <dt>{facts.answers}</dt>
      <dd>{answerWords(file)}</dd>
    </dl>
  )
}

function Actions({ file, files }: { readonly file: Batch; readonly files: readonly Batch[] }): ReactNode {
  const mayExport = useMay('batch.exportAgain')
  const [, navigate] = useLocation()
  const [error, setError] = useState<unknown>(null)

  async function exportAgain(): Promise<void> {
    setError(null)
    const { target } = await call('host.chooseTarget', { suggestedName: file.fileName, extension: 'xlsx' })
    if (!target) return
    const { fileName } = await call('batch.exportAgain', { id: file.id, targetId: target.id })
    showToast(batchText.againDone(fileName))
  }

  return (
    <div className={css['actions']}>
      <ActionButton
        name={batchText.copySha}
        keys="C"
        size="compact-sm"
        variant="default"
        leftSection={<IconCopy size={17} stroke={1.7} />}
        onRun={() => void navigator.clipboard.writeText(file.sha256).then(() => showToast(batchText.copied), setError)}
      />
      <ActionButton
        name={batchText.toAnswers}
        keys="J"
        size="compact-sm"
        variant="default"
        onRun={() => navigate('/hasil')}
      />
      <Upload files={files} onError={setError} />
      {mayExport && (
        <ActionButton
          name={batchText.again}
          keys="Ctrl+S"
          size="compact-sm"
          onRun={() => void exportAgain().catch(setError)}
        />
      )}
      <ErrorNotice error={error} />
    </div>
  )
}

/** Marks all files of the edition, or takes that back. */
function Upload(props: { readonly files: readonly Batch[]; readonly onError: (error: unknown) => void }): ReactNode {
  const { files, onError } = props
  const mayMark = useMay('batch.markUploaded')
  const [asking, setAsking] = useState(false)
  const undo = useAction('batch.undoUploaded')
  const uploaded = files.every(({ uploadedOn }) => uploadedOn !== null)
  if (!mayMark) return null

  function takeBack(): void {
    const ids = files.map(({ id }) => id)
    undo.mutate({ ids }, { onSuccess: () => showToast(batchText.uploadUndone), onError })
  }

  return (
    <>
      <ActionButton
        name={uploaded ? batchText.uploadUndo : batchText.upload}
        keys="U"
        size="compact-sm"
        variant="default"
        onRun={() => (uploaded ? takeBack() : setAsking(true))}
      />
      {asking && <UploadDialog files={files} onClose={() => setAsking(false)} />}
    </>
  )
}
