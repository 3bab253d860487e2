import type { IntakeField } from './types.ts'

/** What a list decides or answers. Headers of form-and-siksng.md §2.2 and §2.5. */
export const statusFields: readonly IntakeField[] = [
  {
    id: 'desil',
    label: 'Desil',
    format: 'desil',
    shapes: ['keluarga', 'datar', 'ketetapan'],
    headers: ['desil', 'kategori desil', 'desil nasional', 'kelompok desil', 'peringkat desil', 'desil dtsen'],
  },
  {
    id: 'status',
    label: 'Status di daftar',
    format: 'text',
    shapes: ['keluarga', 'anggota', 'datar', 'ketetapan'],
    headers: [
      'status',
      'status baru',
      'ket tambahan',
      'status dtks',
      'status penetapan',
      'deleted label',
      'sta keberadaan rt',
      'status keluarga',
    ],
  },
  {
    id: 'program',
    label: 'Program bansos',
    format: 'text',
    shapes: ['anggota', 'datar', 'jawaban', 'ketetapan'],
    headers: ['program', 'program bansos', 'bansos', 'jenis bansos', 'jenis bantuan', 'nama program'],
  },
  {
    id: 'hasil',
    label: 'Hasil',
    format: 'text',
    shapes: ['jawaban'],
    requiredIn: ['jawaban'],
    headers: ['hasil', 'hasil validasi', 'status usulan', 'status', 'hasil verifikasi', 'hasil usulan'],
  },
  {
    id: 'padan',
    label: 'Padan',
    format: 'text',
    shapes: ['jawaban'],
    headers: ['padan', 'status padan', 'hasil padan'],
  },
  {
    id: 'namaTerdaftar',
    label: 'Nama yang terdaftar di Dukcapil',
    format: 'name',
    shapes: ['jawaban'],
    headers: ['nama lgkp', 'nama dukcapil', 'nama terdaftar', 'nama di dukcapil', 'duk nama lgkp'],
  },
  {
    id: 'keterangan',
    label: 'Keterangan',
    format: 'text',
    shapes: ['jawaban', 'ketetapan'],
    headers: [
      'keterangan',
      'ket vali',
      'keterangan validasi',
      'ket validasi',
      'ket',
      'alasan',
      'alasan tolak',
      'alasan penolakan',
    ],
  },
]
