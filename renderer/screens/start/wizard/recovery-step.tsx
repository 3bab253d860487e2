import { Button, Stack, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { startText } from '#shared/messages/screens/start.ts'
import css from './wizard.module.css'

type Props = { readonly code: string; readonly officeName: string; readonly onDone: () => void }

const plain = (text: string): string => text.replaceAll(/[^0-9a-z]/gi, '').toUpperCase()

/** Shows the recovery code once; it must be written down, proven by typing its last group. */
export function RecoveryStep({ code, officeName, onDone }: Props): ReactNode {
  const [typed, setTyped] = useState('')
  const groups = code.split(/[-\s]+/)
  const right = plain(typed) === plain(groups.at(-1) ?? '')
  const print = (): void => window.print()
  useCommand({ name: startText.recoveryPrint, keys: 'Ctrl+P', run: print })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (right) onDone()
      }}
    >
      <Stack gap={14}>
        <Notice tone="ask">{startText.recoveryHelp}</Notice>
        <output className={css['code']} data-testid="recovery-code">
          {groups.map((group) => (
            <span key={group}>{group} </span>
          ))}
        </output>
        <Button
          variant="default"
          onClick={print}
          leftSection={<IconPrinter size={18} stroke={1.7} />}
          rightSection={<KeyCap keys="Ctrl+P" />}
        >
          {startText.recoveryPrint}
        </Button>
        <TextInput
          label={startText.recoveryConfirm}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={
            typed !== '' && plain(typed).length >= plain(groups.at(-1) ?? '').length && !right
              ? startText.recoveryWrong
              : null
          }
          classNames={{ input: css['mono'] ?? '' }}
          spellCheck={false}
          autoComplete="off"
          autoFocus
        />
        <div className={css['actions']}>
          <Button type="submit" disabled={!right}>
            {startText.recoveryDone}
          </Button>
        </div>
      </Stack>
      {createPortal(
        <div className="print-only">
          <h1>{startText.recoveryPaper(officeName)}</h1>
          <p className={css['code']}>{groups.join(' ')}</p>
        </div>,
        document.body,
      )}
    </form>
  )
}
