import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { mayCall, useSession } from '#renderer/app/session/session.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { useFreeFocus } from '#renderer/components/page/use-free-focus.ts'
import { Empty, Page, PageHead } from '#renderer/components/page/page.tsx'
import { LayoutList } from '#renderer/screens/layout/layout-list.tsx'
import type { Channel } from '#shared/contract/index.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import { AboutPart } from './about-part.tsx'
import { AcuanPart } from './acuan-part.tsx'
import { AkunPart } from './akun/akun-part.tsx'
import { DesaPart } from './desa-part.tsx'
import { HukumPart } from './hukum-part.tsx'
import { JurnalPart } from './jurnal-part.tsx'
import { KantorPart } from './kantor-part.tsx'
import { PeriodePart } from './periode-part.tsx'
import css from './pengaturan.module.css'

type Part = keyof typeof pengaturanText.parts

const parts: readonly { readonly id: Part; readonly needs: Channel; readonly show: () => ReactNode }[] = [
  { id: 'kantor', needs: 'pengaturan.get', show: () => <KantorPart /> },
  { id: 'periode', needs: 'periode.list', show: () => <PeriodePart /> },
  { id: 'desa', needs: 'wilayah.getProfile', show: () => <DesaPart /> },
  { id: 'acuan', needs: 'pengaturan.get', show: () => <AcuanPart /> },
  { id: 'tataLetak', needs: 'layout.list', show: () => <LayoutList /> },
  { id: 'hukum', needs: 'pengaturan.get', show: () => <HukumPart /> },
  { id: 'akun', needs: 'pengguna.list', show: () => <AkunPart /> },
  { id: 'jurnal', needs: 'sistem.foot', show: () => <JurnalPart /> },
  { id: 'tentang', needs: 'sistem.status', show: () => <AboutPart /> },
]

/** Leaves the field, so that the digits choose a part again. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** What the office may change of its own, one part at a time. */
export function PengaturanScreen({ part }: { readonly part: string }): ReactNode {
  const [, navigate] = useLocation()
  const session = useSession()
  const allowed = parts.filter((one) => mayCall(session, one.needs))
  const shown = allowed.find((one) => one.id === part)
  const chosen = useFreeFocus<HTMLAnchorElement>()
  useCommands([
    { name: pengaturanText.leaveField, keys: 'Escape', run: leaveField },
    ...allowed.map((one, i) => ({
      name: pengaturanText.parts[one.id],
      keys: String(i + 1),
      run: () => navigate(`/pengaturan/${one.id}`),
    })),
  ])
  return (
    <Page>
      <PageHead title={pengaturanText.title} about={shown && pengaturanText.parts[shown.id]} />
      <div className={css['columns']}>
        <nav className={css['parts']} aria-label={pengaturanText.title}>
          {allowed.map((one, i) => (
            <Link
              key={one.id}
              ref={one.id === part ? chosen : undefined}
              href={`/pengaturan/${one.id}`}
              className={css['part']}
              aria-current={one.id === part ? 'page' : undefined}
            >
              {pengaturanText.parts[one.id]} <KeyCap keys={String(i + 1)} />
            </Link>
          ))}
        </nav>
        <div className={css['place']} key={part}>
          {shown ? shown.show() : <Empty title={frameText.forbidden} />}
        </div>
      </div>
    </Page>
  )
}
