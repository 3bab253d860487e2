import type { ReactNode } from 'react'
import { Page, PageHead } from '#renderer/components/page/page.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import type { IntakeKind } from '#shared/intake/types.ts'

/** Lists of one kind that came in, and bringing in another. */
export function IntakeListScreen({ kind }: { readonly kind: IntakeKind }): ReactNode {
  return (
    <Page>
      <PageHead title={intakeText.titles[kind]} />
    </Page>
  )
}
