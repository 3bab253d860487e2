import { useState, type ReactNode } from 'react'
import { useMay } from '#renderer/app/session/session.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Empty, Page, Sheet } from '#renderer/components/page/page.tsx'
import { useWindowTitle } from '#renderer/components/page/use-window-title.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { OpenPeriodeDialog } from './open-periode-dialog.tsx'

/** What a screen shows while the office has no period yet, and the way to the first one. */
export function NoPeriode(): ReactNode {
  const mayOpen = useMay('periode.open')
  const [opening, setOpening] = useState(false)
  useWindowTitle(frameText.noPeriode)
  return (
    <Page>
      <Sheet fill>
        <Empty title={frameText.noPeriode}>
          <span>{mayOpen ? frameText.noPeriodeHelp : frameText.noPeriodeAsk}</span>
          {mayOpen && <ActionButton name={frameText.openPeriode} keys="N" autoFocus onRun={() => setOpening(true)} />}
        </Empty>
      </Sheet>
      {opening && <OpenPeriodeDialog onClose={() => setOpening(false)} />}
    </Page>
  )
}
