import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useSession } from '#renderer/app/session/session.tsx'
import { Foot } from './foot.tsx'
import { KeySheetKeys } from './key-sheet.tsx'
import { PeriodeBar } from './periode-bar.tsx'
import { SideMenu } from './side-menu.tsx'
import { TopBar } from './top-bar.tsx'
import css from './frame.module.css'

/** What stands around every screen. Heads down over a form, the menu folds away and the period's line goes. */
export function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  const [location] = useLocation()
  const folded = /^\/(entri|verifikasi\/[^/]+)\/.+/.test(location)
  const session = useSession()
  return (
    <div className={css['frame']} data-folded={folded} data-sample={session.office === 'contoh'}>
      <TopBar />
      <SideMenu folded={folded} />
      <main className={css['main']}>
        {!folded && <PeriodeBar />}
        <div className={css['screen']}>{children}</div>
      </main>
      <Foot folded={folded} />
      <KeySheetKeys />
    </div>
  )
}
