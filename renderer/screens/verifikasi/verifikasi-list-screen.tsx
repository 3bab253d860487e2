import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { berkasNumber, count } from '#renderer/components/show/numbers.ts'
import { NoPeriode } from '#renderer/screens/periode/no-periode.tsx'
import type { Output } from '#shared/contract/index.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { ProofTag } from './proof.tsx'

type Queued = Output<'verifikasi.queue'>['berkas'][number]

/** The berkas of the period: what waits for a second person, and what is proven. */
export function VerifikasiListScreen(): ReactNode {
  const { periode, loaded } = usePeriode()
  if (!periode) return loaded ? <NoPeriode /> : null
  return <VerifikasiList key={periode.id} periodeId={periode.id} />
}

function VerifikasiList({ periodeId }: { readonly periodeId: string }): ReactNode {
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState('')
  const query = useCall('verifikasi.queue', { periodeId })
  return (
    <Page>
      <PageHead title={verifikasiText.title} />
      <Sheet fill flush>
        <Answered query={query}>
          {({ berkas }) => {
            if (berkas.length === 0) {
              return (
                <Empty title={verifikasiText.empty}>
                  <span>{verifikasiText.emptyHelp}</span>
                </Empty>
              )
            }
            const shown = berkas
              .filter((one) => matches(filter, one.desaName, one.kecamatanName, berkasNumber(one.berkasNumber)))
              .toSorted((a, b) => b.forMe - a.forMe || a.berkasNumber - b.berkasNumber)
            return (
              <div className="fill-column">
                <ListBar
                  about={verifikasiText.about(shown.length)}
                  filter={filter}
                  onFilter={setFilter}
                  hint={verifikasiText.filterHint}
                />
                {shown.length === 0 ? (
                  <Empty title={verifikasiText.emptyFilter} />
                ) : (
                  <ListTable
                    label={verifikasiText.title}
                    rows={shown}
                    rowKey={(one) => one.berkasId}
                    columns={columns}
                    onOpen={(one) => navigate(`/verifikasi/${one.berkasId}`)}
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

const words = verifikasiText.columns

function counted(key: 'complete' | 'verified' | 'forMe' | 'keyedByMe' | 'returned', width: string): Column<Queued> {
  return { key, head: words[key], width, align: 'right', cell: (one) => (one[key] === 0 ? '–' : count(one[key])) }
}

const columns: readonly Column<Queued>[] = [
  { key: 'berkas', head: words.berkas, width: '72px', cell: (one) => <code>{berkasNumber(one.berkasNumber)}</code> },
  {
    key: 'desa',
    head: words.desa,
    width: 'minmax(150px, 2fr)',
    cell: (one) => (
      <>
        {one.desaName} <small>{one.kecamatanName}</small>
      </>
    ),
  },
  counted('complete', '76px'),
  counted('verified', '112px'),
  {
    ...counted('forMe', '132px'),
    cell: (one) => (one.forMe === 0 ? '–' : <strong>{count(one.forMe)}</strong>),
  },
  counted('keyedByMe', '92px'),
  counted('returned', '120px'),
  { key: 'proof', head: words.proof, width: 'minmax(190px, 1.6fr)', cell: (one) => <ProofTag berkas={one} /> },
]
