import {
  IconAddressBook,
  IconChartBar,
  IconChecks,
  IconHome,
  IconInbox,
  IconKeyboard,
  IconMailOpened,
  IconSettings,
  IconTableExport,
  IconUsers,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { mayCall, useSession, type Session } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { count } from '#renderer/components/show/numbers.ts'
import type { Channel, Output } from '#shared/contract/index.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import css from './side-menu.module.css'

type Waiting = Output<'beranda.get'>['waiting'] & { readonly verifikasi: number }

const items = [
  { path: '/', name: frameText.menu.beranda, icon: IconHome, needs: 'beranda.get', waits: null },
  { path: '/berkas', name: frameText.menu.berkas, icon: IconInbox, needs: 'berkas.list', waits: 'berkas' },
  { path: '/entri', name: frameText.menu.entri, icon: IconKeyboard, needs: 'formulir.waiting', waits: 'entri' },
  {
    path: '/verifikasi',
    name: frameText.menu.verifikasi,
    icon: IconChecks,
    needs: 'verifikasi.queue',
    waits: 'verifikasi',
  },
  {
    path: '/musyawarah',
    name: frameText.menu.musyawarah,
    icon: IconUsers,
    needs: 'musyawarah.list',
    waits: 'musyawarah',
  },
  { path: '/batch', name: frameText.menu.batch, icon: IconTableExport, needs: 'batch.ledger', waits: 'batch' },
  { path: '/hasil', name: frameText.menu.hasil, icon: IconMailOpened, needs: 'hasil.list', waits: 'hasil' },
  { path: '/keluarga', name: frameText.menu.keluarga, icon: IconAddressBook, needs: 'keluarga.list', waits: null },
  { path: '/laporan', name: frameText.menu.laporan, icon: IconChartBar, needs: 'laporan.get', waits: null },
  { path: '/pengaturan', name: frameText.menu.pengaturan, icon: IconSettings, needs: 'pengaturan.get', waits: null },
] as const satisfies readonly {
  path: string
  name: string
  icon: unknown
  needs: Channel
  waits: keyof Waiting | null
}[]

function isHere(location: string, path: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
}

/** What waits for this person: forms to verify only where they may. */
function useWaiting(session: Session, periodeId: string | null): Partial<Waiting> {
  const { data } = useCall('beranda.get', { periodeId }, { keep: true })
  const verifies = mayCall(session, 'verifikasi.open') && periodeId !== null
  const queue = useCall('verifikasi.queue', { periodeId: periodeId ?? '' }, { enabled: verifies, keep: true })
  const verifikasi = queue.data?.berkas.reduce((sum, one) => sum + one.forMe, 0) ?? 0
  // Whoever is due to be looked at again with the civil registry stands on the Entri screen.
  const entri = (data?.waiting.entri ?? 0) + (data?.waiting.dukcapil ?? 0)
  return { ...data?.waiting, entri, verifikasi }
}

/** The rooms that this person may enter, with what waits in each and its key (Alt and a digit). */
export function SideMenu({ folded }: { readonly folded: boolean }): ReactNode {
  const [location, navigate] = useLocation()
  const session = useSession()
  const { periode } = usePeriode()
  const waits = useWaiting(session, periode?.id ?? null)
  const allowed = items
    .map((item, i) => ({ ...item, digit: (i + 1) % 10 }))
    .filter((item) => mayCall(session, item.needs))
  useCommands(
    allowed.map((item) => ({
      name: item.name,
      keys: `Alt+${item.digit}`,
      run: () => navigate(item.path),
      group: frameText.menuGroup,
    })),
  )
  return (
    <nav className={css['menu']} data-folded={folded} aria-label={frameText.mainMenu}>
      {allowed.map((item) => {
        const waiting = item.waits === null ? 0 : (waits[item.waits] ?? 0)
        return (
          <Link
            key={item.path}
            href={item.path}
            className={css['item']}
            aria-current={isHere(location, item.path) ? 'page' : undefined}
            title={`${item.name} (Alt ${item.digit})`}
          >
            <item.icon size={19} stroke={1.7} aria-hidden />
            <span className={css['name']}>{item.name}</span>
            {waiting > 0 && (
              <span className={css['waiting']} aria-label={frameText.waiting(waiting)}>
                {count(waiting)}
              </span>
            )}
            <kbd className={css['digit']} aria-hidden>
              {item.digit}
            </kbd>
          </Link>
        )
      })}
    </nav>
  )
}
