import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { useAction, useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { Answered, Sheet } from '#renderer/components/page/page.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import type { Output } from '#shared/contract/index.ts'
import { withDashes } from '#shared/domain/date-text.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'
import css from './layout.module.css'

type Line = Output<'layout.list'>['layouts'][number]
const text = layoutText.list

/** The layouts of the Excel files: which there are, and which rows go out in. */
export function LayoutList(): ReactNode {
  const query = useCall('layout.list', {})
  return <Answered query={query}>{({ layouts }) => <Layouts layouts={layouts} />}</Answered>
}

function Layouts({ layouts }: { readonly layouts: readonly Line[] }): ReactNode {
  const [, navigate] = useLocation()
  const [active, setActive] = useState(0)
  const mayChange = useMay('layout.save')
  const line = layouts[active]
  const sheet = useRef<HTMLDivElement>(null)
  // From the list of settings, too, the arrows go straight to the layouts.
  useEffect(() => {
    if (document.activeElement?.matches('body, a')) sheet.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  }, [])
  return (
    <>
      <Notice tone="tell">{mayChange ? layoutText.help : layoutText.readOnly}</Notice>
      <Sheet
        fill
        flush
        title={layoutText.about(layouts.length)}
        aside={mayChange && line !== undefined && <Actions line={line} />}
      >
        <div ref={sheet} className={css['rows']}>
          <ListTable
            label={layoutText.title}
            rows={layouts}
            rowKey={({ id }) => id}
            columns={columns}
            active={active}
            onActive={setActive}
            onOpen={({ id }) => navigate(`/tata-letak/${id}`)}
          />
        </div>
      </Sheet>
    </>
  )
}

function Actions({ line }: { readonly line: Line }): ReactNode {
  const [, navigate] = useLocation()
  const choose = useAction('layout.choose')
  const jenis = jenisNames[line.jenis]
  const give = (id: string | null, words: string) => () =>
    choose.mutate({ jenis: line.jenis, id }, { onSuccess: () => showToast(words) })
  return (
    <>
      <ErrorNotice error={choose.error} />
      <ActionButton
        name={text.choose}
        keys="P"
        size="compact-sm"
        variant="default"
        refused={line.inUse === 'dipilih' ? text.chosenNow : null}
        onRun={give(line.id, text.chosen(jenis, line.title))}
      />
      <ActionButton
        name={text.byDate}
        keys="T"
        size="compact-sm"
        variant="default"
        refused={line.inUse === 'tanggal' ? text.byDateNow : null}
        onRun={give(null, text.dated(jenis))}
      />
      <ActionButton size="compact-sm" name={text.copy} keys="N" onRun={() => navigate(`/tata-letak/baru~${line.id}`)} />
    </>
  )
}

const columns: readonly Column<Line>[] = [
  { key: 'title', head: text.name, width: 'minmax(290px, 1fr)', cell: ({ title }) => title },
  { key: 'jenis', head: text.jenis, width: '110px', cell: ({ jenis }) => jenisNames[jenis] },
  {
    key: 'use',
    head: text.use,
    width: '180px',
    cell: ({ inUse }) => <Tag tone={inUse === 'tidak' ? 'plain' : 'accent'}>{text.inUse[inUse]}</Tag>,
  },
  { key: 'from', head: text.validFrom, width: '110px', cell: ({ validFrom }) => withDashes(validFrom) },
  {
    key: 'version',
    head: text.version,
    width: 'minmax(80px, 200px)',
    cell: ({ version, versions, nextFrom }) =>
      text.next(version, versions, nextFrom === null ? null : withDashes(nextFrom)),
  },
  { key: 'columns', head: text.columns, width: '70px', align: 'right', cell: (line) => line.columns },
]
