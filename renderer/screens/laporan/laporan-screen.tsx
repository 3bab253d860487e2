import type { ReactNode } from 'react'
import { Page, PageHead } from '#renderer/components/page/page.tsx'
import { laporanText } from '#shared/messages/screens/laporan.ts'

/** The reports of a period. */
export function LaporanScreen({ kind }: { readonly kind: string }): ReactNode {
  return (
    <Page>
      <PageHead title={`${laporanText.title} ${kind}`} />
    </Page>
  )
}
