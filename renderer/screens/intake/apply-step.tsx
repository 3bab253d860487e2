import type { ReactNode } from 'react'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import { ApplyHasil } from './apply/apply-hasil.tsx'
import { ApplyPenetapan } from './apply/apply-penetapan.tsx'
import { ApplyPrelist } from './apply/apply-prelist.tsx'
import type { Intake, ReadIntake } from './intake-words.ts'

type Props = {
  readonly intake: Intake
  /** Why applying ended before it was done. */
  readonly failed: unknown
}

/** Step 4: what the list would change, and changing it; afterwards what was done. Each kind of list in its own way. */
export function ApplyStep({ intake, failed }: Props): ReactNode {
  if (!isRead(intake)) return <Notice tone="tell">{applyText.notRead}</Notice>
  return (
    <>
      <ErrorNotice error={failed} />
      <OfKind intake={intake} />
    </>
  )
}

function OfKind({ intake }: { readonly intake: ReadIntake }): ReactNode {
  switch (intake.kind) {
    case 'prelist':
      return <ApplyPrelist intake={intake} />
    case 'hasil':
      return <ApplyHasil intake={intake} />
    case 'penetapan':
      return <ApplyPenetapan intake={intake} />
  }
}

function isRead(intake: Intake): intake is ReadIntake {
  return intake.counts !== null
}
