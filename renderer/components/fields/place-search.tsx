import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import type { InputOf, Output } from '#shared/contract/index.ts'
import { fieldText } from '#shared/messages/screens/fields.ts'
import css from './place-search.module.css'

export type Place = Output<'wilayah.search'>['wilayah'][number]

type Props = {
  readonly label: string
  readonly level: InputOf<'wilayah.search'>['level']
  /** Only below this code. */
  readonly within?: string
  readonly value: Place | null
  readonly onChange: (place: Place | null) => void
  readonly description?: string
  readonly error?: string | null
  readonly autoFocus?: boolean
}

/** A place of Indonesia by typing a part of its name: the best match is marked, arrows choose another, Enter takes. */
export function PlaceSearch(props: Props): ReactNode {
  const { value, level, within, onChange } = props
  const [typed, setTyped] = useState(value ? fullName(value) : '')
  const combobox = useCombobox()
  const query = value === null ? typed.trim() : ''
  const asks = query.length >= 2
  const { data } = useCall(
    'wilayah.search',
    { query, level, ...(within ? { within } : {}) },
    { keep: true, enabled: asks },
  )
  const places = asks ? (data?.wilayah ?? []) : []
  const best = places[0]?.code
  const { selectFirstOption } = combobox
  useEffect(() => {
    // Mark the best match once it is drawn, so that Enter takes what one sees marked.
    if (best !== undefined) selectFirstOption()
  }, [best, query, selectFirstOption])

  function take(code: string): void {
    const place = places.find((one) => one.code === code)
    if (!place) return
    setTyped(fullName(place))
    onChange(place)
    combobox.closeDropdown()
  }

  return (
    <Combobox store={combobox} onOptionSubmit={take} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          label={props.label}
          description={props.description}
          error={props.error}
          autoFocus={props.autoFocus ?? false}
          data-autofocus={props.autoFocus ? true : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={fieldText.placeType}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            if (value) onChange(null)
            combobox.openDropdown()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!asks}>
        <Combobox.Options mah={320} className={css['options'] ?? ''}>
          {places.map((place) => (
            <Combobox.Option key={place.code} value={place.code}>
              <span className={css['option']}>
                <strong>{fullName(place)}</strong>
                <span>{place.within}</span>
              </span>
            </Combobox.Option>
          ))}
          {places.length === 0 && data && <Combobox.Empty>{fieldText.placeNone(query)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** 'Desa Jatisari', 'Kabupaten Jember'. */
export function fullName(place: Place): string {
  return place.term === null ? place.name : `${place.term} ${place.name}`
}
