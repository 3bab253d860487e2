import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  allPlaces,
  isKnownKecamatan,
  placeAt,
  placeName,
  placeWithTerm,
  type PlaceLevel,
} from '#core/wilayah/places.ts'
import { placeTexts } from '#core/batch/place.ts'
import { makeWilayahText } from '#main/tools/make-wilayah.ts'

const file = join(import.meta.dirname, '../../../resources/wilayah/wilayah.txt.br')

test('the shipped places are exactly those of the pinned package', () => {
  const packed = readFileSync(file)
  expect(brotliDecompressSync(packed).toString('utf8') === makeWilayahText()).toBe(true)
  expect(packed.length).toBeLessThan(500_000)
})

test('all 38 provinsi, 514 kabupaten and kota, 7,285 kecamatan and 83,762 desa and kelurahan are there', () => {
  const counts: Record<PlaceLevel, number> = { provinsi: 0, kabupaten: 0, kecamatan: 0, desa: 0 }
  for (const { level } of allPlaces().values()) counts[level]++
  expect(counts).toEqual({ provinsi: 38, kabupaten: 514, kecamatan: 7285, desa: 83_762 })
})

test('every place stands in a place that is there', () => {
  const lost = [...allPlaces().keys()].filter((code) => {
    const above = code.length === 10 ? code.slice(0, 6) : code.slice(0, -2)
    return above !== '' && !allPlaces().has(above)
  })
  expect(lost).toEqual([])
})

test('places are known by their Kemendagri codes, and a desa by its kind', () => {
  expect(placeAt('3509132001', 'provinsi').name).toBe('Jawa Timur')
  expect(placeAt('3509132001', 'kabupaten').name).toBe('Kabupaten Jember')
  expect(placeAt('3509132001', 'kecamatan').level).toBe('kecamatan')
  const desa = [...allPlaces().values()].filter(({ level }) => level === 'desa')
  const terms = new Set(desa.map(({ code, name }) => placeWithTerm(code).slice(0, -name.length - 1)))
  expect(terms).toEqual(new Set(['Desa', 'Kelurahan', 'Desa Adat']))
  expect(isKnownKecamatan('350913')).toBe(true)
  expect(isKnownKecamatan('350999')).toBe(false)
  expect(isKnownKecamatan('3509')).toBe(false)
})

test('the term of a desa adat stands before its name once, and its listed name has it', () => {
  expect(placeWithTerm('9103013007')).toBe('Desa Adat Yoboi')
  expect(placeName('9103013007')).toBe('Yoboi')
  expect(placeTexts('9103013007').kelurahan).toBe('DESA ADAT YOBOI')
  expect(placeTexts('3509162006').kelurahan).toBe('JATISARI')
})
