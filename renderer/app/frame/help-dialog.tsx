import type { ReactNode } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { frameText } from '#shared/messages/screens/frame.ts'
import { helpTexts } from '#shared/messages/screens/help.ts'
import css from './help-dialog.module.css'

/** F1: a few lines about the screen one stands on. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [location] = useHashLocation()
  const help = helpTexts[`/${location.split('/')[1] ?? ''}`] ?? helpTexts['/']
  return (
    <Dialog title={`${frameText.helpTitle}: ${help?.title ?? ''}`} onClose={onClose}>
      <ul className={css['lines']}>
        {help?.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  )
}
