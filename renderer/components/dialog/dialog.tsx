import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { CommandLayer } from '#renderer/app/commands/use-commands.tsx'
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
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': frameText.close }}
      classNames={{ title: css['title'] ?? '', header: css['header'] ?? '', body: css['body'] ?? '' }}
    >
      <CommandLayer>{children}</CommandLayer>
    </Modal>
  )
}

/** The row of buttons at the foot of a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={css['actions']}>{children}</div>
}
