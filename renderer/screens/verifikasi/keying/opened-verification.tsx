import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { CodePane } from '#renderer/entry/code-pane.tsx'
import { EntryContext } from '#renderer/entry/entry-context.tsx'
import { fieldViews } from '#renderer/entry/field-view.ts'
import { releaseKeys } from '#renderer/entry/held-keys.ts'
import { playKey, useKeyboard } from '#renderer/entry/use-keyboard.ts'
import { usePace } from '#renderer/entry/use-pace.ts'
import type { Command } from '#renderer/entry/keys.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { ReturnDialog } from '../return-dialog.tsx'
import { EndPanel } from './end-panel.tsx'
import { MismatchPanel } from './mismatch-panel.tsx'
import { PlanSheet } from './plan-sheet.tsx'
import { useLeaving } from './use-leaving.ts'
import { useMismatch, useMismatchKeys } from './use-mismatch.ts'
import { TidingsLine, VerifyBar } from './verify-bar.tsx'
import { VerifyContext } from './verify-context.tsx'
import { VerifyHead } from './verify-head.tsx'
import { runVerifyKey, type OuterKey } from './verify-keys.ts'
import type { Verifying } from './verifying.ts'
import css from './verify.module.css'

type Props = { readonly verifying: Verifying }

/** The open form: its places, the codes, what differs, and the keys. */
export function OpenedVerification({ verifying }: Props): ReactNode {
  const { entry, pace } = verifying
  const root = useRef<HTMLDivElement>(null)
  const viewAt = useMemo(() => fieldViews(entry), [entry])
  const [help, setHelp] = useState(true)
  const [returning, setReturning] = useState(false)
  const { leave, finish, afterReturn } = useLeaving(verifying)
  const settling = useSyncExternalStore(verifying.subscribe, () => verifying.get().settling)
  const mismatch = useSyncExternalStore(verifying.subscribe, () => verifying.get().mismatch)

  const outer = useCallback(
    (key: OuterKey): void => {
      if (key === 'leave') leave()
      else if (key === 'help') setHelp((on) => !on)
      else if (key === 'finish') finish()
      else setReturning(true)
    },
    [leave, finish],
  )
  const run = useCallback((command: Command) => runVerifyKey(verifying, command, outer), [verifying, outer])
  const play = useCallback(() => releaseKeys((press) => playKey(entry, press, run)), [entry, run])
  const actions = useMismatch(verifying, play)
  const deciding = mismatch !== null && mismatch.step !== 'ketik'
  useMismatchKeys(verifying, actions, mismatch !== null, outer)
  useKeyboard(deciding ? null : entry, root, run)
  usePace(pace, 'verifikasi')
  useKeyList(run)
  useEffect(() => {
    play()
    return verifying.whenSettled(play)
  }, [verifying, play])
  const held = useMemo(() => ({ entry, viewAt, run }), [entry, viewAt, run])
  return (
    <EntryContext value={held}>
      <VerifyContext value={verifying}>
        <div className={css['screen']} ref={root} data-settling={settling}>
          <VerifyHead />
          <div className={css['work']}>
            <PlanSheet />
            <CodePane help={help} />
          </div>
          {mismatch === null ? <EndPanel /> : <MismatchPanel mismatch={mismatch} actions={actions} />}
          <TidingsLine />
          <VerifyBar />
        </div>
        {returning && (
          <ReturnDialog
            formulirId={verifying.get().verifikasi.formulirId}
            number={verifying.get().verifikasi.number}
            onClose={() => setReturning(false)}
            onDone={afterReturn}
          />
        )}
      </VerifyContext>
    </EntryContext>
  )
}

const listed: readonly (readonly [keys: string, name: string, command: Command])[] = [
  ['Enter', verifikasiText.keys.next, 'take'],
  ['Shift+Tab', verifikasiText.keys.back, 'back'],
  ['F7', verifikasiText.keys.empty, 'later'],
  ['F9', verifikasiText.keys.finish, 'complete'],
  ['F10', verifikasiText.keys.return, 'park'],
  ['Escape', verifikasiText.keys.leave, 'leave'],
]

/** Makes the keys known to the key sheet; the form itself hears them first. */
function useKeyList(run: (command: Command) => void): void {
  useCommands(
    listed.map(([keys, name, command]) => ({ keys, name, group: verifikasiText.keys.group, run: () => run(command) })),
  )
}
