import type { Block } from '../../types.ts'
import { jenis } from '../declare.ts'

/** The sheet that the office adds to an usulan: for which programme, and why. The programmes are the office's list; these are its defaults. */
export const usulan = {
  id: 'usulan',
  number: '',
  title: 'Usulan',
  aboutForm: true,
  askWhen: jenis('usulan'),
  questions: [
    {
      id: 'program',
      number: 'U1',
      label: 'Program yang diusulkan',
      short: 'Program',
      kind: 'code',
      codes: [
        { code: 'PKH', printed: '1', label: 'PKH' },
        { code: 'BPNT', printed: '2', label: 'Sembako (BPNT)' },
        { code: 'PBI', printed: '3', label: 'PBI Jaminan Kesehatan' },
        { code: 'NON BANSOS', printed: '4', label: 'Tanpa usulan bantuan' },
      ],
      officeList: 'programmes',
      sticky: true,
      help: 'Pilih tanpa usulan bantuan bila keluarga hanya diusulkan masuk data terpadu.',
    },
    {
      id: 'alasan_usulan',
      number: 'U2',
      label: 'Alasan pengusulan',
      kind: 'text',
      maxLength: 300,
      help: 'Keadaan keluarga yang menjadi alasan, dalam satu kalimat. Dicetak pada lampiran berita acara.',
    },
  ],
} as const satisfies Block

/** The sheet that the office adds to a perubahan: why, and on what paper that rests. */
export const perubahan = {
  id: 'perubahan',
  number: '',
  title: 'Perubahan',
  aboutForm: true,
  askWhen: jenis('perubahan'),
  questions: [
    {
      id: 'alasan_perubahan',
      number: 'P1',
      label: 'Alasan perubahan',
      kind: 'text',
      maxLength: 300,
      required: false,
      mark: 'P',
      help: 'Mengapa data berubah, misalnya kelahiran, pindah alamat, atau perbaikan KK. Boleh kosong.',
    },
    {
      id: 'bukti_perubahan',
      number: 'P2',
      label: 'Bukti perubahan',
      kind: 'text',
      maxLength: 200,
      required: false,
      mark: 'P',
      help: 'Surat yang mendasari perubahan, misalnya KK baru atau akta kelahiran. Boleh kosong.',
    },
  ],
} as const satisfies Block
