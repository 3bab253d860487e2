import { allPlaces } from '#core/wilayah/places.ts'
import { searchPlaces } from '#core/wilayah/search.ts'
import { against, figureOf, timed, type Bench } from './figure.ts'

const oneIn = 1200

/**
 * Finding a desa while its name is typed: every beginning that somebody types on the way, for desa from all over the country. Against
 * going through all names once.
 */
export const places: Bench = {
  name: 'wilayah.search',
  measure: async ({ quick }) => {
    const desa = [...allPlaces().values()].filter(({ level }) => level === 'desa')
    const typed = desa
      .filter((_, index) => index % (quick ? oneIn * 20 : oneIn) === 0)
      .flatMap(({ name }) => [...name].map((_, index) => name.slice(0, index + 1)))
    const samples = await timed(typed.length, 1, (index) => searchPlaces(typed[index - 1] ?? 'pemanasan', 'desa', 20))
    const walk = await timed(quick ? 3 : 50, 1, () => desa.filter(({ name }) => name.includes('Jatisari')).length)
    return [figureOf('wilayah.search', 'ms', samples, against('sekali lewat semua nama', walk))]
  },
}
