import { composeNik } from '#shared/domain/nik.ts'
import { kecamatan, validFamily, withAnswers, withMember, withRow } from '#tests/builders/keluarga.ts'
import { made, member, type Case } from './corpus.ts'
import { born, crowd, noPregnancy, schoolboy, withGrandmother } from './people.ts'

/** R-05xx: people among each other. */
export const familyCases: readonly Case[] = [
  member('no head of the household', 1, { hub_krt: '8' }, 'R-0501 hub_krt 1'),
  member('two heads of the household', 2, { hub_krt: '1' }, 'R-0419 hubkel 2', 'R-0502 hub_krt 2'),
  member('no head of the family', 1, { hubkel: '8' }, 'R-0419 hubkel 1', 'R-0503 hubkel 1'),
  member('two heads of the family', 3, { hubkel: '1' }, 'R-0504 hubkel 3', 'R-0516 nuk 3'),
  member('head missing is not yet no head', 1, { hub_krt: undefined }, 'R-0001 hub_krt 1'),
  member('head who died', 1, { sta_keberadaan_art: '2' }, 'R-0501 hub_krt 1', 'R-0503 hubkel 1'),
  member('second family without a head', 4, { nuk: 2 }, 'R-0220 nokk 4', 'R-0503 hubkel 4'),
  made(
    'family 3 without family 2',
    withMember(validFamily(), 3, { nuk: 3, hubkel: '1', nokk: '3509081703150043' }),
    'R-0505 nuk 3',
  ),
  made(
    'nobody lives here',
    [1, 2, 3, 4].reduce((content, order) => withMember(content, order, { sta_keberadaan_art: '3' }), validFamily()),
    'R-0501 hub_krt 1',
    'R-0503 hubkel 1',
    'R-0506 sta_keberadaan_art 1',
  ),
  made('no member at all', { ...validFamily(), rows: [] }, 'R-0006 nama'),
  made('31 members', crowd(31), 'R-0007 nama'),
  member('wife of the same sex', 2, { ...born('1988-09-21', 'L', 2), jnskel: '1', ...noPregnancy }, 'R-0507 jnskel 2'),
  member('head of 8 years', 1, schoolboy, 'R-0416 hub_krt 1', 'R-0508 tgllahir 3', 'R-0508 tgllahir 4'),
  member(
    'head of 16 years',
    1,
    { ...born('2010-04-05', 'L', 1), ada_kartu_identitas: 1 },
    'R-0417 hub_krt 1',
    'R-0508 tgllahir 3',
  ),
  member(
    'child older than the father',
    3,
    { ...born('1980-02-10', 'P', 3), ada_kartu_identitas: 4, partisipasi_sekolah: '2' },
    'R-0508 tgllahir 3',
  ),
  member(
    'child 10 years younger',
    3,
    { ...born('1994-02-10', 'P', 3), ada_kartu_identitas: 4, partisipasi_sekolah: '2' },
    'R-0508 tgllahir 3',
  ),
  member('child just 12 years younger', 3, {
    ...born('1996-11-02', 'P', 3),
    ada_kartu_identitas: 4,
    partisipasi_sekolah: '2',
  }),
  made(
    'mother of the head 10 years older',
    withGrandmother({ ...born('1974-04-05', 'P', 9), sta_hamil: false }),
    'R-0509 tgllahir 5',
  ),
  made(
    'the same child twice',
    withRow(withAnswers(validFamily(), { luas_lantai: 45 }), 'anggota', {
      ...validFamily().rows[3]?.answers,
      nik: composeNik(kecamatan, '2023-07-30', 'L', 7),
    }),
    'R-0510 nama 5',
  ),
]
