import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { carryCurrent } from './carrying.ts'
import { tell } from './entry-store.ts'
import { dropKeys, holdKeys, releaseKeys, takeHeldText } from './held-keys.ts'
import type { Command } from './keys.ts'
import { mayReopen } from './locks.ts'
import { lookUp } from './looking-up.ts'
import type { OpenForm } from './open-form.ts'
import { repeatFromAbove, repeatFromPrevious } from './repeating.ts'
import { runCommand, type OuterCommand } from './run-command.ts'
import { openKeySheet, playKey } from './use-keyboard.ts'
import { usePapers, type Papers } from './use-papers.ts'

export type Outer = {
  readonly run: (command: Command) => void
  readonly help: boolean
  readonly papers: Papers
  /** What the register is searched for; null while nobody does. */
  readonly lookup: string | null
  readonly closeLookup: () => void
}

/** Keys that reach beyond the open form: leaving, completing, looking up. Keys typed while the core answers wait their turn. */
export function useOuterCommands(form: OpenForm, mayChange: boolean, onReopened: () => void): Outer {
  const { entry } = form
  const papers = usePapers(form)
  const [lookup, setLookup] = useState<string | null>(null)
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

  const repeat = useCallback((): void => {
    if (repeatFromAbove(entry)) return
    holdKeys()
    repeatFromPrevious(entry, call).then(play, failed)
  }, [entry, play, failed])

  const search = useCallback((): void => {
    holdKeys()
    lookUp(entry, call).then((text) => {
      if (text === null) return play()
      setLookup(text + takeHeldText())
    }, failed)
  }, [entry, play, failed])

  const reopen = useCallback((): void => {
    const { formulir } = entry.get()
    if (!mayReopen(formulir, mayChange)) return
    holdKeys()
    call('formulir.reopen', { id: formulir.id }).then(onReopened, failed)
  }, [entry, mayChange, onReopened, failed])

  const outer = useCallback(
    (command: OuterCommand): void => {
      const locked = entry.get().locked !== null
      if (typeof command === 'object') return papers.scanned(command.slip)
      switch (command) {
        case 'leave':
          return papers.leave()
        case 'help':
          return setHelp((on) => !on)
        case 'sheet':
          return openKeySheet()
        case 'lookup':
          return locked ? undefined : search()
        case 'reopen':
          return reopen()
        case 'repeat':
          return repeat()
        case 'carry':
          return locked ? undefined : void carryCurrent(entry, call).catch(failed)
        case 'complete':
          return locked ? papers.leave() : papers.complete()
        case 'park':
          return locked ? undefined : papers.park()
        case 'stack':
          return papers.showStack()
      }
    },
    [entry, papers, search, reopen, repeat, failed],
  )

  const run = useCallback((command: Command): void => runCommand(entry, command, outer), [entry, outer])
  useEffect(() => {
    runLatest.current = run
  }, [run])
  return { run, help, papers, lookup, closeLookup: () => setLookup(null) }
}
