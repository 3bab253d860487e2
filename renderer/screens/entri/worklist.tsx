import { useState, type ReactNode } from 'react'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { Empty } from '#renderer/components/page/page.tsx'
import { entriText } from '#shared/messages/screens/entri.ts'

type Props<T> = {
  readonly label: string
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly columns: readonly Column<T>[]
  /** The texts of a row that the filter looks at. */
  readonly texts: (row: T) => readonly string[]
  readonly filterHint: string
  /** How many, sorted by what. */
  readonly about: (shown: readonly T[]) => string
  readonly empty: { readonly title: string; readonly help: string }
  readonly onOpen: (row: T) => void
  readonly onRowKey?: (key: string, row: T) => boolean
  readonly onActive?: (row: T | undefined) => void
  /** Beside the filter. */
  readonly children?: ReactNode
}

/** One list of what waits: its filter, how many, and its lines; empty, it says what would fill it. */
export function Worklist<T>(props: Props<T>): ReactNode {
  const [filter, setFilter] = useState('')
  const shown = props.rows.filter((row) => matches(filter, ...props.texts(row)))
  if (props.rows.length === 0 && props.children === undefined) return <Nothing {...props.empty} />
  return (
    <div className="fill-column">
      <ListBar about={props.about(shown)} filter={filter} onFilter={setFilter} hint={props.filterHint}>
        {props.children}
      </ListBar>
      {props.rows.length === 0 && <Nothing {...props.empty} />}
      {props.rows.length > 0 && shown.length === 0 && <Empty title={entriText.emptyFilter} />}
      {shown.length > 0 && (
        <ListTable
          label={props.label}
          rows={shown}
          rowKey={props.rowKey}
          columns={props.columns}
          onOpen={props.onOpen}
          onActive={(index) => props.onActive?.(shown[index])}
          {...(props.onRowKey === undefined ? {} : { onRowKey: props.onRowKey })}
        />
      )}
    </div>
  )
}

function Nothing({ title, help }: { readonly title: string; readonly help: string }): ReactNode {
  return (
    <Empty title={title}>
      <span>{help}</span>
    </Empty>
  )
}
