import { useState, type ReactNode } from 'react'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { Empty } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { choose, viewsOf, type Draft, type Look, type MappedView, type Why } from '../draft.ts'
import css from '../intake.module.css'
import { FieldDialog } from './field-dialog.tsx'

const text = intakeText.map

type Props = { readonly look: Look; readonly draft: Draft; readonly onChange: (draft: Draft) => void }

/** Each column of the file with what stands in it, what it is taken for, and why; Enter changes it. */
export function ColumnsTab({ look, draft, onChange }: Props): ReactNode {
  const [filter, setFilter] = useState('')
  const [asked, setAsked] = useState<number | null>(null)
  const views = viewsOf(look, draft)
  const labels = new Map(look.fields.map(({ id, label }) => [id, label]))
  const labelOf = (field: string): string => labels.get(field) ?? field
  const shown = views.filter((one) => matches(filter, one.letter, one.header, labelOf(one.field)))
  const open = views.find((one) => one.column === asked)

  function take(column: number, field: string): void {
    const next = choose(look, draft, column, field)
    if (next.released !== null) showToast(text.released(next.released, labelOf(field)))
    onChange(next.draft)
    setAsked(null)
  }

  if (views.length === 0) {
    return (
      <Empty title={text.noColumns}>
        <span>{text.noColumnsHelp}</span>
      </Empty>
    )
  }
  return (
    <div className="fill-column">
      <ListBar
        about={text.about(count(views.filter(({ field }) => field !== '').length), count(views.length))}
        filter={filter}
        onFilter={setFilter}
        hint={text.filterHint}
      >
        <KeyHint keys="Enter">{text.changeKey}</KeyHint>
        <KeyHint keys="Delete">{text.releaseKey}</KeyHint>
      </ListBar>
      {shown.length === 0 ? (
        <Empty title={text.emptyFilter} />
      ) : (
        <ListTable
          label={text.tabs.kolom}
          rows={shown}
          rowKey={(one) => String(one.column)}
          columns={columnsFor(labelOf)}
          onOpen={(one) => setAsked(one.column)}
          onRowKey={(key, one) => {
            if (key !== 'Delete' || one.field === '') return false
            take(one.column, '')
            return true
          }}
        />
      )}
      {open !== undefined && (
        <FieldDialog
          view={open}
          views={views}
          fields={look.fields}
          onChoose={(field) => take(open.column, field)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

const whyTones: Readonly<Record<Why, 'plain' | 'accent' | 'ask'>> = {
  header: 'plain',
  content: 'plain',
  none: 'ask',
  chosen: 'accent',
  kept: 'accent',
}

function columnsFor(labelOf: (field: string) => string): readonly Column<MappedView>[] {
  return [
    { key: 'letter', head: text.letter, width: '68px', cell: (one) => <b>{one.letter}</b> },
    {
      key: 'header',
      head: text.header,
      width: 'minmax(150px, 1fr)',
      cell: (one) => one.header || <small>{text.noHeader}</small>,
    },
    {
      key: 'samples',
      head: text.samples,
      width: 'minmax(170px, 1.2fr)',
      cell: (one) => <small className={css['samples']}>{one.samples.join(' · ')}</small>,
    },
    { key: 'filled', head: text.filled, width: '70px', align: 'right', cell: (one) => count(one.filled) },
    {
      key: 'field',
      head: text.field,
      width: 'minmax(170px, 1.2fr)',
      cell: (one) => (one.field === '' ? <small>{text.unused}</small> : <b>{labelOf(one.field)}</b>),
    },
    {
      key: 'why',
      head: text.why,
      width: '134px',
      cell: (one) =>
        one.field === '' && one.why === 'chosen' ? null : <Tag tone={whyTones[one.why]}>{text.whys[one.why]}</Tag>,
    },
  ]
}
