import { withAnswers, withMember } from '#tests/builders/keluarga.ts'
import { form, made, member, type Case } from './paper.ts'

const electric = { r307a_penerangan: '4', r307b1_daya: undefined }
const gone = { r404_keberadaan: '2' }

/** What REGSOSEK2022.K alone has: R-1xxx. */
export const regsosekCases: readonly Case[] = [
  form('examined before the visit', { tgl_pemeriksaan: '2026-11-01' }, 'R-1110 tgl_pemeriksaan'),
  form('examined tomorrow', { tgl_pemeriksaan: '2026-11-12' }, 'R-1111 tgl_pemeriksaan'),
  form('filled in halfway', { r205_hasil: '2' }, 'R-1112 r205_hasil'),
  form('No. KK missing', { nokk: undefined }, 'R-0001 nokk'),
  form('No. KK of 15 digits', { nokk: '350908170315004' }, 'R-1212 nokk'),
  form('No. KK that begins with 0', { nokk: '0509081703150042' }, 'R-1213 nokk'),
  form('No. KK with month 00', { nokk: '3509081700150042' }, 'R-1214 nokk'),
  form('No. KK with 31 April', { nokk: '3509083104150042' }, 'R-1215 nokk'),
  form('No. KK of an unknown kecamatan', { nokk: '9999991703150042' }, 'R-1216 nokk'),
  form('No. KK with serial 0000', { nokk: '3509081703150000' }, 'R-1217 nokk'),
  form('No. KK of next year', { nokk: '3509081703270042' }, 'R-1218 nokk'),
  form('code of the SLS of five digits', { kode_sls: '00123' }, 'R-0004 kode_sls'),
  form('family status that is a letter', { status_keluarga: 'A' }, 'R-0004 status_keluarga'),
  form('floor with a decimal', { luas_lantai: 36.5 }),
  form('large gas and no cylinder', { r308_bahan_bakar: '3' }, 'R-1301 ada_tabung_gas', 'R-1315 r501g_lpg'),
  form('large gas with a cylinder', { r308_bahan_bakar: '3', ada_tabung_gas: true }, 'R-1315 r501g_lpg'),
  form('no electricity and a television', electric, 'R-1305 r307a_penerangan'),
  form('no electricity', { ...electric, r502f_tv: false }),
  form('internet by telephone without one', { r502n_smartphone: false }, 'R-1312 r502n_smartphone'),
  form('no electricity and wifi', { ...electric, r502f_tv: false, r505_internet: '2' }, 'R-1313 r505_internet'),
  form(
    'subsidy of electricity without PLN',
    {
      r307a_penerangan: '3',
      r307b1_daya: undefined,
      r501d_listrik: true,
      r501d_listrik_bulan: 10,
      r501d_listrik_tahun: 2026,
    },
    'R-1314 r501d_listrik',
  ),
  ...(
    [
      ['1', 'a_bpnt'],
      ['2', 'b_pkh'],
      ['3', 'c_blt'],
      ['4', 'd_listrik'],
      ['5', 'e_pemda'],
      ['6', 'f_pupuk'],
      ['7', 'g_lpg'],
    ] as const
  ).map(([digit, name]) =>
    form(
      `last received two years ago: ${name}`,
      { program: 'NON BANSOS', ...received(name, 10, 2024) },
      `R-132${digit} r501${name}_bulan`,
    ),
  ),
  form('last received after the visit', received('e_pemda', 12, 2026), 'R-1325 r501e_pemda_bulan'),
  form('last received a year ago', received('e_pemda', 11, 2025)),
  form('last received in month 13', received('e_pemda', 13, 2026), 'R-0003 r501e_pemda_bulan'),
  form('month of a programme that was not received', { r501c_blt_bulan: 3 }, 'R-0005 r501c_blt_bulan'),
  form('PKH proposed and received', received('b_pkh', 10, 2026), 'R-1605 program'),
  form('BPNT proposed and received', { program: 'BPNT' }, 'R-1605 program'),
  form('PBI proposed for all who have it', { program: 'PBI' }, 'R-1609 program'),
  made('PBI proposed for one who has none', ({ family }) =>
    withAnswers(withMember(family(), 4, { r431a_jamkes: 0 }), { program: 'PBI' }),
  ),
  member('PBI and paying members at once', 1, { r431a_jamkes: 3 }, 'R-1431 r431a_jamkes 1'),
  member('insurance not known', 1, { r431a_jamkes: 99 }),
  member('insurance 98', 1, { r431a_jamkes: 98 }, 'R-0002 r431a_jamkes 1'),
  member('works and can’t look after himself', 1, { r428h_fungsi: '1', r429_perawat: '1' }, 'R-1432 sta_bekerja 1'),
  member('PIP and no pupil any more', 3, { r412_partisipasi: '3' }, 'R-1433 r431e_pip 3'),
  member('hindered without anybody said to help', 1, { r428a_fungsi: '2' }, 'R-0001 r429_perawat 1'),
  member('sad very often', 2, { r428j_fungsi: '1', r429_perawat: '2' }),
  member('stunted child', 4, { r427_gizi: '2' }),
  member('nutrition of a child of 13', 3, { r427_gizi: '3' }, 'R-0005 r427_gizi 3'),
  member('dead child: what is known stays, nothing more is asked', 4, gone),
  member('dead child of whom nothing is known but the name', 4, {
    ...gone,
    jnskel: undefined,
    tgllahir: undefined,
    sta_kawin: undefined,
    hubkel: undefined,
    r430_penyakit: undefined,
    tmplahir: undefined,
    jenis_pekerjaan: undefined,
  }),
  member('head who died', 1, gone, 'R-1501 hubkel 1'),
  member('new member', 4, { r404_keberadaan: '5' }),
  member('place of birth missing', 1, { tmplahir: undefined }, 'R-0001 tmplahir 1'),
  member('job on the family card missing', 1, { jenis_pekerjaan: undefined }, 'R-0001 jenis_pekerjaan 1'),
]

function received(name: string, month: number, year: number) {
  return { [`r501${name}`]: true, [`r501${name}_bulan`]: month, [`r501${name}_tahun`]: year }
}
