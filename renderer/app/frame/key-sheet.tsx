import { useState, type ReactNode } from 'react'
import { listCommands, type Command } from '#renderer/app/commands/registry.ts'
import { AlwaysLayer, useCommands } from '#renderer/app/commands/use-commands.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { frameText } from '#shared/messages/screens/frame.ts'
import { HelpDialog } from './help-dialog.tsx'
import css from './key-sheet.module.css'

/** Listens for `?` and F1, over everything. */
export function KeySheetKeys(): ReactNode {
  return (
    <AlwaysLayer>
      <Listening />
    </AlwaysLayer>
  )
}

function Listening(): ReactNode {
  const [shown, setShown] = useState<'none' | 'keys' | 'help'>('none')
  useCommands([
    { name: frameText.keySheet, keys: '?', run: () => setShown('keys'), group: frameText.everywhere },
    { name: frameText.helpTitle, keys: 'F1', run: () => setShown('help'), group: frameText.everywhere },
  ])
  if (shown === 'keys') return <KeySheet onClose={() => setShown('none')} />
  return shown === 'help' ? <HelpDialog onClose={() => setShown('none')} /> : null
}

function KeySheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  // Taken once: the sheet shows the screen below it, not itself.
  const [groups] = useState(() => grouped(listCommands()))
  return (
    <Dialog title={frameText.keySheet} onClose={onClose} size={760}>
      <p className={css['help']}>{frameText.keySheetHelp}</p>
      <div className={css['groups']}>
        {groups.map(([name, commands]) => (
          <section key={name} className={css['group']}>
            <h3>{name}</h3>
            {commands.map((command) => (
              <div key={command.keys + command.name} className={css['line']}>
                <KeyCap keys={command.keys} />
                <span>{command.name}</span>
              </div>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function grouped(commands: readonly Command[]): readonly (readonly [string, readonly Command[]])[] {
  const groups = new Map<string, Command[]>()
  for (const command of commands) {
    const name = command.group ?? frameText.onThisScreen
    groups.set(name, [...(groups.get(name) ?? []), command])
  }
  return [...groups]
}
