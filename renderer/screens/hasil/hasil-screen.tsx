import type { ReactNode } from 'react'
import { Page, PageHead } from '#renderer/components/page/page.tsx'
import { hasilText } from '#shared/messages/screens/hasil.ts'

/** What SIKS-NG answered. */
export function HasilScreen(): ReactNode {
  return (
    <Page>
      <PageHead title={hasilText.title} />
    </Page>
  )
}
