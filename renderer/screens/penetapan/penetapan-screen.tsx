import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { HasilTabs } from '#renderer/screens/hasil/hasil-tabs.tsx'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import { penetapanText } from '#shared/messages/screens/penetapan.ts'
import { ChangesList } from './changes-list.tsx'
import { ChosenPenetapan } from './chosen-penetapan.tsx'
import css from './penetapan.module.css'

/** Determinations of the ministry: which there are, and what the chosen one changed. */
export function PenetapanScreen(): ReactNode {
  const [, navigate] = useLocation()
  const query = useCall('penetapan.list', {})
  const { refusedWaiting = 0 } = useCall('hasil.list', {}).data ?? {}
  const mayImport = useMay('intake.begin')
  const [at, setAt] = useState(0)
  return (
    <Page>
      <PageHead
        title={hasilText.title}
        windowTitle={penetapanText.title}
        actions={
          mayImport && (
            <ActionButton
              name={penetapanText.toImport}
              keys="I"
              variant="default"
              onRun={() => navigate('/impor/penetapan')}
            />
          )
        }
      />
      <HasilTabs chosen="penetapan" refused={refusedWaiting === 0 ? null : count(refusedWaiting)} />
      <Answered query={query}>
        {({ penetapan }) => {
          const chosen = penetapan[Math.min(at, penetapan.length - 1)]
          if (chosen === undefined) {
            return (
              <Sheet fill>
                <Empty title={penetapanText.empty}>
                  <span>{penetapanText.emptyHelp}</span>
                </Empty>
              </Sheet>
            )
          }
          return (
            <div className={css['sides']}>
              <ChosenPenetapan all={penetapan} chosen={chosen} onChoose={setAt} />
              <ChangesList key={chosen.id} id={chosen.id} counts={chosen.counts} />
            </div>
          )
        }}
      </Answered>
    </Page>
  )
}
