import { useState, type ReactNode } from 'react'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Answered, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { NoPeriode } from '#renderer/screens/periode/no-periode.tsx'
import type { Output } from '#shared/contract/index.ts'
import { berandaText } from '#shared/messages/screens/beranda.ts'
import { DesaProgress } from './desa-progress.tsx'
import { PerDay, PerDayTable } from './per-day.tsx'
import { Projection } from './projection.tsx'
import { Totals } from './totals.tsx'
import { WaitingForMe } from './waiting-for-me.tsx'
import css from './beranda.module.css'

/** How the period stands, village by village, and what waits for me. */
export function BerandaScreen(): ReactNode {
  const { periode, loaded } = usePeriode()
  const query = useCall('beranda.get', { periodeId: periode?.id ?? null }, { enabled: loaded, keep: true })
  if (loaded && !periode) return <NoPeriode />
  return (
    <Page>
      <Answered query={query}>
        {(beranda) => (
          <>
            <PageHead
              title={berandaText.title(periode?.name ?? '')}
              about={`${berandaText.register}: ${berandaText.registerOf(count(beranda.register.families), count(beranda.register.people))}`}
              actions={
                periode && <Projection projection={beranda.projection} officeCutOffOn={periode.officeCutOffOn} />
              }
            />
            <Totals totals={beranda.totals} />
            <div className={css['columns']}>
              <Sheet
                fill
                flush
                title={berandaText.desaTitle}
                aside={berandaText.desaAbout(count(beranda.desa.length), count(kecamatanOf(beranda.desa)))}
              >
                <DesaProgress desa={beranda.desa} />
              </Sheet>
              <div className={css['side']}>
                <WaitingForMe beranda={beranda} />
                <Days days={beranda.perDay} />
              </div>
            </div>
          </>
        )}
      </Answered>
    </Page>
  )
}

function kecamatanOf(desa: Output<'beranda.get'>['desa']): number {
  return new Set(desa.map(({ kecamatanName }) => kecamatanName)).size
}

/** Bars for those who would rather look; the numbers for those who would rather read. */
function Days({ days }: { readonly days: Output<'beranda.get'>['perDay'] }): ReactNode {
  const [asTable, setAsTable] = useState(false)
  return (
    <Sheet
      title={berandaText.perDay}
      aside={
        <ActionButton
          name={asTable ? berandaText.showChart : berandaText.showTable}
          keys="T"
          size="compact-xs"
          variant="subtle"
          onRun={() => setAsTable(!asTable)}
        />
      }
    >
      {asTable ? <PerDayTable days={days} /> : <PerDay days={days} />}
    </Sheet>
  )
}
