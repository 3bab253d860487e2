import { useRef, type ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import type { LayoutProblem } from '#shared/contract/layout.ts'
import { formatText } from '#shared/messages/layout-formats.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'
import { ColumnPanel } from './column-panel.tsx'
import { addColumn, duplicateColumn, moveColumn, removeColumn, visibleHeader, type DraftColumn } from './draft.ts'
import { TemplateButton } from './template-button.tsx'
import type { LayoutDrafting } from './use-layout-draft.ts'
import css from './layout.module.css'

const text = layoutText.columns

type Props = {
  readonly drafting: LayoutDrafting
  readonly locked: boolean
  readonly problems: readonly LayoutProblem[]
  readonly active: number
  readonly onActive: (index: number) => void
}

/** The columns in the order of the file, and the one under the cursor with all that it is. */
export function ColumnsTab({ drafting, locked, problems, active: wanted, onActive }: Props): ReactNode {
  const { draft, change } = drafting
  const header = useRef<HTMLTextAreaElement>(null)
  const { data } = useCall('layout.sources', { jenis: draft.jenis })
  const sources = data?.sources ?? []
  const labels = new Map(sources.map(({ key, label }) => [key, label]))
  const active = Math.min(wanted, draft.columns.length - 1)
  const column = draft.columns[active]
  const toHeader = () => setTimeout(() => header.current?.select())

  function move(by: number): void {
    const next = moveColumn(draft, active, by)
    if (next === draft) return
    change(next)
    onActive(active + by)
  }

  function remove(): void {
    if (column === undefined) return
    change(removeColumn(draft, active))
    onActive(Math.max(0, Math.min(active, draft.columns.length - 2)))
    showToast(text.removed(visibleHeader(column.header)), { undo: drafting.undo })
  }

  return (
    <div className={css['columns']}>
      <div className={css['list']}>
        {!locked && (
          <div className={css['tools']}>
            <ActionButton
              {...small}
              name={text.add}
              keys="T"
              onRun={() => {
                change(addColumn(draft, active))
                onActive(active + 1)
                toHeader()
              }}
            />
            <ActionButton
              {...small}
              name={text.duplicate}
              keys="G"
              disabled={column === undefined}
              onRun={() => {
                change(duplicateColumn(draft, active))
                onActive(active + 1)
              }}
            />
            <ActionButton {...small} name={text.remove} keys="Delete" disabled={column === undefined} onRun={remove} />
            <ActionButton {...small} name={text.up} keys="Alt+ArrowUp" disabled={active <= 0} onRun={() => move(-1)} />
            <ActionButton
              {...small}
              name={text.down}
              keys="Alt+ArrowDown"
              disabled={active >= draft.columns.length - 1}
              onRun={() => move(1)}
            />
            <TemplateButton drafting={drafting} onRead={() => onActive(0)} />
          </div>
        )}
        <div className={css['rows']}>
          {draft.columns.length === 0 ? (
            <Empty title={text.about(0)} />
          ) : (
            <ListTable
              label={text.about(draft.columns.length)}
              rows={draft.columns.map((one, index) => ({ ...one, index }))}
              rowKey={({ index }) => String(index)}
              columns={shown(labels, problems)}
              active={active}
              onActive={onActive}
              onRowKey={(key) => {
                if (key !== 'Enter') return false
                toHeader()
                return true
              }}
              rowHeight={28}
            />
          )}
        </div>
      </div>
      {column !== undefined && (
        <ColumnPanel
          key={active}
          drafting={drafting}
          locked={locked}
          column={column}
          index={active}
          sources={sources}
          problems={problems}
          header={header}
        />
      )}
    </div>
  )
}

const small = { size: 'compact-sm', variant: 'default' } as const

type Listed = DraftColumn & { readonly index: number }

function shown(labels: ReadonlyMap<string, string>, problems: readonly LayoutProblem[]): readonly Column<Listed>[] {
  return [
    { key: 'number', head: text.number, width: '44px', align: 'right', cell: ({ index }) => index + 1 },
    {
      key: 'header',
      head: text.header,
      width: 'minmax(150px, 1.3fr)',
      cell: ({ header, index }) => (
        <>
          <Mark problems={problems} column={index} /> {visibleHeader(header)}
        </>
      ),
    },
    {
      key: 'source',
      head: text.source,
      width: 'minmax(130px, 1fr)',
      cell: ({ key, fixed }) =>
        key === 'tetap' ? `“${fixed ?? ''}”` : (labels.get(key) ?? <Tag tone="block">{text.noSource}</Tag>),
    },
    { key: 'format', head: text.format, width: '160px', cell: ({ format }) => formatText[format].name },
    { key: 'required', head: text.required, width: '62px', cell: ({ required }) => (required ? text.yes : '') },
  ]
}

function Mark({
  problems,
  column,
}: {
  readonly problems: readonly LayoutProblem[]
  readonly column: number
}): ReactNode {
  const found = problems.filter((one) => one.column === column)
  if (found.length === 0) return null
  return <Tag tone={found.some(({ level }) => level === 'block') ? 'block' : 'ask'}>!</Tag>
}
