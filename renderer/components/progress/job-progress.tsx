import { Progress } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { onCoreEvent } from '#renderer/core-client/client.ts'

/** How far long work of the core is, in the core's own words; `starting` until it says the first. */
export function JobProgress({ starting }: { readonly starting: string }): ReactNode {
  const [progress, setProgress] = useState({ share: 0, text: '' })
  useEffect(
    () =>
      onCoreEvent((event) => {
        if (event.type === 'progress') setProgress({ share: event.done / Math.max(1, event.total), text: event.text })
      }),
    [],
  )
  return (
    <div role="status">
      <div>{progress.text || starting}</div>
      <Progress value={progress.share * 100} mt={6} transitionDuration={0} aria-label={starting} />
    </div>
  )
}
