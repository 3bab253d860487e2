import { Modal } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { CommandLayer, useCommand } from '#renderer/app/commands/use-commands.tsx'
import { frameText } from '#shared/messages/screens/frame.ts'
import css from './dialog.module.css'

type Props = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly size?: number
}

/** A sheet over the screen, answered from the keyboard; Esc closes it and the keys below rest meanwhile. */
export function Dialog({ title, onClose, children, size = 560 }: Props): ReactNode {
  useReturnFocus()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      centered
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': frameText.close }}
      classNames={{ title: css['title'] ?? '', header: css['header'] ?? '', body: css['body'] ?? '' }}
    >
      <CommandLayer>
        <EscapeKey onClose={onClose} />
        {children}
      </CommandLayer>
    </Modal>
  )
}

// Not the kit's own Escape: the screen below would hear the same key after the dialog is gone.
function EscapeKey({ onClose }: { readonly onClose: () => void }): ReactNode {
  useCommand({ name: frameText.close, keys: 'Escape', run: onClose })
  return null
}

/** Gives the keyboard back to where it was before the dialog. */
function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the dialog's own focus trap has let go.
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement)
          before.focus({ preventScroll: true })
      })
    },
    [before],
  )
}

/** The row of buttons at the foot of a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={css['actions']}>{children}</div>
}
