import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { Answered, Page, PageHead } from '#renderer/components/page/page.tsx'
import { batchText } from '#shared/messages/screens/batch.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import { BatchPreview } from './batch-preview.tsx'
import { stateOf, type Batch, type BatchKey, type LedgerLine } from './ledger.ts'
import { SealDialog } from './seal-dialog.tsx'
import { SealedCard } from './sealed-card.tsx'

/** One batch: its rows before it is sealed, its seal afterwards. */
export function BatchPage({ batch: key }: { readonly batch: BatchKey }): ReactNode {
  const [, navigate] = useLocation()
  const { periode } = usePeriode()
  const query = useCall('batch.ledger', { periodeId: periode?.id ?? '' }, { enabled: periode !== null })
  useCommand({ name: batchText.back, keys: 'Escape', run: () => navigate('/batch') })
  return (
    <Page>
      <Answered query={query}>
        {({ lines, batches }) => {
          const line = lines.find(
            (one) => one.wilayahCode === key.wilayahCode && one.jenis === key.jenis && one.programme === key.programme,
          )
          if (!line || !periode) return <Notice tone="tell">{batchText.noRows}</Notice>
          const sealed = batches.find((one) => one.id === line.batchId)
          return <Open line={line} sealed={sealed} periodeId={periode.id} />
        }}
      </Answered>
    </Page>
  )
}

function Open(props: {
  readonly line: LedgerLine
  readonly sealed: Batch | undefined
  readonly periodeId: string
}): ReactNode {
  const { line, sealed, periodeId } = props
  const maySeal = useMay('batch.seal')
  const [sealing, setSealing] = useState(false)
  const refused = !maySeal ? batchText.notMine : stateOf(line) === 'ready' ? null : line.blocked || batchText.noRows
  const title = batchText.head(jenisNames[line.jenis], line.programme, line.wilayahName)
  const input = { periodeId, wilayahCode: line.wilayahCode, jenis: line.jenis, programme: line.programme }
  const preview = useCall('batch.preview', { ...input, limit: 200 }, { keep: true, enabled: !sealed })
  if (sealed) {
    return (
      <>
        <PageHead title={title} />
        <SealedCard batch={sealed} />
      </>
    )
  }
  return (
    <>
      <PageHead
        title={title}
        actions={<ActionButton name={batchText.seal} keys="F9" onRun={() => setSealing(true)} refused={refused} />}
      />
      {refused && <Notice tone={maySeal ? 'ask' : 'tell'}>{refused}</Notice>}
      <Answered query={preview}>
        {(value) => (
          <>
            <BatchPreview preview={value} />
            {sealing && (
              <SealDialog
                batch={input}
                rows={value.totalRows}
                suggestedName={value.suggestedName}
                onClose={() => setSealing(false)}
              />
            )}
          </>
        )}
      </Answered>
    </>
  )
}
