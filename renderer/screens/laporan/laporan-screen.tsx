import { NativeSelect } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand, useCommands } from '#renderer/app/commands/use-commands.tsx'
import { usePeriode, type Periode } from '#renderer/app/session/periode.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { JobProgress } from '#renderer/components/progress/job-progress.tsx'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { NoPeriode } from '#renderer/screens/periode/no-periode.tsx'
import { LaporanKind } from '#shared/contract/laporan.ts'
import { laporanText } from '#shared/messages/screens/laporan.ts'
import { ReportActions, type What } from './report-actions.tsx'
import { ReportView } from './report-view.tsx'
import css from './laporan.module.css'

const kinds = LaporanKind.options

/** The reports of a period: a tab each, the same numbers on the screen, on paper and in Excel. */
export function LaporanScreen({ kind }: { readonly kind: string }): ReactNode {
  const [, navigate] = useLocation()
  const { periode, loaded } = usePeriode()
  const [otherId, setOtherId] = useState('')
  const chosen = kinds.find((one) => one === kind)
  useCommands(
    kinds.map((one, index) => ({
      name: laporanText.kinds[one],
      keys: String(index + 1),
      run: () => navigate(`/laporan/${one}`),
    })),
  )
  if (loaded && !periode) return <NoPeriode />
  if (!periode) return null
  const other = chosen === 'banding' && otherId !== '' && otherId !== periode.id ? { otherPeriodeId: otherId } : {}
  const what = chosen === undefined ? null : { kind: chosen, periodeId: periode.id, ...other }
  return (
    <Page>
      <PageHead
        title={laporanText.title}
        about={periode.name}
        actions={what !== null && <ReportActions what={what} periodeName={periode.name} />}
      />
      <Sheet fill flush>
        <div className={css['room']}>
          <Tabs
            tabs={kinds.map((one, index) => ({
              id: one,
              name: laporanText.kinds[one],
              keys: String(index + 1),
              count: null,
            }))}
            chosen={chosen ?? 'rekap'}
            onChoose={(id) => navigate(`/laporan/${id}`)}
          >
            {chosen === 'banding' && <OtherPeriode periode={periode} otherId={otherId} onChoose={setOtherId} />}
          </Tabs>
          {what === null ? <Empty title={laporanText.unknown} /> : <Shown what={what} />}
        </div>
      </Sheet>
    </Page>
  )
}

function Shown({ what }: { readonly what: What }): ReactNode {
  const { data, error } = useCall('laporan.get', what)
  if (data !== undefined) return <ReportView key={what.kind} report={data.report} />
  return (
    <div className={css['waiting']}>
      {error ? <ErrorNotice error={error} /> : <JobProgress starting={laporanText.counting} />}
    </div>
  )
}

type OtherProps = {
  readonly periode: Periode
  readonly otherId: string
  readonly onChoose: (id: string) => void
}

/** Which period to compare with. */
function OtherPeriode({ periode, otherId, onChoose }: OtherProps): ReactNode {
  const { all } = usePeriode()
  const select = useRef<HTMLSelectElement>(null)
  useCommand({ name: laporanText.chooseOther, keys: 'P', run: () => select.current?.focus() })
  return (
    <label className={css['other']}>
      <span>{laporanText.other}</span>
      <NativeSelect
        ref={select}
        size="xs"
        value={otherId === periode.id ? '' : otherId}
        onChange={(event) => onChoose(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Gives the digits and letters back to the screen.
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
        data={[
          { value: '', label: laporanText.otherBefore },
          ...all.filter(({ id }) => id !== periode.id).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <KeyCap keys="P" />
    </label>
  )
}
