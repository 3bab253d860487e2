import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { AppError } from '#shared/errors/app-error.ts'
import { resourcePath } from '../platform/resources.ts'
import { eachPlace } from './format.ts'

export type PlaceLevel = 'provinsi' | 'kabupaten' | 'kecamatan' | 'desa'
export type Place = { readonly code: string; readonly level: PlaceLevel; readonly name: string }

const levels: Readonly<Record<number, PlaceLevel>> = { 2: 'provinsi', 4: 'kabupaten', 6: 'kecamatan', 10: 'desa' }

const desaAdat = 'Desa Adat'

let loaded: ReadonlyMap<string, Place> | undefined

/** All places by code (no dots), in order of the codes. Read once, when first asked. */
export function allPlaces(): ReadonlyMap<string, Place> {
  loaded ??= load()
  return loaded
}

function load(): ReadonlyMap<string, Place> {
  const text = brotliDecompressSync(readFileSync(resourcePath('wilayah', 'wilayah.txt.br'))).toString('utf8')
  const places = new Map<string, Place>()
  eachPlace(text, (code, name) => places.set(code, { code, level: levelOf(code), name: withoutTerm(code, name) }))
  return places
}

/** The names of desa adat, and of no other kind, begin with what they are; written after their term it would stand there twice. */
function withoutTerm(code: string, name: string): string {
  const term = `${desaAdat} `
  return termOf(code) === desaAdat && name.startsWith(term) ? name.slice(term.length) : name
}

/** The name as the list of codes has it: 'Desa Adat Yoboi', and 'Jatisari' for every other kind. Fails: notFound. */
export function listedName(code: string): string {
  const { name } = getPlace(code)
  return termOf(code) === desaAdat ? `${desaAdat} ${name}` : name
}

/** The level that a code of 2, 4, 6 or 10 digits is of. */
export function levelOf(code: string): PlaceLevel {
  const level = levels[code.length]
  if (level === undefined) throw new AppError('notFound')
  return level
}

/** The place with this code, if there is one. */
export function findPlace(code: string): Place | undefined {
  return allPlaces().get(code)
}

/** The place with this code. Fails with AppError notFound. */
export function getPlace(code: string): Place {
  const place = findPlace(code)
  if (place === undefined) throw new AppError('notFound', 'Kode wilayah ini tidak dikenal.')
  return place
}

/** 'Jatisari', 'Jenggawah', 'Kabupaten Jember', 'Jawa Timur'; the code itself when it is not known. */
export function placeName(code: string): string {
  return findPlace(code)?.name ?? code
}

/** Whether a NIK or KK can begin with these six digits. */
export function isKnownKecamatan(code6: string): boolean {
  return findPlace(code6)?.level === 'kecamatan'
}

/** The code of the place that a place is in; undefined for a provinsi. */
export function parentCode(code: string): string | undefined {
  if (code.length === 2) return undefined
  return code.slice(0, code.length === 10 ? 6 : -2)
}

/** The place that `code` is, or is in, at a level: of a desa its kecamatan, of a kecamatan its kabupaten. */
export function placeAt(code: string, level: PlaceLevel): Place {
  let at: string | undefined = code
  while (at !== undefined && levelOf(at) !== level) at = parentCode(at)
  return getPlace(at ?? code)
}

/**
 * What a place of the lowest level is called, from the first of the last four digits of its code: 1 Kelurahan, 2 Desa, 3 Desa Adat
 * (Kepmendagri on codes of places). Null for other levels.
 */
export function termOf(code: string): string | null {
  if (code.length !== 10) return null
  const kind = code.charAt(6)
  if (kind === '1') return 'Kelurahan'
  return kind === '3' ? desaAdat : 'Desa'
}

/** 'Desa Jatisari', 'Kelurahan Antirogo'. */
export function placeWithTerm(desaCode: string): string {
  const term = termOf(desaCode)
  return term === null ? placeName(desaCode) : `${term} ${placeName(desaCode)}`
}
