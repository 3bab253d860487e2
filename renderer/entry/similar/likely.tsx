import type { ReactNode } from 'react'
import { whenOf } from '#renderer/components/show/dates.ts'
import { LevelMark } from '#renderer/screens/ganda/level-mark.tsx'
import { withDashes } from '#shared/domain/date-text.ts'
import { gandaText } from '#shared/messages/screens/ganda.ts'
import { exactSentence } from './candidates.ts'
import css from './similar-pane.module.css'
import type { Candidate } from './use-similar.ts'

type Props = { readonly candidate: Candidate; readonly onCompare: () => void }

/** Somebody who looks alike: who, where, how much in words and number, and what agrees. */
export function Likely({ candidate, onCompare }: Props): ReactNode {
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
          {gandaText.band[band]} {Math.floor(score)}
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
