import type { Block, Question } from '../../types.ts'
import { yesNo } from '../keluarga/declare.ts'
import { sameAs } from '../keluarga/same.ts'

/** Photos that the screens want. What is keyed is only that they came with the papers. */
const foto: readonly Question[] = [
  ['d_foto_depan', '6a', 'Foto rumah tampak depan'] as const,
  ['d_foto_dalam', '6b', 'Foto rumah bagian dalam'] as const,
  ['d_foto_kk', '6c', 'Foto Kartu Keluarga'] as const,
].map((named) =>
  yesNo(named, {
    required: false,
    mark: 'L',
    help: 'Isi 1 bila fotonya ada bersama berkas, 2 bila belum; boleh kosong.',
  }),
)

/** Who updated the family's data and when: the office's own questions, since the screens take them from the account. */
export const petugas: Block = {
  id: 'II',
  number: 'II',
  title: 'Pembaruan dan responden',
  short: 'Petugas',
  aboutForm: true,
  questions: [
    ...sameAs(
      [
        'tgl_pencacahan',
        '1',
        {
          label: 'Tanggal pembaruan',
          mark: 'P',
          help: 'Tanggal data keluarga ini diperbarui di lapangan. Umur dihitung pada tanggal ini.',
        },
      ],
      ['petugas_nama', '2', { label: 'Nama petugas', mark: 'P' }],
      ['petugas_kode', '3', { label: 'Kode petugas', required: false, mark: 'P' }],
      ['responden_nama', '4', { mark: 'P' }],
      ['responden_hp', '5', { required: false, mark: 'P' }],
    ),
    ...foto,
  ],
}
