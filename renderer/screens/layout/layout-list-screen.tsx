import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { Page, PageHead } from '#renderer/components/page/page.tsx'
import { layoutText } from '#shared/messages/screens/layout.ts'
import { LayoutList } from './layout-list.tsx'

/** The layouts of the Excel files; Esc leads to the settings, where they stand too. */
export function LayoutListScreen(): ReactNode {
  const [, navigate] = useLocation()
  useCommand({ name: layoutText.back, keys: 'Escape', run: () => navigate('/pengaturan/tataLetak') })
  return (
    <Page>
      <PageHead title={layoutText.title} />
      <LayoutList />
    </Page>
  )
}
