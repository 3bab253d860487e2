import { Button, TextInput } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { Answered } from '#renderer/components/page/page.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { call } from '#renderer/core-client/client.ts'
import { useAction, useCall, wordsFor } from '#renderer/core-client/queries.ts'
import type { InputOf, Output } from '#shared/contract/index.ts'
import { gandaText } from '#shared/messages/screens/ganda.ts'
import { ComparedTable } from './compared-table.tsx'
import css from './compare.module.css'

export type PersonRef = InputOf<'ganda.compare'>['a']
type Compared = Output<'ganda.compare'>
export type Verdict = 'sama' | 'berbeda'

type Props = {
  readonly a: PersonRef
  readonly b: PersonRef
  readonly onClose: () => void
  /** Something was said about the two, or (null) taken back. Whoever listens offers the undo; else a message does. */
  readonly onJudged?: (verdict: Verdict | null, takeBack: () => void) => void
  /** There are others to compare with: which of them this is, from 1, and how to get to the next. */
  readonly turn?: Turn
}

type Turn = { readonly at: number; readonly of: number; readonly to: (step: 1 | -1) => void }

/** Two people side by side: S says the same person, B says different ones; it is remembered and can be taken back. */
export function CompareDialog({ a, b, onClose, onJudged, turn }: Props): ReactNode {
  const query = useCall('ganda.compare', { a, b })
  return (
    <Dialog title={gandaText.compareTitle} onClose={onClose} size={900}>
      <Answered query={query}>
        {(compared) => (
          <>
            {turn !== undefined && turn.of > 1 && <TurnLine turn={turn} />}
            <Compare key={b.id} compared={compared} refs={{ a, b }} onClose={onClose} onJudged={onJudged} />
          </>
        )}
      </Answered>
    </Dialog>
  )
}

/** 'orang 1 dari 3', with the keys to the others. */
function TurnLine({ turn }: { readonly turn: Turn }): ReactNode {
  useCommands([
    { name: gandaText.nextLikely, keys: 'ArrowRight', run: () => turn.to(1), enabled: turn.at < turn.of },
    { name: gandaText.previousLikely, keys: 'ArrowLeft', run: () => turn.to(-1), enabled: turn.at > 1 },
  ])
  return (
    <p className={css['turn']} role="status">
      {gandaText.turnOf(turn.at, turn.of)} <KeyCap keys="ArrowLeft" /> <KeyCap keys="ArrowRight" />
    </p>
  )
}

type CompareProps = {
  readonly compared: Compared
  readonly refs: { readonly a: PersonRef; readonly b: PersonRef }
  readonly onClose: () => void
  readonly onJudged: Props['onJudged']
}

function Compare({ compared, refs, onClose, onJudged }: CompareProps): ReactNode {
  const [, navigate] = useLocation()
  const [note, setNote] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const mayJudge = useMay('ganda.judge')
  const judge = useAction('ganda.judge')
  const takeBack = (): void => {
    call('ganda.unjudge', refs).then(
      () => {
        showToast(gandaText.takenBack)
        onJudged?.(null, takeBack)
      },
      (error: unknown) => showToast(wordsFor(error), { tone: 'problem' }),
    )
  }
  const say = (verdict: Verdict): void => {
    if (!mayJudge || judge.isPending) return
    judge.mutate(
      { ...refs, verdict, note },
      {
        onSuccess: () => {
          if (onJudged === undefined) showToast(gandaText.judged[verdict], { undo: takeBack })
          else onJudged(verdict, takeBack)
          onClose()
        },
      },
    )
  }
  const path = pathTo(compared.b)
  const open = (): void => {
    if (path === null) return
    onClose()
    navigate(path)
  }
  useCommands([
    { name: gandaText.same, keys: 'S', run: () => say('sama'), enabled: mayJudge },
    { name: gandaText.different, keys: 'B', run: () => say('berbeda'), enabled: mayJudge },
    { name: gandaText.noteKey, keys: 'N', run: () => box.current?.focus(), enabled: mayJudge },
    { name: gandaText.open, keys: 'O', run: open, enabled: path !== null },
  ])
  return (
    <>
      <p className={css['score']}>
        <b>{gandaText.bandLong[compared.band]}</b> <span>{gandaText.scoreOf(compared.score)}</span>
      </p>
      <SaidBefore compared={compared} onTakeBack={mayJudge ? takeBack : null} />
      <ComparedTable compared={compared} />
      {mayJudge && (
        <TextInput
          ref={box}
          className={css['note'] ?? ''}
          label={gandaText.note}
          rightSection={<KeyCap keys="N" />}
          value={note}
          maxLength={300}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <ErrorNotice error={judge.error} />
      <DialogActions>
        {path !== null && (
          <Button variant="default" rightSection={<KeyCap keys="O" />} onClick={open}>
            {gandaText.open}
          </Button>
        )}
        {mayJudge && (
          <>
            <Button variant="default" rightSection={<KeyCap keys="B" />} onClick={() => say('berbeda')}>
              {gandaText.different}
            </Button>
            <Button variant="default" rightSection={<KeyCap keys="S" />} onClick={() => say('sama')}>
              {gandaText.same}
            </Button>
          </>
        )}
      </DialogActions>
    </>
  )
}

type SaidProps = { readonly compared: Compared; readonly onTakeBack: (() => void) | null }

/** What somebody said about the two before. */
function SaidBefore({ compared: { verdict }, onTakeBack }: SaidProps): ReactNode {
  if (verdict === null) return null
  return (
    <Notice tone="tell">
      {gandaText.verdict(gandaText.said[verdict.verdict], verdict.by, whenOf(verdict.at))}
      {verdict.note !== '' && ` "${verdict.note}"`}{' '}
      {onTakeBack !== null && (
        <Button size="compact-sm" variant="subtle" onClick={onTakeBack}>
          {gandaText.takeBack}
        </Button>
      )}
    </Notice>
  )
}

function pathTo({ formulirId, keluargaId }: Compared['b']): string | null {
  if (formulirId !== null) return `/entri/${formulirId}`
  return keluargaId === null ? null : `/keluarga/${keluargaId}`
}
