import { same, type Sources } from './declare.ts'

/** What every kind of row has: where it is from and on which paper. */
export const commonSources = {
  no: { label: 'Nomor urut baris', kind: 'nomor', always: true, examples: ['1', '2', '3'] },
  tetap: { label: 'Teks tetap (sama di semua baris)', kind: 'text', always: true, examples: same('') },
  kosong: { label: 'Dikosongkan', kind: 'text', always: false, examples: same('') },
  provinsi: { label: 'Provinsi', kind: 'text', always: true, examples: same('JAWA TIMUR') },
  kabupaten: { label: 'Kabupaten atau kota', kind: 'text', always: true, examples: same('JEMBER') },
  kecamatan: { label: 'Kecamatan', kind: 'text', always: true, examples: same('JENGGAWAH') },
  kelurahan: { label: 'Desa atau kelurahan', kind: 'text', always: true, examples: same('JATISARI') },
  kodeDesa: { label: 'Kode desa Kemendagri (10 angka)', kind: 'code', always: true, examples: same('3509162006') },
  kodeDesaTitik: {
    label: 'Kode desa Kemendagri bertitik',
    kind: 'code',
    always: true,
    examples: same('35.09.16.2006'),
  },
  kodeKecamatan: { label: 'Kode kecamatan Kemendagri', kind: 'code', always: true, examples: same('350916') },
  nomorBerkas: { label: 'Nomor berkas', kind: 'code', always: true, examples: same('0042') },
  tandaTerima: { label: 'Nomor tanda terima berkas', kind: 'text', always: true, examples: same('TT/0042/XI/2026') },
  tanggalTerima: { label: 'Tanggal berkas diterima', kind: 'date', always: true, examples: same('2026-11-03') },
  nomorFormulir: { label: 'Nomor formulir dalam berkas', kind: 'number', always: true, examples: ['17', '18', '19'] },
  noBa: {
    label: 'Nomor berita acara',
    kind: 'text',
    always: false,
    examples: same('140/12/35.09.16.2006/2026'),
  },
  tglBa: { label: 'Tanggal musyawarah', kind: 'date', always: false, examples: same('2026-11-11') },
} as const satisfies Sources
