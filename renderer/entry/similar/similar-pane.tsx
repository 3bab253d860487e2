import { useState, type ReactNode } from 'react'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { CompareDialog, type PersonRef } from '#renderer/screens/ganda/compare-dialog.tsx'
import { LevelMark } from '#renderer/screens/ganda/level-mark.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { withDashes } from '#shared/domain/date-text.ts'
import { gandaText } from '#shared/messages/screens/ganda.ts'
import { useEntry } from '../entry-context.tsx'
import { keepDraft } from '../keying.ts'
import { exactSentence, inOrder } from './candidates.ts'
import { whenStored } from './when-stored.ts'
import css from './similar-pane.module.css'
import { useSimilar, type Candidate } from './use-similar.ts'

const key = 'Alt+B'

/** Quietly, beside the field: people who look like the one being keyed. Alt+B puts the first of them side by side. */
export function SimilarPane(): ReactNode {
  const { entry } = useEntry()
  const { similar, again } = useSimilar(entry)
  const [pair, setPair] = useState<{ readonly a: PersonRef; readonly b: PersonRef } | null>(null)
  const candidates = similar === null ? [] : inOrder(similar.candidates)
  const compare = (candidate: Candidate | undefined): void => {
    if (similar === null || candidate === undefined) return
    keepDraft(entry)
    void whenStored(entry).then(() => setPair({ a: { kind: 'baris', id: similar.rowId }, b: candidate.person.ref }))
  }
  useCommand({
    name: gandaText.compareTitle,
    keys: key,
    run: () => compare(candidates[0]),
    enabled: candidates.length > 0,
  })
  return (
    <>
      {candidates.length > 0 && (
        <section className={css['pane']} aria-label={gandaText.similarTitle} aria-live="polite">
          <h3 className={css['head']}>
            {gandaText.similarTitle} <KeyHint keys={key}>{gandaText.compareKey}</KeyHint>
          </h3>
          <ul className={css['list']}>
            {candidates.map((one) => (
              <Likely key={one.person.ref.id} candidate={one} onCompare={() => compare(one)} />
            ))}
          </ul>
        </section>
      )}
      {pair !== null && <CompareDialog {...pair} onClose={() => setPair(null)} onJudged={again} />}
    </>
  )
}

type LikelyProps = { readonly candidate: Candidate; readonly onCompare: () => void }

function Likely({ candidate, onCompare }: LikelyProps): ReactNode {
  const { person, score, band, agreements, verdict } = candidate
  const exact = exactSentence(candidate)
  const facts = [withDashes(person.birthDate), person.mother === '' ? '' : gandaText.motherOf(person.mother)]
  return (
    <li
      className={css['one']}
      onMouseDown={(event) => {
        event.preventDefault()
        onCompare()
      }}
    >
      {exact !== null && <div className={css['exact']}>{exact}</div>}
      <div className={css['first']}>
        <b>{person.name}</b>
        <span className={css['score']} data-band={band}>
          {gandaText.band[band]} {Math.round(score)}
        </span>
      </div>
      <div className={css['quiet']}>{facts.filter((fact) => fact !== '').join(' · ')}</div>
      {exact === null && <div className={css['quiet']}>{person.where}</div>}
      <div className={css['marks']}>
        {agreements
          .filter((one) => one.level !== 'kosong' && one.field !== 'place')
          .map((one) => (
            <span key={one.field} className={css['quiet']}>
              {gandaText.fieldsShort[one.field]} <LevelMark level={one.level} />
            </span>
          ))}
      </div>
      {verdict !== null && (
        <div className={css['quiet']}>
          {gandaText.verdict(gandaText.said[verdict.verdict], verdict.by, whenOf(verdict.at))}
        </div>
      )}
    </li>
  )
}
