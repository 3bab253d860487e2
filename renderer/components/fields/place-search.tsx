import { Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
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

/** A place of Indonesia by typing a part of its name: arrows choose, Enter takes. */
export function PlaceSearch(props: Props): ReactNode {
  const [typed, setTyped] = useState('')
  const query = props.value && typed === fullName(props.value) ? '' : typed.trim()
  const input = { query, level: props.level, ...(props.within ? { within: props.within } : {}) }
  const { data } = useCall('wilayah.search', input, { keep: true, enabled: query.length >= 2 })
  const found = query.length >= 2 ? (data?.wilayah ?? []) : []
  const chosen = props.value
  const places = chosen && !found.some((place) => place.code === chosen.code) ? [...found, chosen] : found
  return (
    <Select
      label={props.label}
      description={props.description}
      error={props.error}
      searchable
      autoFocus={props.autoFocus ?? false}
      data-autofocus={props.autoFocus ? true : undefined}
      selectFirstOptionOnChange
      withCheckIcon={false}
      rightSection={null}
      maxDropdownHeight={320}
      nothingFoundMessage={query.length >= 2 ? fieldText.placeNone(query) : fieldText.placeType}
      filter={({ options }) => options}
      data={places.map((place) => ({ value: place.code, label: fullName(place) }))}
      value={chosen?.code ?? null}
      onChange={(code) => props.onChange(places.find((place) => place.code === code) ?? null)}
      searchValue={typed}
      onSearchChange={setTyped}
      renderOption={({ option }) => {
        const place = places.find((one) => one.code === option.value)
        return (
          <span className={css['option']}>
            <strong>{option.label}</strong>
            <span>{place?.within}</span>
          </span>
        )
      }}
    />
  )
}

/** 'Desa Jatisari', 'Kabupaten Jember'. */
export function fullName(place: Place): string {
  return place.term === null ? place.name : `${place.term} ${place.name}`
}
