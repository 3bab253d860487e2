import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import type { Output } from '#shared/contract/index.ts'
import { keluargaText } from '#shared/messages/screens/keluarga.ts'
import { threadText } from '#shared/messages/screens/thread.ts'
import { ThreadDocumentDialog } from './document-dialog.tsx'
import { addressOf, isShownHere, type ThreadDocument } from './documents.ts'
import { ThreadLine } from './thread-line.tsx'
import css from './thread.module.css'

type Thread = Output<'thread.get'>

/** Everything that happened to one family: from the list it came in to the determination, each with its document. */
export function ThreadScreen(props: { readonly keluargaId?: string; readonly formulirId?: string }): ReactNode {
  const query = useCall('thread.get', props)
  return (
    <Page>
      <Answered query={query}>{(thread) => <ThreadView thread={thread} />}</Answered>
    </Page>
  )
}

function ThreadView({ thread }: { readonly thread: Thread }): ReactNode {
  const [, navigate] = useLocation()
  const [shown, setShown] = useState<ThreadDocument | null>(null)
  useCommand({ name: threadText.back, keys: 'Escape', run: () => window.history.back() })
  const { keluargaId, stops } = thread
  const form = stops.findLast(({ formulirId }) => formulirId !== null)?.formulirId ?? null
  const { all, choose } = usePeriode()
  const open = (document: ThreadDocument): void => {
    if (isShownHere(document)) return setShown(document)
    // A batch stands in the ledger of its own period.
    const periode = document.kind === 'batch' ? all.find(({ id }) => id === document.periodeId) : undefined
    if (periode !== undefined) choose(periode)
    navigate(addressOf(document))
  }
  return (
    <>
      <PageHead
        title={thread.headName || threadText.noName}
        windowTitle={threadText.title}
        about={threadText.about(thread.desaName, stops.length)}
        actions={
          <>
            {form !== null && (
              <ActionButton
                name={threadText.toForm}
                keys="F"
                variant="default"
                onRun={() => navigate(`/entri/${form}`)}
              />
            )}
            {keluargaId !== null && (
              <ActionButton name={threadText.toFamily} keys="K" onRun={() => navigate(`/keluarga/${keluargaId}`)} />
            )}
          </>
        }
      />
      <ThreadFacts thread={thread} />
      <Sheet fill flush>
        {stops.length === 0 ? (
          <Empty title={threadText.empty}>
            <span>{threadText.emptyHelp}</span>
          </Empty>
        ) : (
          <ThreadLine stops={stops} onOpen={open} />
        )}
      </Sheet>
      {shown && <ThreadDocumentDialog document={shown} onClose={() => setShown(null)} />}
    </>
  )
}

function ThreadFacts({ thread }: { readonly thread: Thread }): ReactNode {
  return (
    <div className={css['facts']}>
      <span>
        {keluargaText.columns.noKk} <Nik value={thread.noKk} />
      </span>
      {thread.status === null && <Tag>{threadText.notRegistered}</Tag>}
      {thread.status === 'dihapus' && <Tag tone="block">{threadText.removed}</Tag>}
      {thread.desil !== null && <Tag tone="accent">{threadText.desil(thread.desil)}</Tag>}
      <span className={css['keys']}>{threadText.keys}</span>
    </div>
  )
}
