import type { Block, Instrumen, Rule } from '../types.ts'
import { all, any, codes, is, not, oneOf } from './declare.ts'

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

/** R-07xx. */
const rules: readonly Rule[] = [
  {
    number: 'R-0701',
    level: 'block',
    check: { op: 'dayOrder', earlier: 'tgl_kejadian', later: 'today', at: 'tgl_kejadian' },
    message: 'Tanggal kejadian belum terjadi.',
    source: 'P',
  },
  {
    number: 'R-0702',
    level: 'block',
    check: { op: 'dayOrder', earlier: 'tgl_dokumen', later: 'today', at: 'tgl_dokumen' },
    message: 'Tanggal dokumen belum terjadi.',
    source: 'P',
  },
  {
    number: 'R-0703',
    level: 'reason',
    check: {
      op: 'never',
      when: any(
        all(is('kode_alasan', '01'), not(oneOf('jenis_dokumen', '1', '2'))),
        all(oneOf('kode_alasan', '02', '03'), not(is('jenis_dokumen', '3'))),
        all(is('kode_alasan', '05'), not(is('jenis_dokumen', '6'))),
        all(is('kode_alasan', '08'), not(is('jenis_dokumen', '8'))),
      ),
      at: 'jenis_dokumen',
    },
    message:
      'Bukti yang biasa untuk alasan ini: meninggal akta atau surat kematian, pindah SKPWNI, ganda salinan KK/KTP, mengundurkan diri surat pernyataan. Bila buktinya lain, tulis alasannya.',
    source: 'berita-acara-and-office.md §2.3',
  },
  {
    number: 'R-0704',
    level: 'block',
    check: {
      op: 'rows',
      roster: 'anggota',
      given: is('tingkat', 'ART'),
      when: is('hapus', true),
      need: 'some',
      at: 'hapus',
    },
    message: 'Belum ada anggota yang dipilih untuk dihapus.',
    source: 'P',
  },
  {
    number: 'R-0705',
    level: 'inform',
    check: {
      op: 'rows',
      roster: 'anggota',
      given: is('tingkat', 'ART'),
      when: is('hapus', true),
      need: 'notAll',
      at: 'tingkat',
    },
    message: 'Semua anggota dihapus. Bila seluruh keluarga tidak ada lagi, pilih 1 Seluruh keluarga.',
    source: 'P',
  },
  {
    number: 'R-0706',
    level: 'reason',
    check: {
      op: 'rowsAtMost',
      roster: 'anggota',
      given: all(is('tingkat', 'KELUARGA'), is('kode_alasan', '01')),
      count: 1,
      at: 'tingkat',
    },
    message:
      'Keluarga ini tercatat {jumlah} orang. Satu orang meninggal tidak menghapus keluarganya; bila semuanya meninggal, tulis alasannya.',
    source: 'berita-acara-and-office.md §2.3',
  },
  {
    number: 'R-0707',
    level: 'inform',
    check: { op: 'never', when: is('kode_alasan', '03'), at: 'kode_alasan' },
    message: 'Pindah dalam kabupaten biasanya cukup dengan formulir perubahan alamat.',
    source: 'form-and-siksng.md §2.8',
  },
  {
    number: 'R-0708',
    level: 'inform',
    check: { op: 'dayOrder', earlier: 'tgl_kejadian', later: 'tgl_dokumen', at: 'tgl_dokumen' },
    message: 'Dokumen bertanggal sebelum kejadiannya. Periksa kedua tanggal.',
    source: 'P',
  },
]

/** The sheet of the office about one removal. Reasons and documents are the office's defaults (marked P). */
export const penghapusan1: Instrumen = {
  id: 'penghapusan-1',
  title: 'Formulir penghapusan',
  unit: 'keluarga',
  jenis: ['penghapusan'],
  blocks: [alasan, anggota],
  rules,
  meaning: {
    removal: {
      scope: 'tingkat',
      whole: is('tingkat', 'KELUARGA'),
      leaves: is('hapus', true),
      reason: 'kode_alasan',
      detail: 'uraian_alasan',
      eventDate: 'tgl_kejadian',
      document: { kind: 'jenis_dokumen', number: 'no_dokumen', date: 'tgl_dokumen' },
    },
  },
  // Nobody keys who is in the family; the number of its first member tells whether the right one was chosen.
  keyedTwice: {
    always: ['tingkat', 'kode_alasan', 'hapus'],
    family: { roster: 'anggota', question: 'nik' },
  },
}
