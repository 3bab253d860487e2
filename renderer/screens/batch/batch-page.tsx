import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { Answered, Page, PageHead } from '#renderer/components/page/page.tsx'
import { today } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import { BundleButton } from './bundle-button.tsx'
import { BatchPreview } from './batch-preview.tsx'
import { pathOf, windowWords, type Batch, type BatchKey, type LedgerLine } from './ledger.ts'
import { SealDialog } from './seal-dialog.tsx'
import { SealedCard } from './sealed-card.tsx'

/** One batch: the files that stand, and the rows that were sent or would be. */
export function BatchPage({ batch: key }: { readonly batch: BatchKey }): ReactNode {
  const [, navigate] = useLocation()
  const { periode } = usePeriode()
  const query = useCall('batch.ledger', { periodeId: periode?.id ?? '' }, { enabled: periode !== null })
  useCommand({ name: batchText.back, keys: 'Escape', run: () => navigate('/batch', { state: pathOf(key) }) })
  return (
    <Page>
      <Answered query={query}>
        {({ lines, batches }) => {
          const mine = (one: BatchKey) =>
            one.wilayahCode === key.wilayahCode && one.jenis === key.jenis && one.programme === key.programme
          const line = lines.find(mine)
          if (!line) return <Notice tone="tell">{batchText.noRows}</Notice>
          return <Open line={line} files={batches.filter(mine)} />
        }}
      </Answered>
    </Page>
  )
}

function Open({ line, files }: { readonly line: LedgerLine; readonly files: readonly Batch[] }): ReactNode {
  const { periodeId, wilayahCode, jenis, programme } = line
  const key = { periodeId, wilayahCode, jenis, programme }
  const maySeal = useMay('batch.seal')
  const [sealing, setSealing] = useState(false)
  const preview = useCall('batch.preview', { ...key, limit: 200 }, { keep: true })
  const standing = files.filter(({ supersededBy }) => supersededBy === null)
  const refused = !maySeal ? batchText.notMine : (preview.data?.refused ?? '…') || null
  const isFinal = standing.length > 0 && (preview.data?.refused ?? '…') !== ''
  return (
    <>
      <PageHead
        title={batchText.head(jenisNames[jenis], programme, line.wilayahName)}
        about={
          standing.length > 0 ? batchText.edition(line.susunan, count(standing.length)) : windowWords(line, today())
        }
        actions={
          <>
            {standing.length > 0 && wilayahCode.length === 10 && (
              <BundleButton periodeId={periodeId} desaCode={wilayahCode} empty={false} />
            )}
            {!isFinal && (
              <ActionButton name={batchText.seal} keys="F9" onRun={() => setSealing(true)} refused={refused} />
            )}
          </>
        }
      />
      {standing.length > 0 && <SealedCard files={standing} />}
      {line.left > 0 && <Notice tone="tell">{batchText.left(count(line.left))}</Notice>}
      <Answered query={preview}>
        {(value) => (
          <>
            {!isFinal && refused && refused !== '…' && <Notice tone={maySeal ? 'ask' : 'tell'}>{refused}</Notice>}
            {maySeal && value.asksReason !== '' && <Notice tone="ask">{value.asksReason}</Notice>}
            <BatchPreview preview={value} files={files} />
            {sealing && <SealDialog batch={key} preview={value} onClose={() => setSealing(false)} />}
          </>
        )}
      </Answered>
    </>
  )
}
