import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { CellFormat, type LayoutProblem } from '#shared/contract/layout.ts'
import { formatText } from '#shared/messages/layout-formats.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'
import { setColumn, visibleHeader, type DraftColumn } from './draft.ts'
import { WholeNumber } from './whole-number.tsx'
import { wordsOn } from './problems.ts'
import type { LayoutDrafting } from './use-layout-draft.ts'
import css from './layout.module.css'

const text = layoutText.columns

type Source = Output<'layout.sources'>['sources'][number]

type Props = {
  readonly drafting: LayoutDrafting
  readonly locked: boolean
  readonly column: DraftColumn
  readonly index: number
  readonly sources: readonly Source[]
  readonly problems: readonly LayoutProblem[]
  readonly header: RefObject<HTMLTextAreaElement | null>
}

/** All that one column is; what is wrong stands at the field where it is mended. */
export function ColumnPanel({ drafting, locked, column, index, sources, problems, header }: Props): ReactNode {
  const { draft, change } = drafting
  const put = (part: Partial<DraftColumn>, where = '') =>
    locked || change(setColumn(draft, index, part), where && `${where} ${index}`)
  const source = sources.find(({ key }) => key === column.key)
  const wrong = (...parts: LayoutProblem['part'][]) => wordsOn(problems, index, ...parts)
  return (
    <section className={css['panel']} aria-label={text.panel(index + 1, draft.columns.length)}>
      <h2>{text.panel(index + 1, draft.columns.length)}</h2>
      <Textarea
        ref={header}
        label={text.header}
        description={text.headerHelp(visibleHeader(column.header))}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={2}
        value={column.header}
        readOnly={locked}
        error={wrong('header')}
        onChange={(event) => put({ header: event.currentTarget.value }, 'header')}
      />
      <div className={css['numbers']}>
        <Select
          label={text.source}
          description={source && about(source)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={sources.map(({ key, label }) => ({ value: key, label }))}
          value={source === undefined ? null : column.key}
          readOnly={locked}
          searchable
          allowDeselect={false}
          error={wrong('source')}
          onChange={(key) => key !== null && put(fitting(column, sources, key))}
        />
        <Select
          label={text.format}
          description={formatText[column.format].rule}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={formatChoices(column, source)}
          value={column.format}
          readOnly={locked}
          allowDeselect={false}
          error={wrong('format')}
          onChange={(format) => put({ format: CellFormat.options.find((one) => one === format) ?? column.format })}
        />
      </div>
      {column.key === 'tetap' && (
        <TextInput
          label={text.fixed}
          value={column.fixed ?? ''}
          readOnly={locked}
          onChange={(event) => put({ fixed: event.currentTarget.value }, 'fixed')}
        />
      )}
      <div className={css['numbers']}>
        <WholeNumber
          label={text.maxLength}
          description={text.maxHelp}
          value={column.maxLength}
          locked={locked}
          error={wrong('length')}
          onChange={(maxLength) => put({ maxLength }, 'maxLength')}
        />
        <WholeNumber
          label={text.width}
          description={text.widthHelp}
          value={column.width}
          locked={locked}
          error={wrong('width')}
          onChange={(width) => put({ width }, 'width')}
        />
      </div>
      <Checkbox
        label={text.requiredHelp}
        checked={column.required}
        disabled={locked}
        onChange={(event) => put({ required: event.currentTarget.checked })}
      />
    </section>
  )
}

function about({ always, example }: Source): string {
  return [example === '' ? '' : text.example(example), always ? '' : text.sometimes]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Another source keeps the format when that holds it, and takes its usual one when not. */
function fitting(column: DraftColumn, sources: readonly Source[], key: string): Partial<DraftColumn> {
  const formats = sources.find((one) => one.key === key)?.formats ?? []
  const [usual = column.format] = formats
  return { key, ...(formats.includes(column.format) || key === 'tetap' ? {} : { format: usual }) }
}

/** The formats that hold the source, and the one that stands there although it does not. */
function formatChoices({ format, key }: DraftColumn, source: Source | undefined) {
  const held = source === undefined || key === 'tetap' ? CellFormat.options : source.formats
  const all = held.includes(format) ? held : [...held, format]
  return all.map((one) => ({ value: one, label: formatText[one].name }))
}
