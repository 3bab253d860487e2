import type { Output } from '#shared/contract/index.ts'
import { parentCode, placeName, termOf, type Place } from './places.ts'

export type Shown = Output<'wilayah.get'>['wilayah']

/** A place as a screen shows it: with what it is in, 'Kec. Jenggawah, Kabupaten Jember, Jawa Timur'. */
export function shown(place: Place): Shown {
  return { ...place, term: termOf(place.code), within: within(place.code) }
}

function within(code: string): string {
  const names: string[] = []
  for (let above = parentCode(code); above !== undefined; above = parentCode(above)) {
    names.push(above.length === 6 ? `Kec. ${placeName(above)}` : placeName(above))
  }
  return names.join(', ')
}
