import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { addDusun, listDusun } from './dusun.ts'
import { allPlaces, getPlace, parentCode } from './places.ts'
import { getDesaProfile, saveDesaProfile } from './profile.ts'
import { searchPlaces } from './search.ts'
import { shown } from './shown.ts'

const atMost = 20

/** Places of the country, and what the office knows about its desa. */
export const wilayahHandlers: HandlersOf<'wilayah'> = {
  'wilayah.search': async ({ query, level, within }) => ({
    wilayah: searchPlaces(query, level, atMost, within).map(shown),
  }),
  'wilayah.children': async ({ code }) => {
    if (code !== undefined) getPlace(code)
    return { wilayah: [...allPlaces().values()].filter((place) => parentCode(place.code) === code).map(shown) }
  },
  'wilayah.get': async ({ code }) => ({ wilayah: shown(getPlace(code)) }),
  'wilayah.listDusun': async ({ desaCode }, { office }) => ({ dusun: await listDusun(office.db, desaCode) }),
  'wilayah.addDusun': async (input, { office, session, platform }) => {
    getDesa(input.desaCode)
    const dusun = { id: platform.ids.next(), ...input }
    await office.write(session, (w) => addDusun(w, dusun))
    return { dusun }
  },
  'wilayah.getProfile': async ({ desaCode }, { office }) => {
    getDesa(desaCode)
    return { profile: await getDesaProfile(office.db, desaCode) }
  },
  'wilayah.saveProfile': async (profile, { office, session }) => {
    getDesa(profile.desaCode)
    await office.write(session, (w) => saveDesaProfile(w, profile))
    return { profile }
  },
}

function getDesa(code: string): void {
  if (getPlace(code).level !== 'desa') throw new AppError('notFound', 'Pilih desa atau kelurahan.')
}
