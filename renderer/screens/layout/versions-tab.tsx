import { useState, type ReactNode } from 'react'
import { useAction, useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Answered, Empty } from '#renderer/components/page/page.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import type { Output } from '#shared/contract/index.ts'
import { withDashes } from '#shared/domain/date-text.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'
import type { LayoutDrafting } from './use-layout-draft.ts'
import css from './layout.module.css'

const text = layoutText.versions
type Version = Output<'layout.get'>['versions'][number]

type Props = {
  readonly drafting: LayoutDrafting
  readonly locked: boolean
  readonly versions: readonly Version[]
  readonly onUsed: () => void
}

/** Every version with who, when and why; what it changed; and an older one as the base of a new one. */
export function VersionsTab({ drafting, locked, versions, onUsed }: Props): ReactNode {
  const [active, setActive] = useState(0)
  const get = useAction('layout.get')
  const { draft } = drafting
  const chosen = versions[active]
  if (chosen === undefined) return <Empty title={text.none} />

  function use({ version }: Version): void {
    get.mutate(
      { id: draft.id, version },
      {
        onSuccess: ({ layout }) => {
          drafting.change(layout)
          showToast(text.used(version), { undo: drafting.undo })
          onUsed()
        },
      },
    )
  }

  return (
    <div className={css['columns']}>
      <div className={css['list']}>
        {!locked && (
          <div className={css['tools']}>
            <ActionButton
              name={text.use}
              keys="D"
              size="compact-sm"
              variant="default"
              loading={get.isPending}
              onRun={() => use(chosen)}
            />
            <ErrorNotice error={get.error} />
          </div>
        )}
        <div className={css['rows']}>
          <ListTable
            label={text.about(versions.length)}
            rows={versions}
            rowKey={({ version }) => String(version)}
            columns={columns}
            active={active}
            onActive={setActive}
          />
        </div>
      </div>
      <Changed id={draft.id} chosen={chosen} before={versions[active + 1]} />
    </div>
  )
}

function Changed(props: {
  readonly id: string
  readonly chosen: Version
  readonly before: Version | undefined
}): ReactNode {
  const { id, chosen, before } = props
  const from = { id, version: before?.version ?? 1 }
  const query = useCall(
    'layout.compare',
    { from, to: { id, version: chosen.version } },
    { enabled: before !== undefined },
  )
  if (before === undefined) return <section className={css['panel']}>{text.first}</section>
  return (
    <section className={css['panel']} aria-live="polite">
      <h2>{text.changed(chosen.version, before.version)}</h2>
      <Answered query={query}>
        {({ differences }) => (differences.length === 0 ? <p>{text.same}</p> : <DifferenceList of={differences} />)}
      </Answered>
    </section>
  )
}

/** What differs, one sentence a line. */
export function DifferenceList({ of }: { readonly of: readonly string[] }): ReactNode {
  return (
    <ul className={css['differences']}>
      {of.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}

const columns: readonly Column<Version>[] = [
  {
    key: 'version',
    head: text.version,
    width: '190px',
    cell: ({ version, current }) => (
      <>
        {version} {current && <Tag tone="accent">{text.current}</Tag>}
      </>
    ),
  },
  { key: 'from', head: text.validFrom, width: '110px', cell: ({ validFrom }) => withDashes(validFrom) },
  {
    key: 'saved',
    head: text.savedAt,
    width: '130px',
    cell: ({ savedAt }) => (savedAt === null ? text.ships : whenOf(savedAt)),
  },
  { key: 'by', head: text.savedBy, width: '130px', cell: ({ savedBy }) => savedBy },
  { key: 'reason', head: text.reason, width: 'minmax(160px, 1fr)', cell: ({ reason }) => reason },
]
