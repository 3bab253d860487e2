import type { ReactNode } from 'react'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { Answered, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { NoPeriode } from '#renderer/screens/periode/no-periode.tsx'
import { berandaText } from '#shared/messages/screens/beranda.ts'
import { DesaProgress } from './desa-progress.tsx'
import { PerDay } from './per-day.tsx'
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
            />
            <Totals totals={beranda.totals} />
            <div className={css['columns']}>
              <Sheet fill flush title={berandaText.desaTitle} aside={berandaText.desaAbout(beranda.desa.length)}>
                <DesaProgress desa={beranda.desa} />
              </Sheet>
              <div className={css['side']}>
                <WaitingForMe beranda={beranda} />
                <Sheet title={berandaText.perDay}>
                  <PerDay days={beranda.perDay} />
                </Sheet>
              </div>
            </div>
          </>
        )}
      </Answered>
    </Page>
  )
}
