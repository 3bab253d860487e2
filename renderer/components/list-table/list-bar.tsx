import { TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { frameText } from '#shared/messages/screens/frame.ts'
import css from './list-bar.module.css'

type Props = {
  /** How many, sorted by what. */
  readonly about: string
  readonly filter: string
  readonly onFilter: (text: string) => void
  readonly hint: string
  readonly children?: ReactNode
}

/** The line over a list: how many, sorted by what, and the filter (`/`). Esc in the filter empties it. */
export function ListBar({ about, filter, onFilter, hint, children }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  useCommand({ name: frameText.filter, keys: '/', run: () => input.current?.focus() })
  return (
    <div className={css['bar']}>
      <TextInput
        ref={input}
        size="xs"
        w={280}
        aria-label={hint}
        placeholder={hint}
        leftSection={<IconFilter size={15} stroke={1.7} />}
        rightSection={<KeyCap keys="/" />}
        value={filter}
        onChange={(event) => onFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onFilter('')
          if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown') return
          event.preventDefault()
          event.currentTarget.closest('section')?.querySelector<HTMLElement>('[role=grid]')?.focus()
        }}
      />
      {children}
      <span className={css['about']}>{about}</span>
    </div>
  )
}
