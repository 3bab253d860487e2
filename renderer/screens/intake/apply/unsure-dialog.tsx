import { useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { useContentFocus } from '#renderer/components/dialog/use-content-focus.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import { scoreWords, type Unsure } from './plans.ts'

const text = applyText.hasil

type Props = {
  readonly pairs: readonly Unsure[]
  readonly startAt: number
  readonly reject: readonly number[]
  /** Told once, when the dialog closes: what the answer settles is counted anew then. */
  readonly onReject: (reject: readonly number[]) => void
  readonly onClose: () => void
}

/** What was sent and what was answered side by side: S says the same person, B says another; then the next pair. */
export function UnsureDialog({ pairs, startAt, reject, onReject, onClose }: Props): ReactNode {
  const [at, setAt] = useState(startAt)
  const [refused, setRefused] = useState<ReadonlySet<number>>(() => new Set(reject))
  const pair = pairs[at]

  function close(last: ReadonlySet<number>): void {
    if (last.size !== reject.length || reject.some((row) => !last.has(row)))
      onReject([...last].toSorted((a, b) => a - b))
    onClose()
  }
  function say(same: boolean): void {
    if (pair === undefined) return
    const next = new Set(refused)
    if (same) next.delete(pair.answerRow)
    else next.add(pair.answerRow)
    setRefused(next)
    if (at + 1 < pairs.length) setAt(at + 1)
    else close(next)
  }
  if (pair === undefined) return null
  return (
    <Dialog title={text.unsure} onClose={() => close(refused)} size={760}>
      <Content>
        <p role="status">
          {text.pair(at + 1, pairs.length)} · {text.score} {scoreWords(pair.score)}{' '}
          <Tag tone={refused.has(pair.answerRow) ? 'block' : 'ask'}>
            {refused.has(pair.answerRow) ? text.refused : text.accepted}
          </Tag>
        </p>
        <Compared pair={pair} />
      </Content>
      <Turns to={setAt} at={at} of={pairs.length} />
      <DialogActions>
        <ActionButton name={text.refused} keys="B" variant="default" onRun={() => say(false)} />
        <ActionButton name={text.accepted} keys="S" onRun={() => say(true)} />
      </DialogActions>
    </Dialog>
  )
}

type Turn = { readonly at: number; readonly of: number; readonly to: (at: number) => void }

/** Holds the keyboard, so that no button is pressed by the Enter that opened the dialog. */
function Content({ children }: { readonly children: ReactNode }): ReactNode {
  const content = useContentFocus()
  return (
    <div ref={content} tabIndex={-1} className={css['pair']}>
      {children}
    </div>
  )
}

/** Must stand within the dialog: the keys of what is below rest. */
function Turns({ at, of, to }: Turn): ReactNode {
  useCommands([
    { name: text.nextPair, keys: 'ArrowRight', run: () => to(at + 1), enabled: at + 1 < of },
    { name: text.previousPair, keys: 'ArrowLeft', run: () => to(at - 1), enabled: at > 0 },
  ])
  return (
    <p className={css['help']}>
      <KeyCap keys="ArrowLeft" /> <KeyCap keys="ArrowRight" /> {text.turn}
    </p>
  )
}

function Compared({ pair }: { readonly pair: Unsure }): ReactNode {
  return (
    <table className={css['before']}>
      <thead>
        <tr>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.ours}</th>
          <th scope="col">{text.theirs}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text.name}</th>
          <td>{pair.name}</td>
          <td>{pair.answeredName || '–'}</td>
        </tr>
        <tr>
          <th scope="row">{text.nik}</th>
          <td>
            <Nik value={pair.nik} />
          </td>
          <td>
            <Nik value={pair.answeredNik} />
          </td>
        </tr>
        <tr>
          <th scope="row">{text.noKk}</th>
          <td>
            <Nik value={pair.noKk} />
          </td>
          <td>–</td>
        </tr>
        <tr>
          <th scope="row">{text.form}</th>
          <td>{text.formOf(pair.berkasNumber, pair.formulirNumber, pair.desaName)}</td>
          <td>{text.answerRow(pair.answerRow)}</td>
        </tr>
        <tr>
          <th scope="row">{text.words2}</th>
          <td>–</td>
          <td>{[pair.words, pair.registeredName].filter((one) => one !== '').join(' · ') || '–'}</td>
        </tr>
      </tbody>
    </table>
  )
}
