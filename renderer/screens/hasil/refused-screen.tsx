import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable } from '#renderer/components/list-table/list-table.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { useAction, useCall } from '#renderer/core-client/queries.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import { HasilTabs } from './hasil-tabs.tsx'
import css from './hasil.module.css'
import { refusedColumns, type Refused } from './refused-columns.tsx'

const text = hasilText.refused
type Filter = keyof typeof text.filters
const filterKeys = { semua: 'S', menunggu: 'M', diperbaiki: 'B', dikirim: 'D' } as const satisfies Record<
  Filter,
  string
>
const filters = Object.keys(filterKeys) as Filter[]

/** Forms that SIKS-NG refused, with why: Enter opens one for correction. */
export function RefusedScreen(): ReactNode {
  const query = useCall('hasil.worklist', {})
  const waiting = query.data?.refused.filter(({ state }) => state === 'menunggu').length ?? 0
  return (
    <Page>
      <PageHead title={hasilText.title} />
      <HasilTabs chosen="ditolak" refused={waiting === 0 ? null : count(waiting)} />
      <Answered query={query}>
        {({ refused }) =>
          refused.length === 0 ? (
            <Sheet fill>
              <Empty title={text.empty} />
            </Sheet>
          ) : (
            <RefusedList refused={refused} waiting={waiting} />
          )
        }
      </Answered>
    </Page>
  )
}

type ListProps = { readonly refused: readonly Refused[]; readonly waiting: number }

function RefusedList({ refused, waiting }: ListProps): ReactNode {
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<Filter>('semua')
  const [filter, setFilter] = useState('')
  const [active, setActive] = useState(0)
  const mayCorrect = useMay('hasil.correct')
  const correct = useAction('hasil.correct')
  useCommands(filters.map((id) => ({ name: text.filters[id], keys: filterKeys[id], run: () => setChosen(id) })))
  const shown = refused.filter(
    (form) => (chosen === 'semua' || form.state === chosen) && matches(filter, ...textsOf(form)),
  )
  const open = ({ formulirId, state }: Refused): void => {
    if (!mayCorrect || state !== 'menunggu') return navigate(`/entri/${formulirId}`)
    correct.mutate({ formulirId }, { onSuccess: () => navigate(`/entri/${formulirId}`) })
  }
  return (
    <Sheet fill flush>
      <div className="fill-column">
        <Tabs
          tabs={filters.map((id) => ({
            id,
            name: text.filters[id],
            keys: filterKeys[id],
            count: count(id === 'semua' ? refused.length : refused.filter(({ state }) => state === id).length),
          }))}
          chosen={chosen}
          onChoose={setChosen}
        />
        <ListBar
          about={`${text.summary(count(shown.length), count(waiting))} · Enter ${mayCorrect ? text.correct : text.look} · J ${text.thread}`}
          filter={filter}
          onFilter={setFilter}
          hint={text.search}
        />
        <ErrorNotice error={correct.error} />
        {shown.length === 0 ? (
          <Empty title={text.emptyFilter} />
        ) : (
          <div className="fill-row">
            <ListTable
              label={hasilText.tabs.ditolak}
              rows={shown}
              rowKey={({ formulirId }) => formulirId}
              columns={refusedColumns}
              rowHeight={44}
              active={active}
              onActive={setActive}
              onOpen={open}
              onRowKey={(key, { formulirId }) => {
                if (key.toLowerCase() !== 'j') return false
                navigate(`/alur/formulir/${formulirId}`)
                return true
              }}
            />
            <WhyInFull form={shown[Math.min(active, shown.length - 1)]} />
          </div>
        )}
      </div>
    </Sheet>
  )
}

/** What SIKS-NG said about the form that has the cursor, whole. */
function WhyInFull({ form }: { readonly form: Refused | undefined }): ReactNode {
  const [row] = form?.rows ?? []
  if (row === undefined) return null
  const { name, alasan, words, registeredName } = row
  const registered = registeredName === '' ? '' : hasilText.entry.registered(registeredName)
  const parts = [...new Set([alasan, words || text.noWords, registered])].filter((part) => part !== '')
  return (
    <p className={css['foot']}>
      <b>{name || '–'}</b> {parts.join(' · ')}
    </p>
  )
}

function textsOf({ headName, desaName, rows }: Refused): string[] {
  return [
    headName,
    desaName,
    ...rows.flatMap(({ name, registeredName, words, alasan, nik }) => [name, registeredName, words, alasan, nik]),
  ]
}
