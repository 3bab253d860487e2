import { Button, CloseButton } from '@mantine/core'
import { useSyncExternalStore, type ReactNode } from 'react'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { frameText } from '#shared/messages/screens/frame.ts'
import { currentToasts, dismissToast, watchToasts, type Toast } from './toast-store.ts'
import css from './toasts.module.css'

/** What was just done, with the way back; Ctrl+Z undoes the newest. */
export function Toasts(): ReactNode {
  const toasts = useSyncExternalStore(watchToasts, currentToasts)
  const undoable = toasts.findLast((toast) => toast.undo)
  useCommand({
    name: frameText.undo,
    keys: 'Ctrl+Z',
    group: frameText.everywhere,
    enabled: undoable !== undefined,
    run: () => undoable && takeBack(undoable),
  })
  return (
    <div className={css['stack']} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={css['toast']} data-tone={toast.tone}>
          {toast.tone === 'done' ? <IconCheck size={18} stroke={1.7} /> : <IconAlertTriangle size={18} stroke={1.7} />}
          <span className={css['text']}>{toast.text}</span>
          {toast.undo && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => takeBack(toast)}
              rightSection={<KeyCap keys="Ctrl+Z" />}
            >
              {frameText.undo}
            </Button>
          )}
          <CloseButton size="sm" aria-label={frameText.closeMessage} onClick={() => dismissToast(toast.id)} />
        </div>
      ))}
    </div>
  )
}

function takeBack(toast: Toast): void {
  dismissToast(toast.id)
  toast.undo?.()
}
