import { findPlace, placeAt, placeName } from '../wilayah/places.ts'

/** 'Jatisari', 'Jenggawah': what names a village in a table. A code that is not known stands for itself. */
export function villageLabels(desaCode: string): readonly [desa: string, kecamatan: string] {
  return [placeName(desaCode), findPlace(desaCode) === undefined ? '' : placeAt(desaCode, 'kecamatan').name]
}

/** Dusun of one name however it was written: 'Krajan' and 'KRAJAN '. */
export function dusunKey(desaCode: string, dusun: string): string {
  return `${desaCode}|${dusun.trim().toLowerCase().replaceAll(/\s+/g, ' ')}`
}

/** The village of a dusun's key. */
export function desaOfDusun(key: string): string {
  return key.slice(0, key.indexOf('|'))
}
