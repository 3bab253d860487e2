import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { hasilText } from '#shared/messages/screens/hasil.ts'

const paths = { jawaban: '/hasil', ditolak: '/hasil/ditolak', penetapan: '/hasil/penetapan' } as const
type Tab = keyof typeof paths

/** The three sides of what came back: answers, refused forms, determinations. */
export function HasilTabs({ chosen, refused }: { readonly chosen: Tab; readonly refused: string | null }): ReactNode {
  const [, navigate] = useLocation()
  const ids = Object.keys(paths) as Tab[]
  useCommands(ids.map((id, i) => ({ name: hasilText.tabs[id], keys: String(i + 1), run: () => navigate(paths[id]) })))
  return (
    <Tabs
      tabs={ids.map((id, i) => ({
        id,
        name: hasilText.tabs[id],
        keys: String(i + 1),
        count: id === 'ditolak' ? refused : null,
      }))}
      chosen={chosen}
      onChoose={(id) => navigate(paths[id])}
    />
  )
}
