import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { PlaceSearch } from '#renderer/components/fields/place-search.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { startText } from '#shared/messages/screens/start.ts'
import { prefillFrom, type StepProps } from './draft.ts'
import { StepActions } from './step-actions.tsx'

/** One kabupaten or kota of all 514, by typing a part of its name. */
export function KabupatenStep({ draft, change, onBack, onNext }: StepProps): ReactNode {
  const { kabupaten } = draft
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (kabupaten) onNext()
      }}
    >
      <Stack gap={14}>
        <PlaceSearch
          label={startText.kabupaten}
          description={startText.kabupatenHint}
          level="kabupaten"
          value={kabupaten}
          onChange={(place) => change(place ? prefillFrom(place) : { kabupaten: null })}
          autoFocus
        />
        {kabupaten && (
          <Notice tone="proven">
            {startText.kabupatenChosen(kabupaten.name)} · {kabupaten.within}
          </Notice>
        )}
        <StepActions onBack={onBack} ready={kabupaten !== null} />
      </Stack>
    </form>
  )
}
