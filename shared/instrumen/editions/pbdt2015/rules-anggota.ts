import type { Condition, IssueLevel, Rule } from '../../types.ts'
import { all, any, atLeast, atMost, is, not, oneOf } from '../declare.ts'
import { male } from './conditions.ts'

const CONSISTENCY = 'form-and-siksng.md §1.6'
const SKIPS = 'form-and-siksng.md §1.4 (WSB, OSID)'

type Words = readonly [message: string, source?: string]

function member(number: string, level: IssueLevel, at: string, when: Condition, ...words: Words): Rule {
  const [message, source = 'P'] = words
  return { number, level, check: { op: 'never', roster: 'anggota', when, at }, message, source }
}

/** Sums of the identity question that hold the KTP bit (4). */
const withKtp = oneOf('ada_kartu_identitas', 4, 5, 6, 7, 12, 13, 14, 15)
const primary = oneOf('pendidikan_tertinggi', '1', '2', '3')
const junior = oneOf('pendidikan_tertinggi', '4', '5', '6')
const senior = oneOf('pendidikan_tertinggi', '7', '8', '9')
const college = is('pendidikan_tertinggi', '10')
const finished = is('kelas_tertinggi', '8')
const diplomaBelow = (...codes: readonly string[]): Condition => oneOf('ijazah_tertinggi', ...codes)

