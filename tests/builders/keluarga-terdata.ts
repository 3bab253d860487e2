import type { Answers, AnswerValue, FormContent, FormRow } from '#shared/instrumen/types.ts'
import { composeNoKk } from '#shared/domain/no-kk.ts'
import { kecamatan, validFamily } from './keluarga.ts'

/** The same invented family on the papers that are about families: Regsosek and DTSEN. */

const household = validFamily().answers

const place = pick(household, 'dusun rw rt alamat')
const visit = pick(household, 'tgl_pencacahan petugas_nama responden_nama')

const house: Answers = {
  ...pick(household, 'luas_lantai'),
  r301b_bukti: '6',
  r303_lantai: '6',
  r304_dinding: '1',
  r305_atap: '2',
  r306a_air: '5',
  r306b_jarak: '2',
  r307a_penerangan: '1',
  r308_bahan_bakar: '4',
  r309a_bab: '1',
  r309b_kloset: '1',
  r310_tinja: '1',
}

const services: Answers = {
  ...pick(household, 'aset_tak_bergerak rumah_lain'),
  ...pick(household, 'jumlah_sapi jumlah_kerbau jumlah_kuda jumlah_babi jumlah_kambing'),
  r505_internet: '3',
  r506_rekening: '4',
}

const proposal = pick(household, 'program alasan_usulan')

const regsosekAnswers: Answers = {
  ...place,
  nokk: composeNoKk(kecamatan, '2015-03-17', 42),
  r115_kode_kk: '0',
  ...visit,
  ...pick(household, 'tgl_pemeriksaan pemeriksa_nama'),
  r205_hasil: '1',
  sta_bangunan: '1',
  ...house,
  r307b1_daya: '1',
  r501a_bpnt: true,
  r501a_bpnt_bulan: 10,
  r501a_bpnt_tahun: 2026,
  ...all(false, 'r501b_pkh r501c_blt r501d_listrik r501e_pemda r501f_pupuk'),
  r501g_lpg: true,
  r501g_lpg_bulan: 11,
  r501g_lpg_tahun: 2025,
  ...all(false, 'ada_tabung_gas ada_lemari_es ada_ac ada_pemanas ada_telepon r502g_emas r502h_komputer'),
  ...all(true, 'r502f_tv ada_motor ada_sepeda r502n_smartphone'),
  ...all(false, 'ada_mobil ada_perahu r502m_kapal'),
  ...services,
  ...proposal,
}

const dtsenAnswers: Answers = {
  ...place,
  ...visit,
  d_kepemilikan_rumah: '1',
  ...house,
  d_daya: '1',
  ...numbers(0, 'd_tabung_gas d_kulkas d_ac d_pemanas d_telepon d_emas d_laptop d_mobil d_perahu d_kapal'),
  ...numbers(1, 'd_tv d_motor d_sepeda d_smartphone'),
  d_sawah_kebun: '1',
  ...services,
  ...proposal,
}

/** What both papers ask about each person, beside what they share with PBDT2015: father, mother, daughter of 13, son of 3. */
const people: readonly Answers[] = [
  {
    r411_identitas: 4,
    r412_partisipasi: '3',
    r413_jenjang: '8',
    r415_ijazah: '8',
    r417_lapangan: '1',
    r419_npwp: '3',
    r420a_usaha: false,
  },
  {
    r411_identitas: 5,
    r412_partisipasi: '3',
    r413_jenjang: '13',
    r415_ijazah: '8',
    r419_npwp: '3',
    r420a_usaha: false,
  },
  {
    r411_identitas: 3,
    r412_partisipasi: '2',
    r413_jenjang: '8',
    r415_ijazah: '3',
    r419_npwp: '3',
    r420a_usaha: false,
  },
  { r411_identitas: 1, r427_gizi: '3' },
]

const sharedPerson =
  'nama nik jnskel tmplahir tgllahir namagadis_ibukandung sta_kawin hubkel kelas_tertinggi sta_bekerja jumlah_jamkerja status_pekerjaan jenis_pekerjaan'

/** A complete usulan of the family on the paper REGSOSEK2022.K, without a single problem or hint. */
export function regsosekFamily(): FormContent {
  return { answers: regsosekAnswers, rows: rowsWith((index) => ({ r404_keberadaan: '1', ...programmesOf(index) })) }
}

/** The same of a DTSEN update. */
export function dtsenFamily(): FormContent {
  const nokk = String(regsosekAnswers['nokk'])
  return {
    answers: dtsenAnswers,
    rows: rowsWith((index) => ({
      nokk,
      d_keberadaan: '1',
      d_disabilitas: 0,
      ...(index < 3 ? { d_pendapatan: index === 0 ? '2' : '1' } : {}),
    })),
  }
}

function rowsWith(extra: (index: number) => Answers): readonly FormRow[] {
  return validFamily().rows.map((row, index): FormRow => ({
    ...row,
    answers: {
      ...pick(row.answers, sharedPerson),
      ...(index === 1 ? pick(row.answers, 'sta_hamil tgl_mulai_hamil') : {}),
      ...people[index],
      r430_penyakit: '1',
      ...extra(index),
    },
  }))
}

/** Functions, insurance and programmes of a person, as far as the age is asked. */
function programmesOf(index: number): Answers {
  const functions = Object.fromEntries(
    [...(index < 3 ? 'abcdefghij' : 'abcdef')].map((one) => [`r428${one}_fungsi`, '4']),
  )
  const programmes = { r431b_prakerja: '2', r431c_kur: '2', r431d_umi: '2' }
  return {
    ...functions,
    r431a_jamkes: 1,
    ...(index < 3 ? programmes : {}),
    ...(index === 2 ? { r431e_pip: '1' } : {}),
    ...(index < 2 ? { r431f_jamket: 0 } : {}),
  }
}

function pick(answers: Answers, ids: string): Answers {
  const wanted = new Set(ids.split(' '))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => wanted.has(id)))
}

function all(value: boolean, ids: string): Answers {
  return Object.fromEntries(ids.split(' ').map((id) => [id, value] as const satisfies [string, AnswerValue]))
}

function numbers(value: number, ids: string): Answers {
  return Object.fromEntries(ids.split(' ').map((id) => [id, value] as const satisfies [string, AnswerValue]))
}
