import { listedName, placeAt, placeName, placeWithTerm } from '../wilayah/places.ts'

/** Names of a desa and what it is in, as the SIKS-NG files write them. */
export type PlaceTexts = {
  readonly provinsi: string
  readonly kabupaten: string
  readonly kecamatan: string
  readonly kelurahan: string
}

/**
 * Capitals, and a kabupaten without that word, as the known template has it ('JEMBER'); a kota keeps its word, since Kota Bogor and
 * Kabupaten Bogor would else be the same.
 */
export function placeTexts(desaCode: string): PlaceTexts {
  return {
    provinsi: placeAt(desaCode, 'provinsi').name.toUpperCase(),
    kabupaten: placeAt(desaCode, 'kabupaten')
      .name.toUpperCase()
      .replace(/^KABUPATEN /, ''),
    kecamatan: placeAt(desaCode, 'kecamatan').name.toUpperCase(),
    kelurahan: listedName(desaCode).toUpperCase(),
  }
}

/** The kecamatan and desa of a batch, as its file name has them; '' for one that is wider. */
export function placesOf(wilayahCode: string): Pick<PlaceTexts, 'kecamatan' | 'kelurahan'> {
  return {
    kecamatan: wilayahCode.length < 6 ? '' : placeAt(wilayahCode, 'kecamatan').name.toUpperCase(),
    kelurahan: wilayahCode.length < 10 ? '' : listedName(wilayahCode).toUpperCase(),
  }
}

/** 'Desa Jatisari', 'Kecamatan Jenggawah', 'Kabupaten Jember'. */
export function wilayahWords(wilayahCode: string): string {
  return wilayahCode.length === 6 ? `Kecamatan ${placeName(wilayahCode)}` : placeWithTerm(wilayahCode)
}
