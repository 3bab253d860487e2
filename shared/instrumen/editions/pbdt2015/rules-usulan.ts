import type { Condition, IssueLevel, Rule } from '../../types.ts'
import { all, any, atLeast, is, jenis, oneOf } from '../declare.ts'
import { presentMember, stateEmployee } from './conditions.ts'

const CRITERIA = 'form-and-siksng.md §4.1 (SEED1), §1.6 #10'

type Words = readonly [message: string, source: string]

function person(number: string, level: IssueLevel, at: string, when: Condition, ...[message, source]: Words): Rule {
  const usulan = all(jenis('usulan'), presentMember, when)
  return { number, level, check: { op: 'never', roster: 'anggota', when: usulan, at }, message, source }
}

/** R-06xx: whether a proposal fits the criteria, and whether a change changes anything. The person decides. */
export const proposalRules: readonly Rule[] = [
  person(
    'R-0601',
    'reason',
    'jenis_pekerjaan',
    stateEmployee,
    'Menurut kriteria, keluarga PNS/TNI/Polri/BUMN/BUMD tidak diusulkan. Bila tetap diusulkan, tulis alasannya.',
    CRITERIA,
  ),
  person(
    'R-0602',
    'inform',
    'jenis_pekerjaan',
    is('jenis_pekerjaan', '4'),
    'Pensiunan: keluarga pensiunan ASN/TNI/Polri tidak diusulkan. Periksa pensiun dari mana.',
    'berita-acara-and-office.md §2.3 (L)',
  ),
  person(
    'R-0603',
    'reason',
    'jenis_pekerjaan',
    oneOf(
      'jenis_pekerjaan',
      '48',
      '49',
      '50',
      '51',
      '52',
      '53',
      '54',
      '55',
      '56',
      '57',
      '58',
      '59',
      '60',
      '61',
      '62',
      '63',
      '85',
      '86',
    ),
    'Pejabat dan perangkat desa berpenghasilan dari anggaran negara atau desa. Bila tetap diusulkan, tulis alasannya.',
    'berita-acara-and-office.md §2.3 (L)',
  ),
  person(
    'R-0604',
    'inform',
    'ada_kartu_identitas',
    all(atLeast('umur', 17), oneOf('ada_kartu_identitas', 0, 1, 2, 3, 8, 9, 10, 11)),
    'Sudah 17 tahun, tetapi belum memiliki KTP. Kriteria meminta WNI dengan KTP.',
    CRITERIA,
  ),
  {
    number: 'R-0605',
    level: 'reason',
    check: {
      op: 'never',
      when: any(
        all(is('program', 'PKH'), is('sta_pkh', true)),
        all(is('program', 'BPNT'), is('sta_rastra', true)),
        all(is('program', 'PBI'), is('sta_kis', true)),
      ),
      at: 'program',
    },
    message:
      'Blok V menyatakan keluarga ini sudah menerima program yang diusulkan. Bila tetap diusulkan, tulis alasannya.',
    source: 'berita-acara-and-office.md §2.3 no. 15 (L)',
  },
  {
    number: 'R-0606',
    level: 'inform',
    check: {
      op: 'never',
      when: all(jenis('usulan'), any(is('ada_mobil', true), is('ada_ac', true))),
      at: 'alasan_usulan',
    },
    message: 'Keluarga ini memiliki mobil atau AC. Pastikan alasan usulan menjelaskan keadaannya.',
    source: 'P',
  },
  {
    number: 'R-0607',
    level: 'inform',
    check: { op: 'never', when: all(jenis('usulan'), is('rumah_lain', true)), at: 'alasan_usulan' },
    message: 'Keluarga ini memiliki rumah di tempat lain. Pastikan alasan usulan menjelaskan keadaannya.',
    source: 'P',
  },
  {
    number: 'R-0690',
    level: 'block',
    check: { op: 'changesSomething', at: 'alasan_perubahan' },
    message: 'Belum ada isian yang berbeda dari data terdaftar. Isi yang berubah, atau tunda formulir ini.',
    source: 'P',
  },
]
