import { getInstrumen } from '#shared/instrumen/registry.ts'
import { fieldsFor } from '#shared/intake/fields.ts'
import type { IntakeKind, IntakeMapping, IntakeShape } from '#shared/intake/types.ts'
import { findPlace } from '../../wilayah/places.ts'
import { missingIn } from '../reading/required.ts'

/** What rows of a list of each kind can be about. */
export const shapesOf: { readonly [K in IntakeKind]: readonly IntakeShape[] } = {
  prelist: ['datar', 'anggota', 'keluarga'],
  hasil: ['jawaban'],
  penetapan: ['ketetapan'],
}

/** Why a list can't be read by a mapping, in words: what it lacks, and what in it can't be. The edition must be known. */
export function problemsIn(mapping: IntakeMapping, kind: IntakeKind): string[] {
  if (!shapesOf[kind].includes(mapping.shape)) return ['Isi daftar ini bukan untuk bagian ini. Pilih isi yang lain.']
  return [...missingIn(mapping), ...mappedTwice(mapping), ...wrongConstants(mapping)]
}

/** Of two columns for one field the later would cover the earlier, cell by cell. */
function mappedTwice({ columns, shape, instrumen }: IntakeMapping): string[] {
  const labels = new Map(fieldsFor(shape, getInstrumen(instrumen)).map(({ id, label }) => [id, label]))
  return [...Map.groupBy(columns, ({ field }) => field)]
    .filter(([, some]) => some.length > 1)
    .map(([field]) => `Ada dua kolom untuk ${labels.get(field) ?? field}. Pilih salah satu.`)
}

/** Only the desa can be the same for every row: a NIK or desil would be given to everybody, and no cell would show it. */
function wrongConstants({ constants }: IntakeMapping): string[] {
  return Object.entries(constants).flatMap(([field, value]) => {
    if (field !== 'kodeDesa') return ['Hanya desa yang dapat diisi sama untuk semua baris.']
    return findPlace(value)?.level === 'desa' ? [] : ['Desa untuk semua baris tidak dikenal. Pilih desanya lagi.']
  })
}