/** R-04xx: one person. */
export const memberRules: readonly Rule[] = [
  member(
    'R-0401',
    'block',
    'sta_hamil',
    all(male, pregnant()),
    'Anggota laki-laki tidak dapat hamil. Periksa jenis kelamin atau status kehamilan.',
    SKIPS,
  ),
  member(
    'R-0402',
    'reason',
    'sta_hamil',
    all(not(male), pregnant(), atMost('umur', 9)),
    'Hamil pada umur di bawah 10 tahun. Periksa tanggal lahir; bila benar, tulis alasannya.',
    SKIPS,
  ),
  member(
    'R-0403',
    'reason',
    'sta_hamil',
    all(not(male), pregnant(), atLeast('umur', 50)),
    'Hamil pada umur 50 tahun ke atas. Periksa tanggal lahir; bila benar, tulis alasannya.',
    SKIPS,
  ),
  member(
    'R-0404',
    'reason',
    'sta_hamil',
    all(not(male), pregnant(), is('sta_kawin', '1')),
    'Hamil dengan status belum kawin. Periksa keduanya; bila benar, tulis alasannya.',
    SKIPS,
  ),
  {
    number: 'R-0405',
    level: 'block',
    check: { op: 'dayOrder', roster: 'anggota', earlier: 'tgl_mulai_hamil', later: 'today', at: 'tgl_mulai_hamil' },
    message: 'Tanggal mulai hamil belum terjadi.',
    source: 'P',
  },
  {
    number: 'R-0406',
    level: 'reason',
    check: {
      op: 'daysApart',
      roster: 'anggota',
      from: 'tgl_mulai_hamil',
      to: 'today',
      days: 300,
      at: 'tgl_mulai_hamil',
    },
    message:
      'Mulai hamil {hari} hari yang lalu, lebih dari sepuluh bulan. Periksa tanggalnya; bila benar, tulis alasannya.',
    source: 'P',
  },
  member(
    'R-0407',
    'reason',
    'sta_kawin',
    all(oneOf('sta_kawin', '2', '3', '4'), atMost('umur', 15)),
    'Sudah kawin pada umur di bawah 16 tahun. Periksa tanggal lahir; bila benar, tulis alasannya.',
    `${CONSISTENCY} #8`,
  ),
  member(
    'R-0408',
    'reason',
    'sta_kawin',
    all(any(is('hubkel', '2'), is('hub_krt', '2')), oneOf('sta_kawin', '1', '3', '4')),
    'Istri atau suami, tetapi status perkawinannya bukan kawin. Periksa keduanya; bila benar, tulis alasannya.',
    `${CONSISTENCY} #8`,
  ),
  member(
    'R-0409',
    'inform',
    'ada_kartu_identitas',
    all(withKtp, atMost('umur', 16), is('sta_kawin', '1')),
    'Memiliki KTP, tetapi belum 17 tahun dan belum kawin. Periksa tanggal lahir atau jumlah kodenya.',
    `${CONSISTENCY} #9`,
  ),
  member(
    'R-0410',
    'inform',
    'ijazah_tertinggi',
    any(all(junior, diplomaBelow('0')), all(senior, diplomaBelow('0', '1')), all(college, diplomaBelow('0', '1', '2'))),
    'Jenjang pendidikannya lebih tinggi dari ijazah yang biasanya sudah dimiliki. Periksa keduanya.',
    `${CONSISTENCY} #6`,
  ),
  member(
    'R-0411',
    'reason',
    'ijazah_tertinggi',
    any(
      all(primary, diplomaBelow('2', '3', '4', '5', '6')),
      all(junior, diplomaBelow('3', '4', '5', '6')),
      all(senior, diplomaBelow('4', '5', '6')),
    ),
    'Ijazahnya lebih tinggi dari jenjang yang pernah diduduki. Periksa keduanya; bila benar, tulis alasannya.',
    `${CONSISTENCY} #6`,
  ),
  member(
    'R-0412',
    'inform',
    'ijazah_tertinggi',
    all(
      finished,
      any(
        all(primary, diplomaBelow('0')),
        all(junior, diplomaBelow('1')),
        all(senior, diplomaBelow('2')),
        all(college, diplomaBelow('3')),
      ),
    ),
    'Kelasnya "tamat", tetapi ijazah jenjang itu tidak dimiliki. Periksa keduanya.',
  ),
  member(
    'R-0413',
    'inform',
    'partisipasi_sekolah',
    all(is('partisipasi_sekolah', '1'), atLeast('umur', 31)),
    'Masih sekolah pada umur di atas 30 tahun. Periksa tanggal lahir atau kodenya.',
  ),
  member(
    'R-0414',
    'inform',
    'pendidikan_tertinggi',
    any(all(junior, atMost('umur', 9)), all(senior, atMost('umur', 12)), all(college, atMost('umur', 14))),
    'Jenjang pendidikannya tidak lazim untuk umur ini. Periksa keduanya.',
  ),
  member(
    'R-0415',
    'reason',
    'sta_bekerja',
    all(is('sta_bekerja', true), atMost('umur', 9)),
    'Bekerja pada umur di bawah 10 tahun. Periksa tanggal lahir; bila benar, tulis alasannya.',
  ),
  member(
    'R-0416',
    'block',
    'hub_krt',
    all(is('hub_krt', '1'), atMost('umur', 9)),
    'Kepala rumah tangga berumur di bawah 10 tahun. Periksa hubungan atau tanggal lahirnya.',
    `${CONSISTENCY} #4`,
  ),
  member(
    'R-0417',
    'reason',
    'hub_krt',
    all(is('hub_krt', '1'), atLeast('umur', 10), atMost('umur', 16)),
    'Kepala rumah tangga berumur di bawah 17 tahun. Bila benar, tulis alasannya.',
    `${CONSISTENCY} #4`,
  ),
  member(
    'R-0418',
    'inform',
    'jenis_pekerjaan',
    all(is('sta_bekerja', true), oneOf('jenis_pekerjaan', '3'), atLeast('umur', 31)),
    'Pekerjaan di KK pelajar/mahasiswa, tetapi umurnya di atas 30 tahun. Mungkin KK belum diperbarui.',
  ),
  member(
    'R-0419',
    'inform',
    'hubkel',
    all(is('hub_krt', '1'), oneOf('hubkel', '2', '3', '4', '5', '6', '7', '8')),
    'Kepala rumah tangga biasanya juga kepala keluarga. Periksa keduanya.',
  ),
  member(
    'R-0420',
    'inform',
    'ada_kartu_identitas',
    all(is('sta_kawin', '1'), atMost('umur', 16), oneOf('ada_kartu_identitas', 8, 9, 10, 11)),
    'Memiliki SIM, tetapi belum 17 tahun. Periksa tanggal lahir atau jumlah kodenya.',
  ),
]

function pregnant(): Condition {
  return is('sta_hamil', true)
}
