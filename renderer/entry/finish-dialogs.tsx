import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { entryText } from '#shared/messages/screens/entry.ts'
import { useEntry, useEntryState } from './entry-context.tsx'
import { countOpen, emptyPlaces, realProblems } from './problems.ts'
import css from './finish-dialogs.module.css'

const shownAtMost = 6

type OpenProps = { readonly onFix: () => void; readonly onPark: () => void }

/** F9 on a form with open problems: what they are; go and fix them, or put the paper aside. */
export function NotCompleteDialog({ onFix, onPark }: OpenProps): ReactNode {
  const { entry } = useEntry()
  const state = useEntryState((all) => all)
  const problems = realProblems(state)
  const empty = emptyPlaces(state)
  const lines = [
    ...problems.map((issue) => ({
      key: issue.rule + issue.question + (issue.rowId ?? ''),
      number: numberOf(issue.question, issue.rowId),
      text: issue.message,
    })),
    ...empty.map((place) => ({
      key: place.question + (place.rowId ?? ''),
      number: numberOf(place.question, place.rowId),
      text: `${entry.questionnaire.question(place.question).label}: ${entryText.blockMarks.empty}`,
    })),
  ]

  function numberOf(question: string, rowId: string | undefined): string {
    const order = state.content.rows.find((row) => row.id === rowId)?.order
    const block = entry.questionnaire.block(question).number
    return `${block} ${order === undefined ? '' : `(${order}) `}${entry.questionnaire.question(question).number}`.trim()
  }

  return (
    <Dialog title={entryText.completeTitle} onClose={onFix} size={680}>
      <p className={css['head']}>{entryText.completeOpen(countOpen(state))}</p>
      <ul className={css['lines']}>
        {lines.slice(0, shownAtMost).map((line) => (
          <li key={line.key}>
            <strong>{line.number}</strong> {line.text}
          </li>
        ))}
      </ul>
      {lines.length > shownAtMost && <p className={css['more']}>{entryText.moreOpen(lines.length - shownAtMost)}</p>}
      <p className={css['more']}>{entryText.completeHelp}</p>
      <DialogActions>
        <ActionButton name={entryText.park} keys="F10" variant="default" onRun={onPark} />
        <Button onClick={onFix} data-autofocus rightSection={<KeyCap keys="Enter" />}>
          {entryText.fixNow}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

type AllProps = {
  readonly papers: number
  readonly parked: number
  readonly onBack: () => void
  readonly onAdd: () => void
  readonly onStack: () => void
}

/** The last paper is keyed: back to the berkas, to those that were put aside, or one more that nobody counted. */
export function AllKeyedDialog({ papers, parked, onBack, onAdd, onStack }: AllProps): ReactNode {
  return (
    <Dialog title={entryText.allKeyedTitle} onClose={onBack}>
      <p>{entryText.allKeyed(papers, parked)}</p>
      <DialogActions>
        {parked > 0 && <ActionButton name={entryText.seeStack} keys="Ctrl+D" variant="default" onRun={onStack} />}
        <ActionButton name={entryText.addOneMore} keys="F9" variant="default" onRun={onAdd} />
        <Button onClick={onBack} data-autofocus rightSection={<KeyCap keys="Enter" />}>
          {entryText.toBerkas}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
