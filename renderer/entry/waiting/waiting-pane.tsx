import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { KeyCap, KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { CloseDialog } from '#renderer/screens/dukcapil/close-dialog.tsx'
import { MarkDialog } from '#renderer/screens/dukcapil/mark-dialog.tsx'
import { personOf, personPartOf } from '#shared/instrumen/person.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { dukcapilText } from '#shared/messages/screens/dukcapil.ts'
import { useEntry, useEntryState } from '../entry-context.tsx'
import { keepDraft } from '../keying.ts'
import { whenStored } from '../similar/when-stored.ts'
import { useCorrected, useWaiting } from './use-waiting.ts'
import css from './waiting-pane.module.css'

const markKey = 'Alt+M'
const closeKey = 'Alt+T'

/** Alt+M puts the member of the cursor into the lane of the civil registry; who was corrected since is offered to leave it with Alt+T. */
export function WaitingPane(): ReactNode {
  const { entry } = useEntry()
  const mayMark = useMay('dukcapil.mark')
  const cursor = useEntryState((state) => state.cursor)
  const row = useEntryState((state) =>
    state.content.rows.find((one) => one.id === state.cursor?.rowId && one.roster === 'anggota'),
  )
  const waiting = useWaiting(row?.id)
  const corrected = useCorrected(waiting)
  const [shown, setShown] = useState<'none' | 'mark' | 'close'>('none')
  const open = (dialog: 'mark' | 'close'): void => {
    if (row === undefined) return
    keepDraft(entry)
    void whenStored(entry).then(() => setShown(dialog))
  }
  const able = mayMark && row !== undefined
  const { group } = entryText.keys
  useCommands([
    { name: dukcapilText.mark, keys: markKey, group, run: () => open('mark'), enabled: able },
    {
      name: dukcapilText.closeLong,
      keys: closeKey,
      group,
      run: () => open('close'),
      enabled: able && waiting !== null,
    },
  ])
  if (row === undefined || cursor === null || !mayMark) return null
  const name = personOf(row.answers).name
  const part = personPartOf(cursor.question)
  const offered = waiting !== null && corrected.length > 0
  return (
    <>
      {offered && (
        <div className={css['offer']} role="status">
          <span>{dukcapilText.corrected(corrected)}</span>
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<KeyCap keys={closeKey} />}
            onClick={() => open('close')}
          >
            {dukcapilText.actions.close}
          </Button>
        </div>
      )}
      {waiting === null && (part === 'nik' || part === 'noKk') && (
        <p className={css['hint']}>
          <KeyHint keys={markKey}>{dukcapilText.markKey}</KeyHint>
        </p>
      )}
      {shown === 'mark' && (
        <MarkDialog
          formulirId={entry.get().formulir.id}
          rowId={row.id}
          name={name}
          before={waiting}
          onClose={() => setShown('none')}
        />
      )}
      {shown === 'close' && waiting !== null && (
        <CloseDialog waiting={{ ...waiting, name }} undo={false} onClose={() => setShown('none')} />
      )}
    </>
  )
}
