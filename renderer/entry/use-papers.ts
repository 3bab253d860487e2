import { useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { tell } from './entry-store.ts'
import { finishForm, parkForm } from './finishing.ts'
import { dropKeys, holdKeys, takeHeldText } from './held-keys.ts'
import { openFound, openPaper, type Next, type Paper, type StackLine } from './next-paper.ts'
import type { OpenForm } from './open-form.ts'

/** What lies over the form because of the papers around it. */
export type PaperDialog =
  | 'notComplete'
  | 'stack'
  | { readonly chooseFamily: Paper; readonly typed: string }
  | { readonly allKeyed: number; readonly parked: number }

export type Papers = {
  readonly dialog: PaperDialog | null
  readonly close: () => void
  readonly showStack: () => void
  readonly leave: () => void
  readonly complete: () => void
  readonly park: () => void
  /** One more form of the same kind than the village counted. */
  readonly addOneMore: () => void
  readonly openForFamily: (paper: Paper, keluargaId: string) => void
  readonly goTo: (line: StackLine) => void
  readonly scanned: (slip: string) => void
}

/** From one paper of the stack to the next. Keys typed while the core answers wait for the form that comes. */
export function usePapers({ entry, queue, pace }: OpenForm): Papers {
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<PaperDialog | null>(null)

  const failed = useCallback(
    (error: unknown): void => {
      dropKeys()
      entry.change({ tidings: tell(wordsFor(error), { problem: true }) })
    },
    [entry],
  )

  const goOn = useCallback(
    (next: Next): void => {
      switch (next.kind) {
        case 'form':
          // Held keys are for the next form: its screen releases them once it stands.
          if (next.id === entry.get().formulir.id) return dropKeys()
          return navigate(`/entri/${next.id}`)
        case 'chooseFamily':
          // What was typed already is whom one looks for.
          return setDialog({ chooseFamily: next.paper, typed: takeHeldText() })
        case 'allKeyed':
          dropKeys()
          return setDialog({ allKeyed: next.papers, parked: next.parked })
        case 'refused':
          dropKeys()
          return entry.change({ tidings: tell(next.words, { problem: true }) })
      }
    },
    [entry, navigate],
  )

  const actions = useMemo(() => {
    const { formulir } = entry.get()
    const { berkasId, desaCode, desaName, jenis, number, periodeId } = formulir
    const close = (): void => setDialog(null)
    const follow = async (work: () => Promise<Next>): Promise<void> => {
      close()
      holdKeys()
      try {
        goOn(await work())
      } catch (error) {
        failed(error)
      }
    }
    const finish = async (): Promise<void> => {
      holdKeys()
      try {
        const finished = await finishForm({ call, entry, queue })
        if (!finished.done) {
          dropKeys()
          return setDialog('notComplete')
        }
        pace.completed()
        showToast(entryText.completed(number))
        goOn(finished.next)
      } catch (error) {
        failed(error)
      }
    }
    return {
      close,
      showStack: () => setDialog('stack'),
      leave: () => void queue.idle().then(() => navigate(`/berkas/${berkasId}`)),
      complete: () => void finish(),
      park: () =>
        void follow(async () => {
          const next = await parkForm({ call, entry, queue })
          showToast(entryText.parked(number))
          return next
        }),
      addOneMore: () => void follow(() => openPaper(call, { berkasId, desaCode, desaName, jenis })),
      openForFamily: (paper: Paper, keluargaId: string) => void follow(() => openPaper(call, paper, keluargaId)),
      goTo: (line: StackLine) =>
        void follow(async () => {
          await queue.idle()
          if (line.form !== null) return { kind: 'form', id: line.form.id }
          return openPaper(call, { berkasId, desaCode, desaName, jenis: line.jenis, number: line.number })
        }),
      scanned: (slip: string) =>
        void follow(async () => {
          await queue.idle()
          return openFound(call, slip, periodeId)
        }),
    }
  }, [entry, queue, pace, navigate, goOn, failed])

  return { dialog, ...actions }
}
