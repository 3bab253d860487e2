import type { Block } from '../../types.ts'
import { is, jenis } from '../declare.ts'
import { count } from '../keluarga/declare.ts'
import { dusunHelp } from '../keluarga/tempat.ts'
import { same, sameAs } from '../keluarga/same.ts'
import { presentMember } from './conditions.ts'

/** The family and where it lives. The screens have no printed numbers; ours are marked P, like everything that PKT alone shows is L. */
export const tempat: Block = {
  id: 'I',
  number: 'I',
  title: 'Keterangan keluarga',
  short: 'Keluarga',
  questions: [
    ...sameAs(['dusun', '1', { help: dusunHelp }], ['rw', '2'], ['rt', '3'], ['alamat', '4']),
    {
      id: 'nama_kepala_keluarga',
      number: '5',
      label: 'Nama kepala keluarga',
      kind: 'computed',
      compute: { op: 'valueOfRow', roster: 'anggota', question: 'nama', where: is('hubkel', '1') },
      help: 'Diambil dari anggota yang hubungannya 1 Kepala keluarga.',
    },
    {
      id: 'jumlah_anggota',
      number: '6',
      label: 'Jumlah anggota keluarga',
      kind: 'computed',
      compute: { op: 'countRows', roster: 'anggota', where: presentMember },
      help: 'Dihitung dari anggota yang tinggal bersama keluarga.',
    },
    count(['d_desil', '7a', 'Desil menurut DTSEN'], [1, 10], {
      readOnly: true,
      mark: 'C',
      help: 'Peringkat kesejahteraan resmi dari SIKS-NG/DTSEN; tidak diisi dan tidak dihitung di sini.',
    }),
    {
      id: 'd_desil_triwulan',
      number: '7b',
      label: 'Triwulan desil',
      kind: 'text',
      maxLength: 20,
      readOnly: true,
      mark: 'C',
      help: 'Triwulan dan tahun desil itu, misalnya TW3 2026.',
    },
    same('idbdt', '8', { required: false, askWhen: jenis('perubahan'), label: 'ID keluarga di SIKS-NG' }),
    {
      id: 'd_geotag',
      number: '9',
      label: 'Titik lokasi rumah (lintang, bujur)',
      short: 'Lokasi',
      kind: 'text',
      maxLength: 40,
      pattern: '^-?[0-9]{1,2}\\.[0-9]{3,8}, ?[0-9]{2,3}\\.[0-9]{3,8}$',
      patternHint: 'Isi lintang dan bujur dengan titik, misalnya -8.236114, 113.651820.',
      required: false,
      mark: 'L',
      help: 'Salin dari ponsel atau peta; boleh kosong.',
    },
  ],
}
