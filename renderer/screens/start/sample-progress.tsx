import { Progress } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { onCoreEvent } from '#renderer/core-client/client.ts'
import { startText } from '#shared/messages/screens/start.ts'

/** How far the making of the sample office is, in the core's own words. */
export function SampleProgress(): ReactNode {
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
      <div>{progress.text || startText.sampleMaking}</div>
      <Progress value={progress.share * 100} mt={6} transitionDuration={0} aria-label={startText.sampleMaking} />
    </div>
  )
}
