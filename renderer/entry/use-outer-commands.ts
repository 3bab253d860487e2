import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { tell } from './entry-store.ts'
import { addForm, finishForm, parkForm, type Next } from './finishing.ts'
import { dropKeys, holdKeys, releaseKeys } from './held-keys.ts'
import type { Command } from './keys.ts'
import { mayReopen } from './locks.ts'
import type { OpenForm } from './open-form.ts'
import { repeatFromAbove, repeatFromPrevious } from './repeating.ts'
import { runCommand, type OuterCommand } from './run-command.ts'
import { playKey } from './use-keyboard.ts'

type Shown = 'none' | 'lookup' | 'notComplete' | 'chooseFamily' | { readonly allKeyed: number }

export type Outer = {
  readonly run: (command: Command) => void
  readonly help: boolean
  readonly shown: Shown
  readonly close: () => void
  readonly leave: () => void
  readonly park: () => void
  readonly addOneMore: () => void
  /** Opens a form of the chosen family, of the same kind. */
  readonly openForFamily: (keluargaId: string) => void
}

/** Keys that reach beyond the open form: leaving, completing, looking up. Keys typed while the core answers wait their turn. */
export function useOuterCommands(form: OpenForm, mayChange: boolean, onReopened: () => void): Outer {
  const { entry, queue, pace } = form
  const [, navigate] = useLocation()
  const [shown, setShown] = useState<Shown>('none')
  const [help, setHelp] = useState(true)
  const runLatest = useRef<(command: Command) => void>(() => undefined)
  const play = useCallback(() => releaseKeys((press) => playKey(entry, press, runLatest.current)), [entry])

  const failed = useCallback(
    (error: unknown): void => {
      dropKeys()
      entry.change({ tidings: tell(wordsFor(error), { problem: true }) })
    },
    [entry],
  )

  const goOn = useCallback(
    (next: Next): void => {
      // Held keys are for the next form: its screen releases them once it stands.
      if (next.kind === 'form') return navigate(`/entri/${next.id}`)
      dropKeys()
      setShown(next.kind === 'allKeyed' ? { allKeyed: next.papers } : 'chooseFamily')
    },
    [navigate],
  )

  const actions = useMemo(() => {
    const { formulir } = entry.get()
    const leave = (): void => {
      void queue.idle().then(() => navigate(`/berkas/${formulir.berkasId}`))
    }
    const goOnFrom = (next: Next, done: string): void => {
      showToast(done)
      goOn(next)
    }
    const park = (): void => {
      setShown('none')
      holdKeys()
      parkForm({ call, entry, queue }).then(
        (following) => goOnFrom(following, entryText.parked(formulir.number)),
        failed,
      )
    }
    return {
      leave,
      park,
      complete: (): void => {
        holdKeys()
        finishForm({ call, entry, queue }).then((finished) => {
          if (finished.done) {
            pace.completed()
            return goOnFrom(finished.next, entryText.completed(formulir.number))
          }
          dropKeys()
          setShown('notComplete')
        }, failed)
      },
      addOneMore: (): void => {
        setShown('none')
        holdKeys()
        addForm(call, formulir).then(goOn, failed)
      },
      openForFamily: (keluargaId: string): void => {
        setShown('none')
        holdKeys()
        call('formulir.create', { berkasId: formulir.berkasId, jenis: formulir.jenis, keluargaId }).then(
          (created) => navigate(`/entri/${created.formulir.id}`),
          failed,
        )
      },
      repeat: (): void => {
        if (repeatFromAbove(entry)) return
        holdKeys()
        repeatFromPrevious(entry, call).then(play, failed)
      },
      reopen: (): void => {
        if (!mayReopen(formulir, mayChange)) return
        holdKeys()
        call('formulir.reopen', { id: formulir.id }).then(onReopened, failed)
      },
    }
  }, [entry, queue, pace, navigate, goOn, failed, play, mayChange, onReopened])

  const outer = useCallback(
    (command: OuterCommand): void => {
      const locked = entry.get().locked !== null
      switch (command) {
        case 'leave':
          return actions.leave()
        case 'help':
          return setHelp((on) => !on)
        case 'lookup':
          return locked ? undefined : setShown('lookup')
        case 'reopen':
          return actions.reopen()
        case 'repeat':
          return actions.repeat()
        case 'complete':
          return locked ? actions.leave() : actions.complete()
        case 'park':
          return locked ? undefined : actions.park()
      }
    },
    [entry, actions],
  )

  const run = useCallback((command: Command): void => runCommand(entry, command, outer), [entry, outer])
  useEffect(() => {
    runLatest.current = run
  }, [run])
  return {
    run,
    help,
    shown,
    close: () => setShown('none'),
    leave: actions.leave,
    park: actions.park,
    addOneMore: actions.addOneMore,
    openForFamily: actions.openForFamily,
  }
}
