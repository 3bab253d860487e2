import { Button, Loader } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { v7 as newId } from 'uuid'
import { useMay } from '#renderer/app/session/session.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { Notice, ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { today } from '#renderer/components/show/dates.ts'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { BlockSheet } from './block-sheet.tsx'
import { BottomStrip } from './strip.tsx'
import { CodePane } from './code-pane.tsx'
import { EntryContext, useEntry, useEntryState } from './entry-context.tsx'
import { EntryDialogs } from './entry-dialogs.tsx'
import { BlockTabs, EntryTitle } from './entry-head.tsx'
import css from './entry-screen.module.css'
import { FamilyList } from './family-list.tsx'
import { fieldViews } from './field-view.ts'
import { dropKeys, holdKeys, releaseKeys } from './held-keys.ts'
import { KeyBar } from './key-bar.tsx'
import { mayReopen } from './locks.ts'
import { openForm, type OpenForm } from './open-form.ts'
import { ScanPane } from './scan/scan-pane.tsx'
import { useScan } from './scan/use-scan.ts'
import { RefusedNotice } from './refused-notice.tsx'
import { ReturnedNotice } from './returned-notice.tsx'
import { SimilarPane } from './similar/similar-pane.tsx'
import { useCommandList } from './use-command-list.ts'
import { playKey, useKeyboard } from './use-keyboard.ts'
import { usePace } from './use-pace.ts'
import { WaitingPane } from './waiting/waiting-pane.tsx'
import { useOuterCommands } from './use-outer-commands.ts'

type Props = { readonly formulirId: string }

/** Keying of one paper form, heads down. Driven wholly by the declaration of the questionnaire: it knows no question. */
export function EntryScreen({ formulirId }: Props): ReactNode {
  const mayChange = useMay('formulir.putAnswer')
  const [version, setVersion] = useState(0)
  const [form, setForm] = useState<OpenForm | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let here = true
    // Whoever types before the form is there has typed for it.
    holdKeys()
    openForm({ call, id: formulirId, mayChange, today: today(), newId, wordsFor }).then(
      (opened) => here && setForm(opened),
      (failed: unknown) => {
        dropKeys()
        if (here) setError(failed)
      },
    )
    return () => {
      here = false
    }
  }, [formulirId, mayChange, version])
  if (error !== null) return <div className={css['wait']}>{<ErrorNotice error={error} />}</div>
  if (form === null) {
    return (
      <div className={css['wait']} role="status">
        <Loader size="sm" /> {entryText.loading}
      </div>
    )
  }
  return <OpenedForm key={version} form={form} mayChange={mayChange} onReopened={() => setVersion(version + 1)} />
}

type OpenedProps = { readonly form: OpenForm; readonly mayChange: boolean; readonly onReopened: () => void }

function OpenedForm({ form, mayChange, onReopened }: OpenedProps): ReactNode {
  const { entry } = form
  const root = useRef<HTMLDivElement>(null)
  const viewAt = useMemo(() => fieldViews(entry), [entry])
  const outer = useOuterCommands(form, mayChange, onReopened)
  const { run } = outer
  useKeyboard(entry, root, run)
  useCommandList(run)
  usePace(form.pace, 'entri')
  useEffect(() => releaseKeys((press) => playKey(entry, press, run)), [entry, run])
  const held = useMemo(() => ({ entry, viewAt, run }), [entry, viewAt, run])
  const scan = useScan(entry.get().formulir.id)
  return (
    <EntryContext value={held}>
      <div className={css['screen']} ref={root}>
        <EntryTitle />
        <BlockTabs />
        <Locked mayChange={mayChange} />
        <ReturnedNotice />
        <RefusedNotice />
        <div className={css['work']} data-scan={scan !== null}>
          <BlockSheet />
          <div className={css['side']}>
            {scan !== null && <ScanPane beside={scan} />}
            <CodePane help={outer.help}>
              <FamilyList />
              <WaitingPane />
              <SimilarPane />
            </CodePane>
          </div>
        </div>
        <BottomStrip />
        <KeyBar />
      </div>
      <EntryDialogs outer={outer} form={form} />
    </EntryContext>
  )
}

function Locked({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { run } = useEntry()
  const locked = useEntryState((state) => state.locked)
  const formulir = useEntryState((state) => state.formulir)
  if (locked === null) return null
  return (
    <Notice tone="tell">
      {locked}{' '}
      {mayReopen(formulir, mayChange) && (
        <Button size="compact-sm" variant="default" rightSection={<KeyCap keys="F3" />} onClick={() => run('reopen')}>
          {entryText.reopen}
        </Button>
      )}
    </Notice>
  )
}
