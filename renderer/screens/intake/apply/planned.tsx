import { useEffect, useState, type ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { onCoreEvent } from '#renderer/core-client/client.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { LongWork } from '#renderer/components/progress/long-work.tsx'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import { cancelWork } from '../work-store.ts'

type Props<T> = {
  readonly intakeId: string
  /** Under which name the core tells how far it is. */
  readonly job: string
  readonly query: UseQueryResult<T>
  readonly children: (plan: T) => ReactNode
}

/** What a list would change, once that is known; until then how far the counting is, and the key that stops it. */
export function Planned<T>({ intakeId, job, query, children }: Props<T>): ReactNode {
  if (query.data !== undefined && query.error === null) return children(query.data)
  if (query.isFetching) {
    return (
      <Sheet fill>
        <Counting intakeId={intakeId} job={job} />
      </Sheet>
    )
  }
  return (
    <>
      <ErrorNotice error={query.error} />
      <div>
        <ActionButton name={applyText.planAgain} keys="U" autoFocus onRun={() => void query.refetch()} />
      </div>
    </>
  )
}

function Counting({ intakeId, job }: { readonly intakeId: string; readonly job: string }): ReactNode {
  const [startedAt] = useState(() => Date.now())
  const [progress, setProgress] = useState({ share: 0, text: '' })
  useEffect(
    () =>
      onCoreEvent((event) => {
        if (event.type === 'progress' && event.job === job)
          setProgress({ share: event.done / Math.max(1, event.total), text: event.text })
      }),
    [job],
  )
  return (
    <LongWork {...progress} title={applyText.planning} startedAt={startedAt} onCancel={() => cancelWork(intakeId)} />
  )
}
