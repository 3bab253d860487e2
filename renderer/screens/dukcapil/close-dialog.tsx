import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { call } from '#renderer/core-client/client.ts'
import { useAction, wordsFor } from '#renderer/core-client/queries.ts'
import { dukcapilText, hasilText } from '#shared/messages/screens/dukcapil.ts'
import type { Menunggu } from './mark-dialog.tsx'
import css from './dukcapil.module.css'

const outcomes = [
  { outcome: 'padan', keys: 'P' },
  { outcome: 'diperbaiki', keys: 'D' },
  { outcome: 'batal', keys: 'B' },
] as const

type Props = {
  readonly waiting: Pick<Menunggu, 'id' | 'revision' | 'name'>
  /** False where the key that undoes belongs to something else. */
  readonly undo?: boolean
  readonly onClose: () => void
}

/** Asks what came of it, by one key; undo brings the person back into the list. */
export function CloseDialog({ waiting, undo = true, onClose }: Props): ReactNode {
  const close = useAction('dukcapil.close')
  const say = (outcome: (typeof outcomes)[number]['outcome']): void => {
    if (close.isPending) return
    close.mutate(
      { id: waiting.id, revision: waiting.revision, outcome },
      {
        onSuccess: ({ menunggu }) => {
          showToast(
            dukcapilText.closed(menunggu.name, hasilText[outcome]),
            undo ? { undo: () => reopen(menunggu) } : {},
          )
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={dukcapilText.closeTitle(waiting.name)} onClose={onClose} size={460}>
      <Keys say={say} />
      <p className={css['help']}>{dukcapilText.closeHelp}</p>
      <div className={css['outcomes']}>
        {outcomes.map(({ outcome, keys }, i) => (
          <UnstyledButton
            key={outcome}
            className={css['outcome'] ?? ''}
            onClick={() => say(outcome)}
            {...(i === 0 ? { 'data-autofocus': true } : {})}
          >
            <KeyCap keys={keys} /> <b>{hasilText[outcome]}</b> <small>{dukcapilText.outcomeHelp[outcome]}</small>
          </UnstyledButton>
        ))}
      </div>
      <ErrorNotice error={close.error} />
    </Dialog>
  )
}

type Say = (outcome: (typeof outcomes)[number]['outcome']) => void

// Within the dialog, so that its keys lie over those of the screen.
function Keys({ say }: { readonly say: Say }): ReactNode {
  useCommands(outcomes.map(({ outcome, keys }) => ({ name: hasilText[outcome], keys, run: () => say(outcome) })))
  return null
}

function reopen({ id, revision }: Pick<Menunggu, 'id' | 'revision'>): void {
  call('dukcapil.reopen', { id, revision }).then(
    () => showToast(dukcapilText.reopened),
    (error: unknown) => showToast(wordsFor(error), { tone: 'problem' }),
  )
}
