import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { Answered, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { PdfPreview } from '#renderer/components/pdf-preview/pdf-preview.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { longDate } from '#shared/domain/date-text.ts'
import { musyawarahText } from '#shared/messages/screens/musyawarah.ts'
import { pdfText } from '#shared/messages/screens/pdf.ts'
import { DecisionsTab } from './decisions-tab.tsx'
import { presentOf, type Musyawarah } from './held.ts'
import { MeetingActions } from './meeting-actions.tsx'
import { MeetingTab } from './meeting-tab.tsx'
import type { Tab } from './missing.ts'
import { NotYetFinal } from './not-yet-final.tsx'
import { PesertaTab } from './peserta-tab.tsx'
import { useHeld, type HeldDraft } from './use-held.ts'
import { usePreview } from './use-preview.ts'
import css from './musyawarah.module.css'

/** One meeting: the facts, who attended, what was decided, with the berita acara beside it. */
export function MusyawarahScreen({ id }: { readonly id: string }): ReactNode {
  const query = useCall('musyawarah.get', { id })
  return (
    <Page>
      <Answered query={query}>
        {({ musyawarah }) => (
          // A final meeting that is opened again, and the other way round, starts from what is stored.
          <Meeting key={`${musyawarah.id}-${musyawarah.status}`} musyawarah={musyawarah} />
        )}
      </Answered>
    </Page>
  )
}

const keyOfTab = { rapat: 'F2', peserta: 'F3', putusan: 'F4' } as const
const tabs = (['rapat', 'peserta', 'putusan'] as const).map((id) => ({ id, keys: keyOfTab[id] }))

function Meeting({ musyawarah }: { readonly musyawarah: Musyawarah }): ReactNode {
  const [, navigate] = useLocation()
  const [tab, setTab] = useState<Tab>('putusan')
  const [failed, setFailed] = useState<{ readonly error: unknown; readonly revision: number } | null>(null)
  const draft = useHeld(musyawarah)
  // What kept it from being final is said until something changes: it may have been mended by then.
  const error = failed?.revision === musyawarah.revision ? failed.error : null
  const preview = usePreview(
    musyawarah.id,
    `${musyawarah.revision}-${musyawarah.status}-${musyawarah.proposals.length}`,
  )
  useCommands([
    ...tabs.map((one) => ({ name: musyawarahText.tabs[one.id], keys: one.keys, run: () => setTab(one.id) })),
    { name: musyawarahText.back, keys: 'Escape', run: () => navigate('/musyawarah') },
  ])
  return (
    <>
      <PageHead
        title={musyawarahText.head(draft.held.jenis, musyawarah.desaName)}
        about={aboutOf(draft)}
        actions={
          <MeetingActions
            musyawarah={musyawarah}
            draft={draft}
            preview={preview}
            onError={(problem) => setFailed({ error: problem, revision: musyawarah.revision })}
          />
        }
      />
      <Frozen musyawarah={musyawarah} />
      <NotYetFinal error={error ?? draft.error} keys={keyOfTab} />
      <div className={css['columns']}>
        <section className={css['left']}>
          <Tabs
            tabs={tabs.map(({ id, keys }) => ({
              id,
              name: musyawarahText.tabs[id],
              keys,
              count: countBehind(id, musyawarah, draft),
            }))}
            chosen={tab}
            onChoose={setTab}
          >
            <span className={css['saving']} data-state={draft.state}>
              {draft.state === 'saved'
                ? ''
                : draft.state === 'saving'
                  ? musyawarahText.saving
                  : musyawarahText.notSaved}
            </span>
          </Tabs>
          <div className={css['body']} role="tabpanel">
            {tab === 'rapat' && <MeetingTab draft={draft} locked={musyawarah.status === 'final'} />}
            {tab === 'peserta' && <PesertaTab draft={draft} locked={musyawarah.status === 'final'} />}
            {tab === 'putusan' && <DecisionsTab musyawarah={musyawarah} inTurn={draft.inTurn} />}
          </div>
        </section>
        <div className={css['right']} aria-label={musyawarahText.konsep}>
          {preview.document && <PdfPreview pdf={preview.document.pdf} busy={preview.busy} />}
          {!preview.document && (
            <Sheet>{preview.error ? <ErrorNotice error={preview.error} /> : pdfText.preparing}</Sheet>
          )}
        </div>
      </div>
    </>
  )
}

function countBehind(tab: Tab, { proposals }: Musyawarah, { held }: HeldDraft): string | null {
  if (tab === 'peserta') return String(presentOf(held).length)
  if (tab !== 'putusan') return null
  return `${proposals.filter((one) => one.putusan !== null).length}/${proposals.length}`
}

function aboutOf({ held }: HeldDraft): string {
  const day = held.heldOn === '' ? '–' : longDate(held.heldOn)
  return musyawarahText.about({ ...held, day, present: presentOf(held).length })
}

function Frozen({ musyawarah }: { readonly musyawarah: Musyawarah }): ReactNode {
  const last = musyawarah.beritaAcara.at(-1)
  if (musyawarah.status !== 'final' || !last) return null
  return (
    <Notice tone="proven">
      {musyawarahText.frozen({
        nth: last.amendment,
        when: whenOf(last.frozenAt),
        by: last.frozenBy,
        sha: last.sha256.slice(0, 8),
        prints: last.printCount,
      })}
    </Notice>
  )
}
