import { TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { stepOf } from '#renderer/components/list-table/step-of.ts'
import { Empty } from '#renderer/components/page/page.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import type { Field, MappedView } from '../draft.ts'
import css from './field-dialog.module.css'

const text = intakeText.map

type Props = {
  readonly view: MappedView
  readonly views: readonly MappedView[]
  readonly fields: readonly Field[]
  readonly onChoose: (field: string) => void
  readonly onClose: () => void
}

type Line = { readonly id: string; readonly label: string; readonly group: string; readonly required: boolean }

const unused: Line = { id: '', label: text.chooseUnused, group: '', required: false }

/** What a column is: type a part of the name, arrows, Enter. */
export function FieldDialog({ view, views, fields, onChoose, onClose }: Props): ReactNode {
  const id = useId()
  const [typed, setTyped] = useState('')
  const lines = linesFor(fields, typed)
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      lines.findIndex((one) => one.id === view.field),
    ),
  )
  const at = Math.min(active, lines.length - 1)
  const letterOf = new Map(views.filter((one) => one.field !== '').map((one) => [one.field, one.letter]))

  function onKeyDown(event: KeyboardEvent): void {
    const line = lines[at]
    const next = event.key === 'Home' || event.key === 'End' ? null : stepOf(event.key, at, lines.length, 8)
    if (next !== null) setActive(next)
    else if (event.key === 'Enter' && line !== undefined) onChoose(line.id)
    else return
    event.preventDefault()
  }

  return (
    <Dialog title={text.chooseTitle(view.letter, view.header)} onClose={onClose} size={640}>
      <p className={css['samples']}>
        {text.samples}: {view.samples.join(' · ') || '–'}
      </p>
      <TextInput
        data-autofocus
        aria-controls={`${id}-list`}
        aria-activedescendant={lines.length > 0 ? `${id}-${at}` : undefined}
        aria-label={text.chooseHint}
        placeholder={text.chooseHint}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={17} stroke={1.7} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p className={css['count']} role="status">
        {text.chooseCount(String(lines.filter((one) => one.id !== '').length))}
      </p>
      <div id={`${id}-list`} className={css['list']} role="listbox" aria-label={text.field}>
        {lines.map((line, i) => (
          <UnstyledButton
            key={line.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            className={css['line'] ?? ''}
            tabIndex={-1}
            ref={(element) => {
              if (i === at) element?.scrollIntoView({ block: 'nearest' })
            }}
            onClick={() => onChoose(line.id)}
          >
            <span>{line.label}</span>
            {line.required && <Tag tone="ask">{text.required}</Tag>}
            <small>{takenWords(letterOf.get(line.id), view.letter) ?? line.group}</small>
          </UnstyledButton>
        ))}
        {lines.length === 0 && <Empty title={text.chooseNothing(typed)} />}
      </div>
    </Dialog>
  )
}

function takenWords(letter: string | undefined, own: string): string | null {
  return letter === undefined || letter === own ? null : text.chooseTakenBy(letter)
}

/** The fields that fit what was typed: those whose label begins so first, the line that takes the column away last. */
function linesFor(fields: readonly Field[], typed: string): readonly Line[] {
  if (typed.trim() === '') return [unused, ...fields]
  const begins = ({ label }: Line): number => (label.toLowerCase().startsWith(typed.trim().toLowerCase()) ? 0 : 1)
  return [...fields, unused]
    .filter((one) => matches(typed, one.label, one.group, one.id))
    .toSorted((a, b) => Number(a.id === '') - Number(b.id === '') || begins(a) - begins(b))
}
