import { withMember } from '#tests/builders/keluarga.ts'
import { form, made, member, type Case, type Paper } from './paper.ts'

function everyKk({ family }: Paper, nokk: string) {
  return [1, 2, 3, 4].reduce((content, order) => withMember(content, order, { nokk }), family())
}

/** What the DTSEN update alone has: R-2xxx. */
export const dtsenCases: readonly Case[] = [
  member('No. KK missing', 2, { nokk: undefined }, 'R-0001 nokk 2'),
  made('No. KK of 15 digits for all', (paper) => everyKk(paper, '350908170315004'), 'R-2212 nokk 1'),
  made('No. KK that begins with 0', (paper) => everyKk(paper, '0509081703150042'), 'R-2213 nokk 1'),
  made('No. KK with month 00', (paper) => everyKk(paper, '3509081700150042'), 'R-2214 nokk 1'),
  made('No. KK with 31 April', (paper) => everyKk(paper, '3509083104150042'), 'R-2215 nokk 1'),
  made('No. KK of an unknown kecamatan', (paper) => everyKk(paper, '9999991703150042'), 'R-2216 nokk 1'),
  made('No. KK with serial 0000', (paper) => everyKk(paper, '3509081703150000'), 'R-2217 nokk 1'),
  made('No. KK of next year', (paper) => everyKk(paper, '3509081703270042'), 'R-2218 nokk 1'),
  member('another No. KK within the family', 3, { nokk: '3509081703150043' }, 'R-2219 nokk 3'),
  form('large gas and no cylinder', { r308_bahan_bakar: '2' }, 'R-2301 d_tabung_gas'),
  form('large gas and two cylinders', { r308_bahan_bakar: '2', d_tabung_gas: 2 }),
  form('no electricity and a television', { r307a_penerangan: '4', d_daya: undefined }, 'R-2305 r307a_penerangan'),
  form('a meter and no meter', { d_daya: '0' }, 'R-2311 d_daya'),
  form('no meter and 900 watt', { r307a_penerangan: '2', d_daya: '2' }, 'R-2311 d_daya'),
  form('no meter', { r307a_penerangan: '2', d_daya: '0' }),
  form(
    'number of the connection without a meter',
    { r307a_penerangan: '2', d_daya: '0', d_nomor_meter: '12345678' },
    'R-0005 d_nomor_meter',
  ),
  form('number of the customer with 10 digits', { d_id_pelanggan: '5121234567' }, 'R-0004 d_id_pelanggan'),
  form('number of the customer with 12 digits', { d_id_pelanggan: '512123456789' }),
  form('number of the meter with 7 digits', { d_nomor_meter: '1234567' }, 'R-0004 d_nomor_meter'),
  form('number of the meter with 11 digits', { d_nomor_meter: '14123456789' }),
  form('internet by telephone without one', { d_smartphone: 0 }, 'R-2312 d_smartphone'),
  form('rice field without land', { d_sawah_kebun: '2' }, 'R-2316 d_sawah_kebun'),
  form('rice field with land', { d_sawah_kebun: '2', aset_tak_bergerak: true }),
  form('a hundred telephones', { d_smartphone: 100 }, 'R-0003 d_smartphone'),
  form('two houses in one code: Sewa', { d_kepemilikan_rumah: '2', r301b_bukti: undefined }),
  form('rented house with a certificate', { d_kepemilikan_rumah: '3' }, 'R-0005 r301b_bukti'),
  form('place on the map', { d_geotag: '-8.236114, 113.651820' }),
  form('place on the map in words', { d_geotag: 'DEKAT BALAI DESA' }, 'R-0004 d_geotag'),
  member('works for nothing', 1, { d_pendapatan: '1' }, 'R-2441 d_pendapatan 1'),
  member('helps the family for nothing', 1, { d_pendapatan: '1', status_pekerjaan: '8' }),
  member('more than the minimum wage', 1, { d_pendapatan: '5' }, 'R-2442 d_pendapatan 1'),
  member('where he is is not decided', 4, { d_keberadaan: '0' }, 'R-2443 d_keberadaan 4'),
  member('code of a new member, which the screens do not have', 4, { d_keberadaan: '5' }, 'R-0002 d_keberadaan 4'),
  member('two disabilities', 4, { d_disabilitas: 9 }),
  member('dead child: what is known stays, nothing more is asked', 4, { d_keberadaan: '2' }),
  form('desil 5 for PKH', { d_desil: 5 }, 'R-2608 program'),
  form('desil 4 for PKH', { d_desil: 4 }),
  form('desil 5 for PBI', { d_desil: 5, program: 'PBI' }),
  form('desil 6 for PBI', { d_desil: 6, program: 'PBI' }, 'R-2608 program'),
  form('desil 10 without aid', { d_desil: 10, program: 'NON BANSOS' }),
]
