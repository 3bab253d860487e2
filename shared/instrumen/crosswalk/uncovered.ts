import type { Uncovered } from './types.ts'

/** Names in one text, since the lists are long and say nothing but names. */
function names(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** Of the household paper, what no family paper has: conditions of the house, contracts, and the rosters of businesses and couples. */
const household = names(`
  kondisi_dinding kondisi_atap jumlah_kamar cara_peroleh_airminum nomor_meter_air nomor_gas
  hub_krt nuk ada_akta_nikah ada_dikk ada_kks ada_pkh ada_rastra anak_diluar_rt
  ada_motor_tempel jumlah_hp_aktif luas_atb
  sta_art_usaha usaha_no_art lapangan_usahaart jumlah_pekerja lokasi_usaha omset_usaha
  sta_kks sta_kip sta_kis sta_bpjs_mandiri sta_jamsostek sta_asuransi sta_kur
  kb_no_art kb_usia_kawin_suami kb_usia_kawin_istri kb_peserta kb_metode kb_lama_tahun kb_lama_bulan kb_tempat
  kb_ingin_anak kb_alasan
`)

/** Numbers that only the paper of Regsosek prints. */
const regsosekPlace = names('kode_sls kode_sub_sls no_bangunan no_keluarga status_keluarga id_landmark r115_kode_kk')

/** Programmes of the last year, with the month and year they were received last. */
const regsosekProgrammes = names(`
  r501a_bpnt_bulan r501a_bpnt_tahun r501b_pkh_bulan r501b_pkh_tahun
  r501c_blt r501c_blt_bulan r501c_blt_tahun r501d_listrik r501d_listrik_bulan r501d_listrik_tahun
  r501e_pemda r501e_pemda_bulan r501e_pemda_tahun r501f_pupuk r501f_pupuk_bulan r501f_pupuk_tahun
  r501g_lpg r501g_lpg_bulan r501g_lpg_tahun
`)

/** What both family papers ask and the household paper does not. */
const families = names(`
  r306b_jarak r419_npwp r420a_usaha r420b_jumlah_usaha r421_lapangan r422_dibayar r423_tak_dibayar
  r424_izin r425_omset r426_internet r427_gizi r505_internet r506_rekening
`)

/** What only the DTSEN screens ask. */
const dtsenOnly = names('d_geotag d_nomor_meter d_pendapatan d_keterampilan d_sawah_kebun')

/** Questions without a counterpart on another paper: nothing is carried over, and nobody is asked because of them. */
export const uncovered: readonly Uncovered[] = [
  { from: 'pbdt2015', to: 'regsosek2022k', questions: [...household, 'nomor_pln'] },
  {
    from: 'pbdt2015',
    to: 'dtsen',
    questions: [...household, ...names('nama_sls ada_pbi ada_kip sta_pkh sta_rastra')],
  },
  {
    from: 'regsosek2022k',
    to: 'pbdt2015',
    questions: [
      ...regsosekPlace,
      ...regsosekProgrammes,
      ...families,
      ...names(
        'r307b3_daya r428j_fungsi r429_perawat r431b_prakerja r431c_kur r431d_umi r431f_jamket r502n_smartphone',
      ),
    ],
  },
  {
    from: 'regsosek2022k',
    to: 'dtsen',
    questions: [
      ...regsosekPlace,
      ...regsosekProgrammes,
      ...names('nama_sls r307b3_daya r428j_fungsi r429_perawat r431a_jamkes r431b_prakerja r431c_kur r431d_umi'),
      ...names('r431e_pip r431f_jamket r501a_bpnt r501b_pkh'),
    ],
  },
  { from: 'dtsen', to: 'pbdt2015', questions: [...families, ...dtsenOnly, 'd_smartphone'] },
  { from: 'dtsen', to: 'regsosek2022k', questions: [...dtsenOnly, 'd_id_pelanggan'] },
]
