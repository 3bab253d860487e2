import { Checkbox, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { DateField } from '#renderer/components/fields/date-field.tsx'
import type { LayoutDraft, LayoutProblem } from '#shared/contract/layout.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'
import { wordsOn } from './problems.ts'
import type { LayoutDrafting } from './use-layout-draft.ts'
import { WholeNumber } from './whole-number.tsx'
import css from './layout.module.css'

const text = layoutText.file
const splits = ['desa', 'kecamatan', 'kabupaten'] as const

type Props = {
  readonly drafting: LayoutDrafting
  readonly locked: boolean
  readonly problems: readonly LayoutProblem[]
  /** As the example would be called. */
  readonly fileName: string
}

/** The file as a whole: its names, how much goes in, how it is divided, and how its header looks. */
export function FileTab({ drafting, locked, problems, fileName }: Props): ReactNode {
  const { draft, change } = drafting
  const put = (part: Partial<LayoutDraft>, where = '') => locked || change({ ...draft, ...part }, where)
  const wrong = (...parts: LayoutProblem['part'][]) => wordsOn(problems, null, ...parts)
  return (
    <div className={css['form']}>
      <div className={css['two']}>
        <TextInput
          label={text.name}
          value={draft.title}
          readOnly={locked}
          error={wrong('title')}
          onChange={(event) => put({ title: event.currentTarget.value }, 'title')}
        />
        <DateField
          label={text.validFrom}
          value={draft.validFrom}
          disabled={locked}
          error={wrong('validFrom')}
          onChange={(validFrom) => put({ validFrom }, 'validFrom')}
        />
        <TextInput
          label={text.sheetName}
          value={draft.sheetName}
          readOnly={locked}
          error={wrong('sheetName')}
          onChange={(event) => put({ sheetName: event.currentTarget.value }, 'sheetName')}
        />
        <TextInput
          className={css['wide'] ?? ''}
          label={text.fileName}
          description={`${text.fileNameHelp}. ${text.fileNameShown(fileName)}`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.fileName}
          readOnly={locked}
          error={wrong('fileName')}
          onChange={(event) => put({ fileName: event.currentTarget.value }, 'fileName')}
        />
        <WholeNumber
          label={text.rowLimit}
          description={text.rowLimitHelp}
          value={draft.rowLimit}
          locked={locked}
          error={wrong('rowLimit')}
          onChange={(rowLimit) => put({ rowLimit }, 'rowLimit')}
        />
        <Select
          label={text.splitBy}
          data={splits.map((value) => ({ value, label: layoutText.split[value] }))}
          value={draft.splitBy}
          readOnly={locked}
          allowDeselect={false}
          error={wrong('split')}
          onChange={(value) => put({ splitBy: splits.find((one) => one === value) ?? draft.splitBy })}
        />
        <Checks draft={draft} locked={locked} put={put} />
        <Style draft={draft} locked={locked} put={put} error={wrong('style')} />
      </div>
      <p className={css['help']}>
        {text.origin}: {layoutText.marks[draft.mark]}
        {draft.source === '' ? '' : `. ${draft.source}`}
      </p>
    </div>
  )
}

type Part = {
  readonly draft: LayoutDraft
  readonly locked: boolean
  readonly put: (part: Partial<LayoutDraft>, where?: string) => void
}

function Checks({ draft, locked, put }: Part): ReactNode {
  return (
    <div className={css['checks']}>
      {draft.jenis === 'usulan' && (
        <Checkbox
          label={text.splitProgramme}
          checked={draft.splitProgramme}
          disabled={locked}
          onChange={(event) => put({ splitProgramme: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        label={text.cumulative}
        checked={draft.cumulative}
        disabled={locked}
        onChange={(event) => put({ cumulative: event.currentTarget.checked })}
      />
      <Checkbox
        label={text.landscape}
        checked={draft.landscape}
        disabled={locked}
        onChange={(event) => put({ landscape: event.currentTarget.checked })}
      />
    </div>
  )
}

function Style({ draft, locked, put, error }: Part & { readonly error: string | null }): ReactNode {
  const { headerStyle } = draft
  const style = (part: Partial<LayoutDraft['headerStyle']>, where = '') =>
    put({ headerStyle: { ...headerStyle, ...part } }, where)
  return (
    <fieldset className={css['style']}>
      <legend>{text.style}</legend>
      <Checkbox
        label={text.bold}
        checked={headerStyle.bold}
        disabled={locked}
        onChange={(event) => style({ bold: event.currentTarget.checked })}
      />
      {(['color', 'fill'] as const).map((key) => (
        <TextInput
          key={key}
          label={text[key]}
          value={headerStyle[key]}
          readOnly={locked}
          maxLength={6}
          error={key === 'fill' ? error : error !== null}
          onChange={(event) => style({ [key]: event.currentTarget.value.toUpperCase() }, key)}
        />
      ))}
    </fieldset>
  )
}
