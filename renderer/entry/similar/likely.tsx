import { UnstyledButton } from '@mantine/core'
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
    <li>
      <UnstyledButton
        className={css['one'] ?? ''}
        tabIndex={-1}
        onMouseDown={(event) => {
          // The field keeps the keyboard.
          event.preventDefault()
          onCompare()
        }}
      >
        {exact !== null && <span className={css['exact']}>{exact}</span>}
        <span className={css['first']}>
          <b>{person.name}</b>
          <span className={css['score']} data-band={band}>
            {gandaText.band[band]} {Math.floor(score)}
          </span>
        </span>
        <span className={css['quiet']}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
        {exact === null && <span className={css['quiet']}>{person.where}</span>}
        <span className={css['marks']}>
          {agreements
            .filter((one) => one.level !== 'kosong' && one.field !== 'place')
            .map((one) => (
              <span key={one.field} className={css['quiet']}>
                {gandaText.fieldsShort[one.field]} <LevelMark level={one.level} />
              </span>
            ))}
        </span>
        {verdict !== null && (
          <span className={css['quiet']}>
            {gandaText.verdict(gandaText.said[verdict.verdict], verdict.by, whenOf(verdict.at))}
          </span>
        )}
      </UnstyledButton>
    </li>
  )
}
