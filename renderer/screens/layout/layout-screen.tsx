import type { ReactNode } from 'react'
import { Page, PageHead } from '#renderer/components/page/page.tsx'
import { layoutText } from '#shared/messages/screens/layout.ts'

/** One layout: its columns, its preview, its versions. */
export function LayoutScreen({ id }: { readonly id: string }): ReactNode {
  return (
    <Page>
      <PageHead title={`${layoutText.title} ${id}`} />
    </Page>
  )
}
