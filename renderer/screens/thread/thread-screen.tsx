import type { ReactNode } from 'react'
import { Page, PageHead } from '#renderer/components/page/page.tsx'
import { threadText } from '#shared/messages/screens/thread.ts'

/** Everything that happened to one family. */
export function ThreadScreen(props: { readonly keluargaId?: string; readonly formulirId?: string }): ReactNode {
  return (
    <Page>
      <PageHead title={`${threadText.title} ${props.keluargaId ?? props.formulirId ?? ''}`} />
    </Page>
  )
}
