import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import { getPlace, placeName, placeWithTerm } from '../wilayah/places.ts'
import { getOfficeSettings } from './office-settings.ts'

/** An office works with the desa and kelurahan of its own kabupaten or kota. Fails: notFound (no such code) · validation. */
export async function refuseForeignDesa(db: Kysely<Tables>, desaCode: string): Promise<void> {
  const refuse = (message: string) => new AppError('validation', message, [{ path: 'desaCode', message }])
  if (getPlace(desaCode).level !== 'desa') throw refuse('Pilih desa atau kelurahan.')
  const { kabupatenCode } = await getOfficeSettings(db)
  if (desaCode.startsWith(kabupatenCode)) return
  throw refuse(`${placeWithTerm(desaCode)} tidak termasuk ${placeName(kabupatenCode)}, wilayah kantor ini.`)
}
