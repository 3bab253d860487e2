import type { ReactNode } from 'react'
import { frameText } from '#shared/messages/screens/frame.ts'
import css from './dialog.module.css'

/** Why the button beside it cannot be pressed yet; nothing when nothing is missing. */
export function StillNeeded({ of: missing }: { readonly of: readonly string[] }): ReactNode {
  return (
    <p className={css['needed']} role="status">
      {missing.length > 0 && frameText.stillNeeded(missing)}
    </p>
  )
}
