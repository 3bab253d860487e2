import { lazy, Suspense, type ReactNode } from 'react'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Channel } from '#shared/contract/index.ts'
import { IntakeKind } from '#shared/contract/intake.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { Empty } from '#renderer/components/page/page.tsx'
import { BatchScreen } from '#renderer/screens/batch/batch-screen.tsx'
import { BatchPage } from '#renderer/screens/batch/batch-page.tsx'
import { keyOf } from '#renderer/screens/batch/ledger.ts'
import { BerandaScreen } from '#renderer/screens/beranda/beranda-screen.tsx'
import { BerkasListScreen } from '#renderer/screens/berkas/berkas-list-screen.tsx'
import { BerkasScreen } from '#renderer/screens/berkas/berkas-screen.tsx'
import { EntriListScreen } from '#renderer/screens/entri/entri-list-screen.tsx'
import { AnswerScreen } from '#renderer/screens/hasil/answer-screen.tsx'
import { HasilScreen } from '#renderer/screens/hasil/hasil-screen.tsx'
import { MeaningsScreen } from '#renderer/screens/hasil/meanings-screen.tsx'
import { RefusedScreen } from '#renderer/screens/hasil/refused-screen.tsx'
import { SentRowsScreen } from '#renderer/screens/hasil/sent-rows-screen.tsx'
import { IntakeListScreen } from '#renderer/screens/intake/intake-list-screen.tsx'
import { IntakeScreen } from '#renderer/screens/intake/intake-screen.tsx'
import { KeluargaListScreen } from '#renderer/screens/keluarga/keluarga-list-screen.tsx'
import { KeluargaScreen } from '#renderer/screens/keluarga/keluarga-screen.tsx'
import { MyKinerjaScreen, OfficeKinerjaScreen } from '#renderer/screens/kinerja/kinerja-screens.tsx'
import { LaporanScreen } from '#renderer/screens/laporan/laporan-screen.tsx'
import { LayoutListScreen } from '#renderer/screens/layout/layout-list-screen.tsx'
import { LayoutScreen } from '#renderer/screens/layout/layout-screen.tsx'
import { MusyawarahListScreen } from '#renderer/screens/musyawarah/musyawarah-list-screen.tsx'
import { MusyawarahScreen } from '#renderer/screens/musyawarah/musyawarah-screen.tsx'
import { PengaturanScreen } from '#renderer/screens/pengaturan/pengaturan-screen.tsx'
import { PenetapanScreen } from '#renderer/screens/penetapan/penetapan-screen.tsx'
import { ThreadScreen } from '#renderer/screens/thread/thread-screen.tsx'
import { BerkasVerifikasiScreen } from '#renderer/screens/verifikasi/berkas-verifikasi-screen.tsx'
import { VerifikasiListScreen } from '#renderer/screens/verifikasi/verifikasi-list-screen.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { useMay } from './session/session.tsx'

// Apart from the rest: the questionnaire is large, and most screens do not need it.
const EntryScreen = lazy(async () => {
  const entry = await import('#renderer/entry/entry-screen.tsx')
  return { default: entry.EntryScreen }
})

const VerifyScreen = lazy(async () => {
  const screen = await import('#renderer/screens/verifikasi/keying/verify-screen.tsx')
  return { default: screen.VerifyScreen }
})

