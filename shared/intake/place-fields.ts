import type { IntakeField } from './types.ts'

const families = ['keluarga', 'datar'] as const
const everywhere = ['keluarga', 'anggota', 'datar', 'jawaban', 'ketetapan'] as const

/** Where a row is from: a whole code, its parts, or names. */
export const placeFields: readonly IntakeField[] = [
  {
    id: 'kodeDesa',
    label: 'Kode desa/kelurahan (Kemendagri, 10 angka)',
    format: 'wilayahCode',
    shapes: everywhere,
    requiredIn: families,
    oneOf: 'desa',
    headers: [
      'kode desa',
      'id desa',
      'kode kelurahan',
      'kode desa kelurahan',
      'kode wilayah',
      'kdgabungan',
      'kdgabungan4',
      'kode kel',
    ],
  },
  {
    id: 'kodeProvinsi',
    label: 'Kode provinsi',
    format: 'wilayahCode',
    shapes: everywhere,
    headers: ['kdprop', 'kdprov', 'kode provinsi', 'kode prov', 'id prov', 'kode prop', 'kode propinsi'],
  },
  {
    id: 'kodeKabupaten',
    label: 'Kode kabupaten/kota',
    format: 'wilayahCode',
    shapes: everywhere,
    headers: ['kdkab', 'kode kabupaten', 'kode kab', 'id kab', 'kode kabupaten kota', 'kode kab kota'],
  },
  {
    id: 'kodeKecamatan',
    label: 'Kode kecamatan',
    format: 'wilayahCode',
    shapes: everywhere,
    headers: ['kdkec', 'kode kecamatan', 'kode kec', 'id kec'],
  },
  {
    id: 'kodeKelurahan',
    label: 'Kode desa di dalam kecamatan',
    format: 'wilayahCode',
    shapes: everywhere,
    requiredIn: families,
    oneOf: 'desa',
    headers: ['kddesa', 'kdkel', 'kd desa', 'kd kel'],
  },
  {
    id: 'provinsi',
    label: 'Nama provinsi',
    format: 'text',
    shapes: everywhere,
    headers: ['provinsi', 'propinsi', 'prov', 'nama provinsi', 'nm prov', 'nmprop', 'nmprov', 'nama prov'],
  },
  {
    id: 'kabupaten',
    label: 'Nama kabupaten/kota',
    format: 'text',
    shapes: everywhere,
    headers: ['kabupaten', 'kab', 'kota', 'kabupaten kota', 'kab kota', 'nama kabupaten', 'nm kab', 'nama kab'],
  },
  {
    id: 'kecamatan',
    label: 'Nama kecamatan',
    format: 'text',
    shapes: everywhere,
    headers: ['kecamatan', 'kec', 'nama kecamatan', 'nama kec', 'nm kec'],
  },
  {
    id: 'desa',
    label: 'Nama desa/kelurahan',
    format: 'text',
    shapes: everywhere,
    requiredIn: families,
    oneOf: 'desa',
    headers: [
      'desa',
      'kelurahan',
      'desa kelurahan',
      'nama desa',
      'nama kelurahan',
      'nm kel',
      'nm desa',
      'kel',
      'nama kel',
      'nagari',
      'gampong',
    ],
  },
]
