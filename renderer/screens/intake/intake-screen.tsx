import type { ReactNode } from 'react'
import { Page, PageHead } from '#renderer/components/page/page.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'

/** One list on its way in: its columns, its rows, what it would change. */
export function IntakeScreen({ id }: { readonly id: string }): ReactNode {
  return (
    <Page>
      <PageHead title={id === '' ? '' : intakeText.title} />
    </Page>
  )
}
