import { Checkbox, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { stepOf } from '#renderer/components/list-table/step-of.ts'
import { Empty } from '#renderer/components/page/page.tsx'
import { FamilyLine } from '#renderer/components/search-list/family-line.tsx'
import type { Output } from '#shared/contract/index.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import css from './berkas.module.css'

type Family = Output<'keluarga.search'>['keluarga'][number]

type Props = {
  readonly jenis: 'perubahan' | 'penghapusan'
  readonly desa: { readonly code: string; readonly name: string }
  readonly onChoose: (family: Family) => void
  readonly onClose: () => void
}

/** The registered family that a perubahan or penghapusan is about: type, arrows, Enter. */
export function ChooseFamilyDialog({ jenis, desa, onChoose, onClose }: Props): ReactNode {
  const [typed, setTyped] = useState('')
  const [everywhere, setEverywhere] = useState(false)
  const [active, setActive] = useState(0)
  const [query] = useDebouncedValue(typed.trim(), 120)
  const { data, isPlaceholderData } = useCall(
    'keluarga.search',
    { query, limit: 30, ...(everywhere ? {} : { desaCode: desa.code }) },
    { enabled: query.length >= 2, keep: true },
  )
  const families = query.length >= 2 ? (data?.keluarga ?? []) : []

  function onKeyDown(event: KeyboardEvent): void {
    const family = families[active]
    const next = event.key === 'Home' || event.key === 'End' ? null : stepOf(event.key, active, families.length, 5)
    if (next !== null) setActive(next)
    // What stands there may still belong to what was typed before.
    else if (event.key === 'Enter' && family && query === typed.trim() && !isPlaceholderData) onChoose(family)
    else return
    event.preventDefault()
  }

  return (
    <Dialog title={berkasText.chooseFamily[jenis]} onClose={onClose} size={720}>
      <Stack gap={10}>
        <TextInput
          data-autofocus
          aria-label={berkasText.chooseFamilyHint}
          placeholder={berkasText.chooseFamilyHint}
          leftSection={<IconSearch size={17} stroke={1.7} />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <Checkbox
          label={berkasText.chooseFamilyEverywhere}
          checked={everywhere}
          onChange={(event) => setEverywhere(event.currentTarget.checked)}
        />
        <div className={css['found']} role="listbox" aria-label={berkasText.chooseFamily[jenis]}>
          {families.map((family, i) => (
            <UnstyledButton
              key={family.id}
              role="option"
              aria-selected={i === active}
              data-active={i === active}
              tabIndex={-1}
              ref={(element) => {
                if (i === active) element?.scrollIntoView({ block: 'nearest' })
              }}
              onClick={() => onChoose(family)}
            >
              <FamilyLine family={family} matched={family.matched} />
            </UnstyledButton>
          ))}
          {families.length === 0 && (
            <NothingFound query={query.length >= 2 && data ? query : ''} desaName={everywhere ? '' : desa.name} />
          )}
        </div>
      </Stack>
    </Dialog>
  )
}

/** Before anything is typed: where it is searched. Afterwards: what else can be tried. */
function NothingFound({ query, desaName }: { readonly query: string; readonly desaName: string }): ReactNode {
  if (query === '') return <Empty title={berkasText.chooseFamilyHelp(desaName)} />
  return (
    <Empty title={frameText.searchNothing(query)}>
      <span>{berkasText.chooseFamilyNothing(desaName)}</span>
    </Empty>
  )
}
