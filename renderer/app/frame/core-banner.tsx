import type { ReactNode } from 'react'
import { useCoreState } from '#renderer/core-client/core-state.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import css from './core-banner.module.css'

/** Says that the core is away or just came back; the work below stays as it is. */
export function CoreBanner(): ReactNode {
  const state = useCoreState()
  if (state === 'ready') return null
  return (
    <div className={css['banner']} data-state={state} role="status">
      {state === 'stopped' ? frameText.coreStopped : frameText.coreBack}
    </div>
  )
}
