import { useEffect, useRef, type ReactNode } from 'react'
import { KeyCap, KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { useEntry } from '#renderer/entry/entry-context.tsx'
import { formatTyped } from '#renderer/entry/typing.ts'
import { typedText } from '#shared/instrumen/kinds.ts'
import type { Question } from '#shared/instrumen/types.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { memberName } from './member-name.ts'
import { chosenValue, wrongsOf, type Mismatch } from './mismatch.ts'
import { TwoValues } from './two-values.tsx'
import type { MismatchActions } from './use-mismatch.ts'
import type { Chosen } from './verifikasi-types.ts'
import { useVerifyState } from './verify-context.tsx'
import css from './mismatch.module.css'

type Props = { readonly mismatch: Mismatch; readonly actions: MismatchActions }

const choices: readonly Chosen[] = ['pertama', 'kedua', 'lain']

/** Both keyings large and side by side, under the field they are about; which is right, then who was wrong. */
export function MismatchPanel({ mismatch, actions }: Props): ReactNode {
  const { entry } = useEntry()
  const panel = useRef<HTMLElement>(null)
  const { isian, step } = mismatch
  const question = entry.questionnaire.question(isian.question)
  const member = useVerifyState((state) => memberName(state.verifikasi, isian.rowId))
  useEffect(() => {
    // While the right value is keyed again, the keyboard belongs to the field.
    if (step !== 'ketik') panel.current?.focus({ preventScroll: true })
  }, [step])
  return (
    <section
      ref={panel}
      className={css['panel']}
      role="alertdialog"
      aria-label={verifikasiText.differs(question.number, question.label, member)}
      tabIndex={-1}
    >
      <div className={css['title']}>
        <strong>{verifikasiText.differs(question.number, question.label, member)}</strong>
        <span>{wordsOf(question, mismatch)}</span>
      </div>
      <TwoValues question={question} isian={isian} chosen={mismatch.chosen} />
      {step === 'siapa' ? (
        <WhoWasWrong mismatch={mismatch} actions={actions} />
      ) : (
        <div className={css['choices']}>
          {choices.map((chosen, i) => (
            <button
              key={chosen}
              type="button"
              tabIndex={-1}
              data-chosen={mismatch.chosen === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => actions.choose(chosen)}
            >
              <KeyCap keys={String(i + 1)} /> {verifikasiText.choose[chosen]}
            </button>
          ))}
        </div>
      )}
      {mismatch.problem !== null && (
        <p className={css['problem']} role="alert">
          {mismatch.problem}
        </p>
      )}
    </section>
  )
}

/** What is asked now. */
function wordsOf(question: Question, mismatch: Mismatch): string {
  if (mismatch.step === 'ketik') return verifikasiText.rekey
  if (mismatch.step === 'lihat') return verifikasiText.lookAtPaper
  const value = formatTyped(question, typedText(question, chosenValue(mismatch)))
  return verifikasiText.stands(value === '' ? verifikasiText.emptyValue : value)
}

function WhoWasWrong({ mismatch, actions }: Props): ReactNode {
  return (
    <div className={css['choices']} role="radiogroup" aria-label={verifikasiText.who}>
      <span className={css['who']}>{verifikasiText.who}</span>
      {wrongsOf(mismatch).map((wrong) => (
        <button
          key={wrong}
          type="button"
          role="radio"
          aria-checked={mismatch.wrong === wrong}
          tabIndex={-1}
          data-chosen={mismatch.wrong === wrong}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => actions.blame(wrong)}
        >
          <KeyCap keys={verifikasiText.wrongKeys[wrong]} /> {verifikasiText.wrong[wrong]}
        </button>
      ))}
      <span className={css['spacer']} />
      <button
        type="button"
        className={css['decide']}
        tabIndex={-1}
        disabled={mismatch.busy}
        onMouseDown={(event) => event.preventDefault()}
        onClick={actions.decide}
      >
        <KeyHint keys="Enter">{verifikasiText.decide}</KeyHint>
      </button>
      <KeyHint keys="Escape">{verifikasiText.undoChoice}</KeyHint>
    </div>
  )
}
