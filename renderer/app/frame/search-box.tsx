import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { FamilyLine } from '#renderer/components/search-list/family-line.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { frameText } from '#shared/messages/screens/frame.ts'

/** Finds a family anywhere by NIK, No. KK, a member's name, or address; arrows choose, Enter opens. */
export function SearchBox(): ReactNode {
  const may = useMay('keluarga.search')
  const [, navigate] = useLocation()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), 120)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { data } = useCall('keluarga.search', { query, limit: 9 }, { enabled: may && query.length >= 2, keep: true })
  useCommand({
    name: frameText.search,
    keys: 'Ctrl+F',
    enabled: may,
    group: frameText.everywhere,
    run: () => {
      input.current?.focus()
      input.current?.select()
    },
  })

  function open(id: string): void {
    combobox.closeDropdown()
    setTyped('')
    input.current?.blur()
    navigate(`/keluarga/${id}`)
  }

  const found = query.length >= 2 ? data : undefined
  const best = found?.keluarga[0]?.id
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (best !== undefined) selectFirstOption()
  }, [best, query, selectFirstOption])
  return (
    <Combobox store={combobox} onOptionSubmit={open} width={620} position="bottom" transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          ref={input}
          disabled={!may}
          aria-label={frameText.search}
          placeholder={frameText.search}
          leftSection={<IconSearch size={17} stroke={1.7} />}
          rightSection={<KeyCap keys="Ctrl+F" />}
          rightSectionWidth={64}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => typed !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            setTyped('')
            combobox.closeDropdown()
            input.current?.blur()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found === undefined}>
        <Combobox.Options>
          {found?.keluarga.map((family) => (
            <Combobox.Option key={family.id} value={family.id}>
              <FamilyLine family={family} matched={family.matched} />
            </Combobox.Option>
          ))}
          {found?.keluarga.length === 0 && <Combobox.Empty>{frameText.searchNothing(query)}</Combobox.Empty>}
        </Combobox.Options>
        {found && found.total > found.keluarga.length && (
          <Combobox.Footer>{frameText.searchMore(found.keluarga.length, count(found.total))}</Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
