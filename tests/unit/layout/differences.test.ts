import { expect, test } from 'vitest'
import { differencesBetween } from '#core/layout/differences.ts'
import { shipped, withColumn } from './shipped.ts'

const old = shipped('siksng-usulan-2021')
const [nik, program, noKk, ...rest] = old.columns as [never, never, never, ...typeof old.columns]

test('a layout does not differ from itself', () => {
  expect(differencesBetween(old, { ...old, version: 2 })).toEqual([])
})

test('2021 and 2022: four columns more and a line feed in a header', () => {
  const told = differencesBetween(old, shipped())
  expect(told).toEqual(
    expect.arrayContaining([
      'Kolom TANGGAL LAHIR⏎(31/01/2000), judul: "TANGGAL LAHIR (31/01/2000)" menjadi "TANGGAL LAHIR⏎(31/01/2000)"',
      'Kolom STATUS DISABILITAS ditambahkan di urutan 18',
      'Kolom TGL MULAI HAMIL⏎(31/12/2021) ditambahkan di urutan 21',
    ]),
  )
  expect(told.filter((one) => one.includes('dipindah') || one.includes('dihapus'))).toEqual([])
})

test('one column that moves is one difference, whichever way the others shift', () => {
  expect(differencesBetween(old, { ...old, columns: [program, noKk, ...rest, nik] })).toEqual([
    'Kolom NIK dipindah dari urutan 1 ke 17',
  ])
})

test('removed, added, and changed in each of its parts', () => {
  const columns = [nik, program, ...rest]
  const after = withColumn({ ...old, columns }, 2, {
    header: 'NAMA LENGKAP',
    format: 'address',
    required: false,
    maxLength: 60,
    width: 40,
  })
  expect(differencesBetween(old, after)).toEqual([
    'Kolom NOKK dihapus',
    'Kolom NAMA LENGKAP, judul: "NAMA" menjadi "NAMA LENGKAP"',
    'Kolom NAMA LENGKAP, format: "Nama" menjadi "Huruf besar"',
    'Kolom NAMA LENGKAP, wajib: "ya" menjadi "tidak"',
    'Kolom NAMA LENGKAP, panjang: "100" menjadi "60"',
    'Kolom NAMA LENGKAP, lebar: "30" menjadi "40"',
  ])
})

test('what concerns the whole file, and the target’s words', () => {
  const after = {
    ...old,
    sheetName: 'USULAN',
    rowLimit: 1000,
    splitBy: 'kecamatan' as const,
    cumulative: true,
    validFrom: '2026-12-01',
    values: { ...old.values, sex: { male: 'L', female: 'PEREMPUAN' } },
  }
  expect(differencesBetween(old, after)).toEqual([
    'Berlaku sejak: "01-01-2021" menjadi "01-12-2026"',
    'Nama lembar: "DATA" menjadi "USULAN"',
    'Batas baris: "500" menjadi "1000"',
    'Satu berkas per: "desa" menjadi "kecamatan"',
    'Kumulatif: "tidak" menjadi "ya"',
    'Kata Jenis kelamin, Laki-laki: "LAKI-LAKI" menjadi "L"',
  ])
})
