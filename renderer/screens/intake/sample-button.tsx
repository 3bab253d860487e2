import type { ReactNode } from 'react'
import { useSession } from '#renderer/app/session/session.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction, wordsFor } from '#renderer/core-client/queries.ts'
import type { IntakeKind } from '#shared/intake/types.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import type { Intake } from './intake-words.ts'

type Props = { readonly kind: IntakeKind; readonly onTaken: (intake: Intake) => void }

/** In the sample office: an invented list of this kind in one key, so that nobody has to look for a file to try. */
export function SampleButton({ kind, onTaken }: Props): ReactNode {
  const session = useSession()
  const action = useAction('intake.useSample')
  if (session.office !== 'contoh') return null
  return (
    <ActionButton
      name={intakeText.sample}
      keys="C"
      variant="default"
      loading={action.isPending}
      onRun={() =>
        action.mutate(
          { kind },
          {
            onSuccess: ({ intake }) => onTaken(intake),
            onError: (error) => showToast(wordsFor(error), { tone: 'problem' }),
          },
        )
      }
    />
  )
}
