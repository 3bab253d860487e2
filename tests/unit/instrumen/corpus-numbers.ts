import { composeNik } from '#shared/domain/nik.ts'
import { kecamatan, validFamily, withMember } from '#tests/builders/keluarga.ts'
import { made, member, type Case } from './corpus.ts'

const otherKk = '3509081703150043'

function everyKk(nokk: string) {
  return [1, 2, 3, 4].reduce((content, order) => withMember(content, order, { nokk }), validFamily())
}

/** R-01xx identity and R-02xx numbers. */
export const numberCases: readonly Case[] = [
  member('NIK of 15 digits', 1, { nik: '350908050484000' }, 'R-0201 nik 1'),
  member('NIK of 17 digits', 1, { nik: '35090805048400011' }, 'R-0201 nik 1'),
  member('NIK with a letter O', 2, { nik: '35090861098800O2' }, 'R-0201 nik 2'),
  member('NIK that is a word', 3, { nik: 'BELUM ADA' }, 'R-0201 nik 3'),
  member('NIK without an answer', 4, { nik: undefined }, 'R-0001 nik 4'),
  member('NIK that is blank', 4, { nik: '' }, 'R-0001 nik 4'),
  member('NIK that begins with 0', 1, { nik: '0509080504840001' }, 'R-0202 nik 1'),
  member('NIK with month 13', 1, { nik: '3509080513840001' }, 'R-0203 nik 1'),
  member('NIK with month 00', 1, { nik: '3509080500840001' }, 'R-0203 nik 1'),
  member('NIK with day 00', 1, { nik: '3509080004840001' }, 'R-0203 nik 1'),
  member('NIK with day 32', 1, { nik: '3509083204840001' }, 'R-0203 nik 1'),
  member('NIK with day 40', 2, { nik: '3509084009880002' }, 'R-0203 nik 2'),
  member('NIK with day 72', 2, { nik: '3509087209880002' }, 'R-0203 nik 2'),
  member('NIK with 30 February', 1, { nik: '3509083002840001' }, 'R-0204 nik 1', 'R-0205 nik 1'),
  member('NIK with another day', 1, { nik: composeNik(kecamatan, '1984-04-06', 'L', 1) }, 'R-0205 nik 1'),
  member('NIK with another month', 1, { nik: composeNik(kecamatan, '1984-05-05', 'L', 1) }, 'R-0205 nik 1'),
  member('NIK with another year', 1, { nik: composeNik(kecamatan, '1985-04-05', 'L', 1) }, 'R-0205 nik 1'),
  member('NIK with day and month swapped', 1, { nik: composeNik(kecamatan, '1984-05-04', 'L', 1) }, 'R-0205 nik 1'),
  member('NIK of a man on a woman', 2, { nik: composeNik(kecamatan, '1988-09-21', 'L', 2) }, 'R-0206 nik 2'),
  member('NIK of a woman on a man', 1, { nik: composeNik(kecamatan, '1984-04-05', 'P', 1) }, 'R-0206 nik 1'),
  member(
    'NIK with both wrong',
    1,
    { nik: composeNik(kecamatan, '1984-04-06', 'P', 1) },
    'R-0205 nik 1',
    'R-0206 nik 1',
  ),
  member('NIK of an unknown kecamatan', 1, { nik: composeNik('999999', '1984-04-05', 'L', 1) }, 'R-0207 nik 1'),
  member('NIK of another known kecamatan', 1, { nik: composeNik('350910', '1984-04-05', 'L', 1) }),
  member('NIK with serial 0000', 1, { nik: composeNik(kecamatan, '1984-04-05', 'L', 0) }, 'R-0208 nik 1'),
  member('NIK equal to the No. KK', 1, { nik: '3509081703150042' }, 'R-0205 nik 1', 'R-0209 nik 1'),
  made(
    'NIK of another member',
    withMember(validFamily(), 4, { nik: composeNik(kecamatan, '1984-04-05', 'L', 1) }),
    'R-0205 nik 4',
    'R-0210 nik 4',
  ),
  made('No. KK of 15 digits for all', everyKk('350908170315004'), 'R-0212 nokk 1'),
  made('No. KK with a letter', everyKk('350908170315004X'), 'R-0212 nokk 1'),
  made('No. KK that begins with 0', everyKk('0509081703150042'), 'R-0213 nokk 1'),
  made('No. KK with day 57 (no 40 is added there)', everyKk('3509085703150042'), 'R-0214 nokk 1'),
  made('No. KK with month 00', everyKk('3509081700150042'), 'R-0214 nokk 1'),
  made('No. KK with 31 April', everyKk('3509083104150042'), 'R-0215 nokk 1'),
  made('No. KK of an unknown kecamatan', everyKk('9999991703150042'), 'R-0216 nokk 1'),
  made('No. KK with serial 0000', everyKk('3509081703150000'), 'R-0217 nokk 1'),
  made('No. KK of next year', everyKk('3509081703270042'), 'R-0218 nokk 1'),
  member('another No. KK within the family', 3, { nokk: otherKk }, 'R-0219 nokk 3'),
  member('No. KK missing', 2, { nokk: undefined }, 'R-0001 nokk 2'),
  made(
    'one No. KK for two families',
    withMember(withMember(validFamily(), 3, { nuk: 2, hubkel: '1' }), 4, { nuk: 1 }),
    'R-0220 nokk 3',
  ),
  member('name with a quote', 1, { nama: "NUR'AINI" }, 'R-0101 nama 1'),
  member('name with a comma', 1, { nama: 'SLAMET, RIYADI' }, 'R-0101 nama 1'),
  member('name with a title', 1, { nama: 'H. SLAMET RIYADI' }, 'R-0101 nama 1'),
  member('name in small letters', 1, { nama: 'slamet riyadi' }),
  member('name of one word', 1, { nama: 'SLAMET' }),
  member('mother’s name with a dot', 3, { namagadis_ibukandung: 'ST. AMINAH' }, 'R-0102 namagadis_ibukandung 3'),
  member('name with a digit', 1, { nama: 'SLAMET R1YADI' }, 'R-0103 nama 1'),
  member('mother’s name with a digit', 1, { namagadis_ibukandung: 'SUP1NAH' }, 'R-0104 namagadis_ibukandung 1'),
  member('own name as mother', 2, { namagadis_ibukandung: 'Siti Aminah' }, 'R-0105 namagadis_ibukandung 2'),
  member('name missing', 1, { nama: undefined }, 'R-0001 nama 1'),
  member('name of 251 letters', 1, { nama: 'A'.repeat(251) }, 'R-0004 nama 1'),
]
