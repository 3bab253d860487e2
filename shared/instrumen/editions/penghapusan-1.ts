import type { Block, Instrumen, Rule } from '../types.ts'
import { codes, is, oneOf } from './declare.ts'

/** Reasons after which something happened on a known day. */
const dated = oneOf('kode_alasan', '01', '02', '03', '08')

const alasan = {
  id: 'alasan',
  number: '',
  title: 'Penghapusan',
  questions: [
    {
      id: 'tingkat',
      number: '1',
      label: 'Yang dihapus',
      kind: 'code',
      codes: [
        { code: 'KELUARGA', printed: '1', label: 'Seluruh keluarga' },
        { code: 'ART', printed: '2', label: 'Sebagian anggota' },
      ],
      help: 'Menghapus satu orang tidak menghapus keluarganya.',
    },
    {
      id: 'kode_alasan',
      number: '2',
      label: 'Alasan penghapusan',
      kind: 'code',
      mark: 'P',
      officeList: 'alasanPenghapusan',
      codes: [
        { code: '01', label: 'Meninggal' },
        { code: '02', label: 'Pindah ke luar kabupaten' },
        { code: '03', label: 'Pindah dalam kabupaten' },
        { code: '04', label: 'Sudah mampu/tidak layak' },
        { code: '05', label: 'Data ganda' },
        { code: '06', label: 'Tidak ditemukan' },
        { code: '07', label: 'ASN/TNI/Polri/BUMN/BUMD/pensiunan dalam keluarga' },
        { code: '08', label: 'Mengundurkan diri/menolak (graduasi mandiri)' },
        { code: '09', label: 'NIK tidak padan dan tidak dapat diperbaiki' },
        { code: '10', label: 'Kesalahan prelist/input' },
        { code: '99', label: 'Lainnya' },
      ],
    },
    {
      id: 'uraian_alasan',
      number: '3',
      label: 'Uraian alasan',
      kind: 'text',
      maxLength: 300,
      requiredWhen: is('kode_alasan', '99'),
      help: 'Keterangan singkat. Wajib bila alasannya 99 Lainnya.',
    },
    {
      id: 'tgl_kejadian',
      number: '4',
      label: 'Tanggal kejadian',
      kind: 'date',
      requiredWhen: dated,
      help: 'Tanggal meninggal, pindah, atau mengundurkan diri. Untuk alasan lain boleh kosong.',
    },
    {
      id: 'jenis_dokumen',
      number: '5a',
      label: 'Jenis dokumen bukti',
      kind: 'code',
      mark: 'P',
      codes: codes(
        'Akta kematian',
        'Surat keterangan kematian',
        'Surat pindah (SKPWNI)',
        'Berita acara musyawarah',
        'Foto rumah dan keadaan',
        'Salinan KK/KTP yang ganda',
        'Surat keputusan/keterangan kepegawaian',
        'Surat pernyataan mengundurkan diri',
        'Lainnya',
      ),
      help: 'Surat yang membuktikan alasan penghapusan.',
    },
    {
      id: 'no_dokumen',
      number: '5b',
      label: 'Nomor dokumen',
      kind: 'text',
      maxLength: 80,
      requiredWhen: oneOf('jenis_dokumen', '1', '2', '3', '7'),
      help: 'Nomor akta atau surat. Boleh kosong untuk foto, salinan, dan berita acara.',
    },
    {
      id: 'tgl_dokumen',
      number: '5c',
      label: 'Tanggal dokumen',
      kind: 'date',
      requiredWhen: oneOf('jenis_dokumen', '1', '2', '3', '7'),
    },
  ],
} as const satisfies Block

const anggota = {
  id: 'anggota',
  number: '',
  title: 'Anggota yang dihapus',
  short: 'Anggota',
  roster: 'anggota',
  questions: [
    { id: 'nama', number: '6a', label: 'Nama', kind: 'text', maxLength: 250, readOnly: true, siks: 'Nama' },
    { id: 'nik', number: '6b', label: 'NIK', kind: 'nik', readOnly: true, siks: 'NIK' },
    {
      id: 'hapus',
      number: '6c',
      label: 'Dihapus',
      kind: 'yesNo',
      yes: '1',
      no: '2',
      askWhen: is('tingkat', 'ART'),
      help: 'Isi 1 untuk anggota yang dihapus, 2 untuk yang tetap.',
    },
  ],
} as const satisfies Block

const rules: readonly Rule[] = []

/** The sheet of the office about one removal. Reasons and documents are the office's defaults (marked P). */
export const penghapusan1: Instrumen = {
  id: 'penghapusan-1',
  title: 'Formulir penghapusan',
  unit: 'keluarga',
  jenis: ['penghapusan'],
  blocks: [alasan, anggota],
  rules,
}
