import { IconCopy, IconShieldCheck } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useMay } from '#renderer/app/session/session.tsx'
import { call } from '#renderer/core-client/client.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import type { Batch } from './ledger.ts'
import css from './batch.module.css'

/** The seal of a batch: what is in the file, how it was proven, and writing the same file again. */
export function SealedCard({ batch }: { readonly batch: Batch }): ReactNode {
  const mayExport = useMay('batch.exportAgain')
  const [error, setError] = useState<unknown>(null)
  const text = batchText.sealedFacts

  async function exportAgain(): Promise<void> {
    setError(null)
    const { target } = await call('host.chooseTarget', { suggestedName: batch.fileName, extension: 'xlsx' })
    if (!target) return
    const { fileName } = await call('batch.exportAgain', { id: batch.id, targetId: target.id })
    showToast(batchText.againDone(fileName))
  }

  return (
    <section className={css['sealed']}>
      <div className={css['seal']}>
        <IconShieldCheck size={36} stroke={1.5} aria-hidden />
        <div>
          <h2>{batchText.sealedTitle}</h2>
          <code>{batch.sha256.slice(0, 12)}</code>
        </div>
      </div>
      <dl className={css['facts']}>
        <dt>{text.file}</dt>
        <dd>{batch.fileName}</dd>
        <dt>{text.rows}</dt>
        <dd>{batchText.contents(count(batch.rows), count(batch.families), count(batch.people))}</dd>
        <dt>{text.compared}</dt>
        <dd>{batchText.compared(count(batch.cellsCompared))}</dd>
        <dt>{text.at}</dt>
        <dd>
          {whenOf(batch.sealedAt)} · {batch.sealedBy}
        </dd>
        <dt>{text.periode}</dt>
        <dd>{batch.periodeName}</dd>
        <dt>{text.layout}</dt>
        <dd>{batch.layout}</dd>
        <dt>{text.sha}</dt>
        <dd>
          <code>{batch.sha256}</code>
        </dd>
      </dl>
      <ErrorNotice error={error} />
      <div className={css['actions']}>
        <ActionButton
          name={batchText.copySha}
          keys="C"
          variant="default"
          leftSection={<IconCopy size={17} stroke={1.7} />}
          onRun={() =>
            void navigator.clipboard.writeText(batch.sha256).then(() => showToast(batchText.copied), setError)
          }
        />
        {mayExport && (
          <ActionButton name={batchText.again} keys="Ctrl+S" onRun={() => void exportAgain().catch(setError)} />
        )}
      </div>
    </section>
  )
}
