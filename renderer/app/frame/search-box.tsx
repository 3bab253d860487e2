import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { FamilyLine } from '#renderer/components/search-list/family-line.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { FormStatus, JenisTag } from '#renderer/components/show/form-tags.tsx'
import { berkasNumber, count } from '#renderer/components/show/numbers.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { keluargaText } from '#shared/messages/screens/keluarga.ts'
import { ThreadHitLine } from './thread-hit-line.tsx'
import { useFindPaper } from './use-find-paper.tsx'

// No family has these in its id.
const paperKey = 'formulir'
const formPrefix = 'formulir:'

/** Finds a paper by its numbers or its slip, and a family anywhere by NIK, No. KK, a member's name, or address; arrows choose, Enter opens. */
export function SearchBox(): ReactNode {
  const may = useMay('keluarga.search')
  const [, navigate] = useLocation()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), 120)
  const { periode } = usePeriode()
  const { open: openPaper, dialog } = useFindPaper()
  const pair = /^\d{1,4}\s*\/\s*\d{1,4}$/.test(query)
  const { data: paper } = useCall(
    'berkas.findPaper',
    { text: query, periodeId: periode?.id ?? '' },
    { enabled: may && pair && periode !== null },
  )
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const asks = may && query.length >= 2 && !pair
  const { data } = useCall('keluarga.search', { query, limit: 9 }, { enabled: asks, keep: true })
  const { data: threads } = useCall(
    'thread.search',
    { query, about: 'belumTerdaftar', limit: 6 },
    { enabled: asks, keep: true },
  )
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
    if (id === paperKey) openPaper(query)
    combobox.closeDropdown()
    setTyped('')
    input.current?.blur()
    if (id.startsWith(formPrefix)) navigate(`/alur/formulir/${id.slice(formPrefix.length)}`)
    else if (id !== paperKey) navigate(`/keluarga/${id}`)
  }

  const found = query.length >= 2 && !pair ? data : undefined
  const named = pair ? paper?.found : undefined
  // Forms about a registered family stand on its page; the others would be found nowhere else.
  const forms = found ? (threads?.hits ?? []) : []
  const best = found?.keluarga[0]?.id ?? forms[0]?.formulirId ?? named?.kind
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
      <Combobox.Dropdown hidden={found === undefined && named === undefined}>
        <Combobox.Options>
          {named?.kind === 'refused' && <Combobox.Empty>{named.message}</Combobox.Empty>}
          {named !== undefined && named.kind !== 'refused' && (
            <Combobox.Option value={paperKey}>
              {frameText.searchPaper(berkasNumber(named.berkasNumber), named.number, named.desaName)}{' '}
              <JenisTag jenis={named.jenis} />{' '}
              {named.kind === 'form' ? <FormStatus status={named.status} /> : frameText.searchNotKeyed}
            </Combobox.Option>
          )}
          {found?.keluarga.map((family) => (
            <Combobox.Option key={family.id} value={family.id}>
              <FamilyLine family={family} matched={family.matched} />
            </Combobox.Option>
          ))}
          {forms.map((form) => (
            <Combobox.Option key={form.formulirId} value={`${formPrefix}${form.formulirId ?? ''}`}>
              <ThreadHitLine hit={form} />
            </Combobox.Option>
          ))}
          {found?.keluarga.length === 0 && forms.length === 0 && (
            <Combobox.Empty>{frameText.searchNothing(query)}</Combobox.Empty>
          )}
        </Combobox.Options>
        {found && found.total > found.keluarga.length && (
          <Combobox.Footer>
            {frameText.searchMore(found.keluarga.length, keluargaText.atLeast(count(found.total), found.more))}
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
      {dialog}
    </Combobox>
  )
}