/** Which address shows which screen. */
export function Routes(): ReactNode {
  const [location] = useLocation()
  return (
    <ErrorBoundary key={location}>
      <Suspense>
        <Switch>
          <Route path="/">
            <BerandaScreen />
          </Route>
          <Route path="/berkas">{guarded('berkas.list', <BerkasListScreen />)}</Route>
          <Route path="/berkas/:id">{({ id }) => guarded('berkas.get', <BerkasScreen id={id} />)}</Route>
          <Route path="/entri">{guarded('formulir.waiting', <EntriListScreen />)}</Route>
          <Route path="/entri/:id">
            {({ id }) => guarded('formulir.get', <EntryScreen key={id} formulirId={id} />)}
          </Route>
          <Route path="/verifikasi">{guarded('verifikasi.queue', <VerifikasiListScreen />)}</Route>
          <Route path="/verifikasi/:id">
            {({ id }) => guarded('verifikasi.list', <BerkasVerifikasiScreen id={id} />)}
          </Route>
          <Route path="/verifikasi/:berkas/:id">
            {({ berkas, id }) =>
              guarded('verifikasi.open', <VerifyScreen key={id} berkasId={berkas} formulirId={id} />)
            }
          </Route>
          <Route path="/kinerja">{guarded('kinerja.mine', <MyKinerjaScreen />)}</Route>
          <Route path="/kinerja/kantor">{guarded('kinerja.totals', <OfficeKinerjaScreen />)}</Route>
          <Route path="/musyawarah">{guarded('musyawarah.list', <MusyawarahListScreen />)}</Route>
          <Route path="/musyawarah/:id">{({ id }) => guarded('musyawarah.get', <MusyawarahScreen id={id} />)}</Route>
          <Route path="/batch">{guarded('batch.ledger', <BatchScreen />)}</Route>
          <Route path="/batch/:desa/:jenis/:programme">
            {(parts) => {
              const key = keyOf(parts)
              return key ? guarded('batch.ledger', <BatchPage batch={key} />) : <Empty title={frameText.notFound} />
            }}
          </Route>
          <Route path="/hasil">{guarded('hasil.list', <HasilScreen />)}</Route>
          <Route path="/hasil/ditolak">{guarded('hasil.worklist', <RefusedScreen />)}</Route>
          <Route path="/hasil/arti">{guarded('hasil.meanings', <MeaningsScreen />)}</Route>
          <Route path="/hasil/batch/:id">
            {({ id }) => guarded('hasil.sentRows', <SentRowsScreen key={id} batchId={id} />)}
          </Route>
          <Route path="/hasil/jawaban/:id">
            {({ id }) => guarded('hasil.answerRows', <AnswerScreen key={id} intakeId={id} />)}
          </Route>
          <Route path="/hasil/penetapan">{guarded('penetapan.list', <PenetapanScreen />)}</Route>
          <Route path="/impor/:kind">
            {({ kind }) => {
              const known = IntakeKind.safeParse(kind)
              return known.success ? (
                guarded('intake.list', <IntakeListScreen key={known.data} kind={known.data} />)
              ) : (
                <Empty title={frameText.notFound} />
              )
            }}
          </Route>
          <Route path="/impor/:kind/:id">{({ id }) => guarded('intake.get', <IntakeScreen key={id} id={id} />)}</Route>
          <Route path="/laporan">
            <Redirect to="/laporan/rekap" />
          </Route>
          <Route path="/laporan/:kind">{({ kind }) => guarded('laporan.get', <LaporanScreen kind={kind} />)}</Route>
          <Route path="/tata-letak">{guarded('layout.list', <LayoutListScreen />)}</Route>
          <Route path="/tata-letak/:id">{({ id }) => guarded('layout.get', <LayoutScreen key={id} id={id} />)}</Route>
          <Route path="/alur/keluarga/:id">
            {({ id }) => guarded('thread.get', <ThreadScreen key={id} keluargaId={id} />)}
          </Route>
          <Route path="/alur/formulir/:id">
            {({ id }) => guarded('thread.get', <ThreadScreen key={id} formulirId={id} />)}
          </Route>
          <Route path="/keluarga">{guarded('keluarga.list', <KeluargaListScreen />)}</Route>
          <Route path="/keluarga/:id">{({ id }) => guarded('keluarga.get', <KeluargaScreen id={id} />)}</Route>
          <Route path="/pengaturan">
            <Redirect to="/pengaturan/kantor" />
          </Route>
          <Route path="/pengaturan/:part">{({ part }) => <PengaturanScreen part={part} />}</Route>
          <Route>
            <Empty title={frameText.notFound} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function guarded(channel: Channel, screen: ReactNode): ReactNode {
  return <Guard channel={channel}>{screen}</Guard>
}

function Guard({ channel, children }: { readonly channel: Channel; readonly children: ReactNode }): ReactNode {
  return useMay(channel) ? children : <Empty title={frameText.forbidden} />
}

const hashed = { hook: useHashLocation }

/** Addresses live behind the '#', so that app:// and 127.0.0.1 serve one page. */
export function HashRouter({ children }: { readonly children: ReactNode }): ReactNode {
  return <Router {...hashed}>{children}</Router>
}
