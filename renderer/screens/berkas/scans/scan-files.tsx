import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { scanText } from '#shared/messages/screens/scan.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import type { Scan } from '#renderer/components/scan/scan.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction, wordsFor } from '#renderer/core-client/queries.ts'
import css from './scans.module.css'

type Props = {
  readonly scans: readonly Scan[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly mayChange: boolean
}

/** The files, and which one's pages are shown. */
export function ScanFiles({ scans, chosen, onChoose, mayChange }: Props): ReactNode {
  const remove = useAction('pindaian.remove')
  const scan = scans.find((one) => one.id === chosen)
  return (
    <div className={css['files']}>
      {scans.map((one) => (
        <UnstyledButton
          key={one.id}
          className={css['file'] ?? ''}
          data-chosen={one.id === chosen}
          aria-pressed={one.id === chosen}
          onClick={() => onChoose(one.id)}
        >
          <span>{one.name}</span>
          <small>{scanText.pagesOf(one.pages)}</small>
        </UnstyledButton>
      ))}
      {mayChange && scan !== undefined && (
        <ActionButton
          name={scanText.remove}
          keys="Ctrl+Delete"
          variant="default"
          size="compact-sm"
          loading={remove.isPending}
          onRun={() =>
            remove.mutate(
              { id: scan.id },
              {
                onSuccess: () => showToast(scanText.removed(scan.name)),
                onError: (error) => showToast(wordsFor(error), { tone: 'problem' }),
              },
            )
          }
        />
      )}
    </div>
  )
}
