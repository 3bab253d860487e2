import type { ReactNode } from 'react'
import { useContentFocus } from '#renderer/components/dialog/use-content-focus.ts'
import { Nik } from '#renderer/components/show/nik.tsx'
import type { Output } from '#shared/contract/index.ts'
import { personPartOf } from '#shared/instrumen/person.ts'
import { gandaText } from '#shared/messages/screens/ganda.ts'
import { LevelMark, type Agreement } from './level-mark.tsx'
import css from './compare.module.css'

type Compared = Output<'ganda.compare'>

/** Two people field by field, each with how it compares; then where they stand, their families, and what else both were asked. */
export function ComparedTable({ compared }: { readonly compared: Compared }): ReactNode {
  const content = useContentFocus()
  const { a, b, families, agreements } = compared
  const others = compared.answers.filter((one) => personPartOf(one.question) === undefined && one.aText !== one.bText)
  return (
    <div
      ref={content}
      className={css['sheet']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      role="region"
      aria-label={gandaText.compareTitle}
    >
      <table className={css['table']}>
        <thead>
          <tr>
            <th>{gandaText.fieldHead}</th>
            <th>{gandaText.mine}</th>
            <th>{gandaText.levelHead}</th>
            <th>{gandaText.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {agreements.map((one) => (
            <Line
              key={one.field}
              label={gandaText.fields[one.field]}
              level={one.level}
              a={shown(one, one.mine)}
              b={shown(one, one.theirs)}
            />
          ))}
          <Line label={gandaText.standsIn} a={a.where} b={b.where} />
          <Line label={gandaText.family} a={namesOf(families.a)} b={namesOf(families.b)} />
          {others.length > 0 && (
            <tr className={css['part']}>
              <th colSpan={4}>{gandaText.otherAnswers}</th>
            </tr>
          )}
          {others.map((one) => (
            <Line key={one.question} label={one.label} a={one.aText || '–'} b={one.bText || '–'} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type LineProps = {
  readonly label: string
  readonly level?: Agreement['level']
  readonly a: ReactNode
  readonly b: ReactNode
}

function Line({ label, level, a, b }: LineProps): ReactNode {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{a}</td>
      <td>{level !== undefined && <LevelMark level={level} />}</td>
      <td>{b}</td>
    </tr>
  )
}

function shown({ field }: Agreement, value: string): ReactNode {
  if (value === '') return '–'
  return field === 'nik' || field === 'noKk' ? <Nik value={value} /> : value
}

function namesOf(names: readonly string[]): string {
  return names.length === 0 ? gandaText.familyNone : names.join(', ')
}
