import type { Block } from '../../types.ts'
import { choice } from '../keluarga/declare.ts'
import { sameAs } from '../keluarga/same.ts'

/** Block II. Source: OSID. */
export const petugas: Block = {
  id: 'II',
  number: 'II',
  title: 'Keterangan petugas dan responden',
  short: 'Petugas',
  aboutForm: true,
  questions: [
    ...sameAs(
      [
        'tgl_pencacahan',
        '201',
        {
          label: 'Tanggal pendataan',
          help: 'Tanggal keluarga ini didata di lapangan. Umur dihitung pada tanggal ini.',
        },
      ],
      ['petugas_nama', '202', { label: 'Nama petugas pendataan (PPL)' }],
      ['petugas_kode', '202a', { label: 'Kode PPL', required: false, maxLength: 4 }],
      [
        'tgl_pemeriksaan',
        '203',
        { required: false, help: 'Tanggal formulir diperiksa, tidak sebelum tanggal pendataan.' },
      ],
      ['pemeriksa_nama', '204', { label: 'Nama pemeriksa (PML)', required: false }],
      ['pemeriksa_kode', '204a', { label: 'Kode PML', required: false, maxLength: 3 }],
      ['responden_nama', '204x'],
      ['responden_hp', '204y', { required: false }],
    ),
    choice(
      ['r205_hasil', '205', 'Hasil pendataan keluarga'],
      [
        'Terisi lengkap',
        'Terisi tidak lengkap',
        'Tidak ada responden yang dapat menjawab sampai akhir masa pendataan',
        'Responden menolak',
        'Keluarga pindah/bangunan sensus sudah tidak ada',
      ],
      { help: 'Kode hasil seperti di formulir kertas.' },
    ),
  ],
}
