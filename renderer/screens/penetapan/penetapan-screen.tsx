import type { ReactNode } from 'react'
import { Page, PageHead } from '#renderer/components/page/page.tsx'
import { penetapanText } from '#shared/messages/screens/penetapan.ts'

/** Determinations, and what each changed. */
export function PenetapanScreen(): ReactNode {
  return (
    <Page>
      <PageHead title={penetapanText.title} />
    </Page>
  )
}
