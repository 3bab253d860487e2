import type { ReactNode } from 'react'
import { Page, PageHead } from '#renderer/components/page/page.tsx'
import { layoutText } from '#shared/messages/screens/layout.ts'

/** The layouts of the Excel files. */
export function LayoutListScreen(): ReactNode {
  return (
    <Page>
      <PageHead title={layoutText.title} />
    </Page>
  )
}
