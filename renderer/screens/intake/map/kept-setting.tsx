import { Button, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction, wordsFor } from '#renderer/core-client/queries.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { loadKept, type Draft, type Look } from '../draft.ts'
import css from '../intake.module.css'

const text = intakeText.map

type Props = { readonly look: Look; readonly draft: Draft; readonly onChange: (draft: Draft) => void }

/** The mappings that the office kept, the one that fits this file best first. */
export function KeptSetting({ look, draft, onChange }: Props): ReactNode {
  const forget = useAction('intake.forgetMapping')
  const loaded = look.kept.find(({ id }) => id === draft.keptId)
  if (look.kept.length === 0) {
    return (
      <div className={css['label']}>
        {text.kept}
        <p className={css['help']}>{text.keptNone}</p>
      </div>
    )
  }
  return (
    <div>
      <Select
        label={text.kept}
        placeholder={text.keptPlaceholder}
        allowDeselect={false}
        data={look.kept.map(({ id, name, fits, mapping }) => ({
          value: id,
          label: text.keptFits(name, fits, mapping.columns.length),
        }))}
        value={loaded?.id ?? null}
        onChange={(id) => {
          const kept = look.kept.find((one) => one.id === id)
          if (kept === undefined) return
          onChange(loadKept(look, draft, kept))
          showToast(text.keptLoaded(kept.name))
        }}
      />
      {loaded !== undefined && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={forget.isPending}
          onClick={() =>
            forget.mutate(
              { id: loaded.id },
              {
                onSuccess: () => showToast(text.keptForgotten(loaded.name)),
                onError: (error) => showToast(wordsFor(error), { tone: 'problem' }),
              },
            )
          }
        >
          {text.keptForget}
        </Button>
      )}
    </div>
  )
}
