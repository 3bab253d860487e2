import { allPlaces, findPlace, type Place } from '../../wilayah/places.ts'
import { plainWords } from '../../wilayah/word-index.ts'

/** What a row says of where it is from; '' for what it does not say. */
export type PlaceWords = {
  readonly kodeDesa: string
  readonly kodeProvinsi: string
  readonly kodeKabupaten: string
  readonly kodeKecamatan: string
  readonly kodeKelurahan: string
  readonly provinsi: string
  readonly kabupaten: string
  readonly kecamatan: string
  readonly desa: string
}

export const placeWords = {
  unknown: 'Desa/kelurahan tidak dikenali dari baris ini.',
  bps: 'Kode wilayah di baris ini kode BPS (kecamatan dan desa 3 angka), bukan kode Kemendagri. Petakan kolom nama desa, atau isi satu desa untuk semua baris.',
  many: 'Ada beberapa desa bernama sama di kabupaten ini; petakan juga kolom kecamatan.',
  elsewhere: 'Desa ini di luar kabupaten/kota kantor ini.',
} as const

export type DesaFound = { readonly code: string } | { readonly problem: string } | undefined

/**
 * Finds the desa that a row is from: by its whole code, by the parts of a Kemendagri code, or by names. BPS codes are another matter
 * (form-and-siksng.md §0.9) and are never taken for Kemendagri's. Undefined: the row says nothing about it.
 */
export function desaFinder(kabupatenCode: string): (words: PlaceWords) => DesaFound {
  const known = new Map<string, DesaFound>()
  return (words) => {
    const key = Object.values(words).join('\u0000')
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found
    const desa = find(words, kabupatenCode)
    known.set(key, desa)
    return desa
  }
}

function find(words: PlaceWords, kabupatenCode: string): DesaFound {
  if (Object.values(words).every((word) => word === '')) return undefined
  const code = codeIn(words)
  if (code !== undefined && findPlace(code)?.level === 'desa') return { code }
  if (words.desa !== '') return byNames(words, kabupatenCode)
  if (words.kodeKecamatan.length === 3 || words.kodeKelurahan.length === 3) return { problem: placeWords.bps }
  return code === undefined && words.kodeDesa === '' ? undefined : { problem: placeWords.unknown }
}

/** A whole code, or one put together of parts that are as wide as Kemendagri's: 2, 2, 2 and 4 digits. */
function codeIn(words: PlaceWords): string | undefined {
  if (/^\d{10}$/.test(words.kodeDesa)) return words.kodeDesa
  const [prov, kab, kec, kel] = [
    words.kodeProvinsi,
    words.kodeKabupaten,
    words.kodeKecamatan,
    words.kodeKelurahan || words.kodeDesa,
  ]
  if (kel.length === 10) return kel
  if (kel.length !== 4) return undefined
  if (kec.length === 6) return kec + kel
  const kabupaten = kab.length === 4 ? kab : prov + kab.padStart(2, '0')
  const code = kabupaten + kec.padStart(2, '0') + kel
  return code.length === 10 ? code : undefined
}

type Names = { readonly byBoth: ReadonlyMap<string, string>; readonly byDesa: ReadonlyMap<string, string | null> }

const namesOf = new Map<string, Names>()

function byNames(words: PlaceWords, kabupatenCode: string): DesaFound {
  const kabupaten = words.kabupaten === '' ? kabupatenCode : kabupatenNamed(words.kabupaten, kabupatenCode)
  if (kabupaten === undefined) return { problem: placeWords.unknown }
  const names = namesIn(kabupaten)
  const desa = plainName(words.desa)
  if (words.kecamatan !== '') {
    const code = names.byBoth.get(`${plainName(words.kecamatan)}/${desa}`)
    return code === undefined ? { problem: placeWords.unknown } : { code }
  }
  const code = names.byDesa.get(desa)
  if (code === null) return { problem: placeWords.many }
  return code === undefined ? { problem: placeWords.unknown } : { code }
}

/** Kinds of places are written before names or not, blanks within names, too. */
export function plainName(name: string): string {
  return plainWords(name)
    .replace(
      /^ *(desa adat|desa|ds|kelurahan|kel|kalurahan|kecamatan|kec|kabupaten|kab|kota administrasi|kota|provinsi|propinsi|prov) /,
      '',
    )
    .replaceAll(' ', '')
}

function namesIn(kabupatenCode: string): Names {
  const known = namesOf.get(kabupatenCode)
  if (known !== undefined) return known
  const byBoth = new Map<string, string>()
  const byDesa = new Map<string, string | null>()
  for (const place of allPlaces().values()) {
    if (place.level !== 'desa' || !place.code.startsWith(kabupatenCode)) continue
    const desa = plainName(place.name)
    byBoth.set(`${plainName(findPlace(place.code.slice(0, 6))?.name ?? '')}/${desa}`, place.code)
    byDesa.set(desa, byDesa.has(desa) ? null : place.code)
  }
  const names = { byBoth, byDesa }
  namesOf.set(kabupatenCode, names)
  return names
}

let kabupatenList: readonly Place[] | undefined

/** The office's own first: 'Malang' is a kabupaten and a kota. */
function kabupatenNamed(name: string, own: string): string | undefined {
  const plain = plainName(name)
  if (plainName(findPlace(own)?.name ?? '') === plain) return own
  kabupatenList ??= [...allPlaces().values()].filter((place) => place.level === 'kabupaten')
  const kota = /^\s*kota\b/i.test(name)
  const found = kabupatenList.filter((place) => plainName(place.name) === plain)
  return (found.find((place) => /^kota\b/i.test(place.name) === kota) ?? found[0])?.code
}
