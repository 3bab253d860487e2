import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useAction, useCall, wordsFor } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { NoPeriode } from '#renderer/screens/periode/no-periode.tsx'
import type { Output } from '#shared/contract/index.ts'
import { longDate } from '#shared/domain/date-text.ts'
import { musyawarahText } from '#shared/messages/screens/musyawarah.ts'

type Desa = Output<'musyawarah.list'>['desa'][number]

/** The villages of the period and how far their meetings are. */
export function MusyawarahListScreen(): ReactNode {
  const { periode, loaded } = usePeriode()
  if (!periode) return loaded ? <NoPeriode /> : null
  return <MusyawarahList key={periode.id} periodeId={periode.id} />
}

function MusyawarahList({ periodeId }: { readonly periodeId: string }): ReactNode {
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState('')
  const query = useCall('musyawarah.list', { periodeId })
  const open = useOpenMeeting(periodeId)
  return (
    <Page>
      <PageHead title={musyawarahText.title} />
      <Sheet fill flush>
        <Answered query={query}>
          {({ desa }) => {
            if (desa.length === 0) {
              return (
                <Empty title={musyawarahText.empty}>
                  <span>{musyawarahText.emptyHelp}</span>
                  <ActionButton
                    name={musyawarahText.toBerkas}
                    keys="B"
                    variant="default"
                    onRun={() => navigate('/berkas')}
                  />
                </Empty>
              )
            }
            const shown = desa.filter((one) => matches(filter, one.desaName, one.kecamatanName))
            return (
              <div className="fill-column">
                <ListBar
                  about={musyawarahText.listAbout(shown.length)}
                  filter={filter}
                  onFilter={setFilter}
                  hint={musyawarahText.filterHint}
                />
                {shown.length === 0 ? (
                  <Empty title={musyawarahText.emptyFilter} />
                ) : (
                  <ListTable
                    label={musyawarahText.title}
                    rows={shown}
                    rowKey={(one) => one.desaCode}
                    columns={columns}
                    onOpen={open}
                  />
                )}
              </div>
            )
          }}
        </Answered>
      </Sheet>
    </Page>
  )
}

/** Goes to the meeting of a village, opening it first when there is none. */
function useOpenMeeting(periodeId: string): (desa: Desa) => void {
  const [, navigate] = useLocation()
  const action = useAction('musyawarah.open')
  return (desa) => {
    if (desa.musyawarahId !== null) return navigate(`/musyawarah/${desa.musyawarahId}`)
    action.mutate(
      { periodeId, desaCode: desa.desaCode },
      {
        onSuccess: ({ musyawarah }) => navigate(`/musyawarah/${musyawarah.id}`),
        onError: (error) => showToast(wordsFor(error), { tone: 'problem' }),
      },
    )
  }
}

const tones = { belum: 'plain', draf: 'ask', final: 'proven' } as const

const columns: readonly Column<Desa>[] = [
  {
    key: 'desa',
    head: musyawarahText.columns.desa,
    width: 'minmax(220px, 2fr)',
    cell: (one) => (
      <>
        {one.desaName} <small>{one.kecamatanName}</small>
      </>
    ),
  },
  { key: 'forms', head: musyawarahText.columns.forms, width: '96px', align: 'right', cell: (one) => count(one.forms) },
  {
    key: 'done',
    head: musyawarahText.columns.complete,
    width: '96px',
    align: 'right',
    cell: (one) => count(one.complete),
  },
  {
    key: 'decided',
    head: musyawarahText.columns.decided,
    width: '96px',
    align: 'right',
    cell: (one) => count(one.decided),
  },
  {
    key: 'on',
    head: musyawarahText.columns.heldOn,
    width: '180px',
    cell: (one) => (one.heldOn ? longDate(one.heldOn) : <small>–</small>),
  },
  {
    key: 'status',
    head: musyawarahText.columns.status,
    width: '150px',
    cell: (one) => <Tag tone={tones[one.status]}>{musyawarahText.status[one.status]}</Tag>,
  },
]
