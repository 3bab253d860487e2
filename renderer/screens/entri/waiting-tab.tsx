import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { openAtPlace } from '#renderer/entry/opening-place.ts'
import { CloseDialog } from '#renderer/screens/dukcapil/close-dialog.tsx'
import { LetterDialog, LettersDialog, MakeLetterDialog } from '#renderer/screens/dukcapil/letters.tsx'
import { MarkDialog, type Menunggu } from '#renderer/screens/dukcapil/mark-dialog.tsx'
import { PostponeDialog } from '#renderer/screens/dukcapil/postpone-dialog.tsx'
import { personQuestions } from '#shared/instrumen/person.ts'
import { entriText } from '#shared/messages/screens/entri.ts'
import { dukcapilText, masalahText } from '#shared/messages/screens/dukcapil.ts'
import css from './entri.module.css'
import { waitingColumns } from './waiting-columns.tsx'
import { Worklist } from './worklist.tsx'

type Shown =
  | { readonly kind: 'none' | 'make' | 'letters' }
  | { readonly kind: 'close' | 'postpone' | 'change'; readonly row: Menunggu }
  | { readonly kind: 'letter'; readonly id: string }

const none: Shown = { kind: 'none' }
const words = dukcapilText.actions

/** Who waits for the civil registry; Space chooses for the letter, Enter opens the form at the number. */
export function WaitingTab({ waiting }: { readonly waiting: readonly Menunggu[] }): ReactNode {
  const [, navigate] = useLocation()
  const may = useMay('dukcapil.mark')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<Menunggu | undefined>()
  const [shown, setShown] = useState<Shown>(none)
  const chosen = waiting.filter((one) => picked.has(one.id))
  const forLetter = chosen.length > 0 ? chosen : waiting.filter((one) => one.surat === null)
  const current = waiting.find((one) => one.id === active?.id) ?? waiting[0]
  const over = (kind: 'close' | 'postpone' | 'change'): void => {
    if (current !== undefined) setShown({ kind, row: current })
  }
  const toggle = (id: string): void => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  return (
    <Sheet fill flush>
      <div className="fill-column">
        <div className={css['actions']}>
          {may && waiting.length > 0 && (
            <>
              <ActionButton name={words.close} keys="S" size="xs" variant="default" onRun={() => over('close')} />
              <ActionButton name={words.postpone} keys="T" size="xs" variant="default" onRun={() => over('postpone')} />
              <ActionButton name={words.change} keys="U" size="xs" variant="default" onRun={() => over('change')} />
              <ActionButton name={words.makeSurat} keys="C" size="xs" onRun={() => setShown({ kind: 'make' })} />
            </>
          )}
          <ActionButton
            name={words.letters}
            keys="L"
            size="xs"
            variant="default"
            onRun={() => setShown({ kind: 'letters' })}
          />
          {may && waiting.length > 0 && <span className={css['pickHint']}>{dukcapilText.pickHint}</span>}
        </div>
        <Worklist
          label={entriText.tabs.dukcapil}
          rows={waiting}
          rowKey={(one) => one.id}
          columns={waitingColumns(picked)}
          texts={(one) => [one.name, one.nik, one.desaName, masalahText[one.reason], one.note]}
          filterHint={dukcapilText.filterHint}
          about={(rows) => dukcapilText.about(rows.length, rows.filter((one) => one.due).length)}
          empty={{ title: dukcapilText.empty, help: dukcapilText.emptyHelp }}
          onActive={setActive}
          onRowKey={(key, row) => {
            if (key !== ' ' || !may) return false
            toggle(row.id)
            return true
          }}
          onOpen={(one) => {
            openAtPlace(one.formulirId, { question: personQuestions.nik, rowId: one.rowId })
            navigate(`/entri/${one.formulirId}`)
          }}
        />
      </div>
      <Dialogs
        shown={shown}
        letter={{ ids: forLetter.map((one) => one.id), picked: chosen.length > 0 }}
        onShow={setShown}
        onMade={(id) => {
          setPicked(new Set())
          setShown({ kind: 'letter', id })
        }}
      />
    </Sheet>
  )
}

type DialogsProps = {
  readonly shown: Shown
  readonly letter: { readonly ids: readonly string[]; readonly picked: boolean }
  readonly onShow: (shown: Shown) => void
  readonly onMade: (id: string) => void
}

function Dialogs({ shown, letter, onShow, onMade }: DialogsProps): ReactNode {
  const close = (): void => onShow(none)
  switch (shown.kind) {
    case 'none':
      return null
    case 'close':
      return <CloseDialog waiting={shown.row} onClose={close} />
    case 'postpone':
      return <PostponeDialog waiting={shown.row} onClose={close} />
    case 'change':
      return (
        <MarkDialog
          formulirId={shown.row.formulirId}
          rowId={shown.row.rowId}
          name={shown.row.name}
          before={shown.row}
          onClose={close}
        />
      )
    case 'make':
      return <MakeLetterDialog {...letter} onMade={onMade} onClose={close} />
    case 'letters':
      return <LettersDialog onClose={close} />
    case 'letter':
      return <LetterDialog id={shown.id} onClose={close} />
  }
}
