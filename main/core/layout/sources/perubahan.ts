import { commonSources } from './every-kind.ts'
import { same, type Sources } from './declare.ts'

/** What a row of a perubahan has (form-and-siksng.md §2.6): one thing that differs from the register. */
export const perubahanSources = {
  ...commonSources,
  idBdt: { label: 'IDBDT keluarga', kind: 'code', always: false, examples: same('35091620060000123') },
  idArtBdt: {
    label: 'IDARTBDT orang',
    kind: 'code',
    always: false,
    examples: ['', '3509162006000012301', '3509162006000012302'],
  },
  nikLama: {
    label: 'NIK lama (di daftar)',
    kind: 'digits',
    always: false,
    examples: ['3509165708800001', '3509165708800001', '3509160403110002'],
  },
  nik: {
    label: 'NIK',
    kind: 'digits',
    always: true,
    examples: ['3509165708800001', '3509165708800001', '3509160403110009'],
  },
  noKk: { label: 'Nomor KK', kind: 'digits', always: true, examples: same('3509161201090001') },
  nama: { label: 'Nama', kind: 'name', always: true, examples: ['Hj. Siti Contoh', 'Hj. Siti Contoh', 'NUR CONTOH'] },
  namaKepala: { label: 'Nama kepala keluarga', kind: 'name', always: false, examples: same('Hj. Siti Contoh') },
  kolom: { label: 'Kolom SIKS yang berubah', kind: 'code', always: true, examples: ['RT', 'Sta_kawin', 'NIK'] },
  nilaiLama: { label: 'Nilai lama', kind: 'text', always: false, examples: ['003', '2', '3509160403110002'] },
  nilaiBaru: { label: 'Nilai baru', kind: 'text', always: false, examples: ['004', '4', '3509160403110009'] },
  labelBaru: {
    label: 'Nilai baru dalam kata',
    kind: 'text',
    always: false,
    examples: ['004', 'Cerai mati', '3509160403110009'],
  },
  alasan: { label: 'Alasan perubahan', kind: 'text', always: false, examples: same('Hasil verval desa') },
} as const satisfies Sources
