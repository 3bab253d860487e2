import type { ReactNode } from 'react'
import { Page, PageHead } from '#renderer/components/page/page.tsx'
import { hasilText } from '#shared/messages/screens/hasil.ts'

/** Forms that were refused, with why. */
export function RefusedScreen(): ReactNode {
  return (
    <Page>
      <PageHead title={hasilText.title} />
    </Page>
  )
}
