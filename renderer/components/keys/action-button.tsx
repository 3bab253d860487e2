import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { KeyCap } from './key-cap.tsx'
import css from './action-button.module.css'

type Props = ButtonProps & {
  readonly name: string
  readonly keys: string
  readonly onRun: () => void
  /** Why it cannot be done now; also disables it. */
  readonly refused?: string | null
  readonly group?: string
  readonly autoFocus?: boolean
}

/** A button and its key in one: the action is registered and its key shown beside its name. */
export function ActionButton({ name, keys, onRun, refused, group, disabled, ...rest }: Props): ReactNode {
  const able = !disabled && !refused && !rest.loading
  useCommand({ name, keys, run: onRun, enabled: able, ...(group ? { group } : {}) })
  return (
    <Button
      {...rest}
      disabled={Boolean(disabled) || Boolean(refused)}
      title={refused ?? undefined}
      onClick={onRun}
      classNames={{ section: css['key'] ?? '' }}
      rightSection={<KeyCap keys={keys} />}
    >
      {name}
    </Button>
  )
}
