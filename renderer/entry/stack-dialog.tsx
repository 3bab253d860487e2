import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { Answered } from '#renderer/components/page/page.tsx'
import { FormStatus, JenisTag } from '#renderer/components/show/form-tags.tsx'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import { useCall } from '#renderer/core-client/queries.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import type { Formulir } from './entry-state.ts'
import { stackLines, type StackLine } from './next-paper.ts'
import css from './stack-dialog.module.css'

type Props = {
  readonly formulir: Formulir
  readonly onChoose: (line: StackLine) => void
  readonly onClose: () => void
}

/** The papers of the berkas in the order of their slips: what is done, put aside, open; digits find a number, Enter goes there. */
export function StackDialog({ formulir, onChoose, onClose }: Props): ReactNode {
  const query = useCall('berkas.listFormulir', { id: formulir.berkasId })
  return (
    <Dialog
      title={entryText.stackTitle(berkasNumber(formulir.berkasNumber), formulir.desaName)}
      onClose={onClose}
      size={780}
    >
      <Answered query={query}>
        {(data) => (
          <Lines
            lines={stackLines(formulir.stack.papers, data.formulir)}
            current={formulir.number}
            onChoose={onChoose}
          />
        )}
      </Answered>
    </Dialog>
  )
}

type LinesProps = {
  readonly lines: readonly StackLine[]
  readonly current: number
  readonly onChoose: (line: StackLine) => void
}

function Lines({ lines, current, onChoose }: LinesProps): ReactNode {
  const [text, setText] = useState('')
  const [at, setAt] = useState(() => lines.findIndex((line) => line.number === current))
  const found = lines.filter((line) => fits(line, text.trim()))
  const chosen = Math.min(Math.max(at, 0), found.length - 1)
  const count = (status: string): number => lines.filter((line) => line.form?.status === status).length
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = found[chosen]
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter' && line !== undefined) onChoose(line)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        data-autofocus
        // The list may come after the dialog has given the keyboard to its close button.
        autoFocus
        label={entryText.stackSearch}
        description={entryText.stackHelp}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded
        aria-controls="entri-tumpukan"
        aria-activedescendant={found[chosen] === undefined ? undefined : `tumpukan-${found[chosen].number}`}
      />
      <p className={css['about']}>
        {entryText.stackAbout(
          lines.length,
          count('lengkap'),
          count('ditunda'),
          lines.filter((line) => line.form === null).length,
        )}
      </p>
      <div className={css['list']} role="listbox" id="entri-tumpukan" aria-label={entryText.keys.stack}>
        {found.map((line, i) => (
          <Line key={line.number} line={line} chosen={i === chosen} onChoose={onChoose} />
        ))}
        {found.length === 0 && <p className={css['none']}>{entryText.stackEmpty}</p>}
      </div>
    </>
  )
}

/** By the beginning of the number, or by words of the name. */
function fits(line: StackLine, text: string): boolean {
  if (/^\d*$/.test(text)) return String(line.number).startsWith(text)
  return matches(text, line.form?.headName ?? '', line.jenis)
}

function Line({
  line,
  chosen,
  onChoose,
}: {
  line: StackLine
  chosen: boolean
  onChoose: LinesProps['onChoose']
}): ReactNode {
  const { form } = line
  return (
    <div
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      id={`tumpukan-${line.number}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={css['line']}
      onMouseDown={(event) => {
        event.preventDefault()
        onChoose(line)
      }}
    >
      <strong className={css['number']}>{line.number}</strong>
      <JenisTag jenis={line.jenis} />
      <span className={css['name']}>
        {form === null ? '' : form.headName || <small>{entryText.stackNoName}</small>}
      </span>
      {form === null ? <small>{entryText.stackNotKeyed}</small> : <FormStatus status={form.status} />}
      <small>{form === null || form.status === 'draf' ? '' : openWords(form.openIssues)}</small>
    </div>
  )
}

function openWords({ block, reason }: { readonly block: number; readonly reason: number }): string {
  return entryText.stackOpen(block, reason)
}
