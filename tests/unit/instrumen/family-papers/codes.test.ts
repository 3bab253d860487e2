import { describe, expect, test } from 'vitest'
import { findQuestion, getQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen, instrumenList } from '#shared/instrumen/registry.ts'
import type { Instrumen, Question } from '#shared/instrumen/types.ts'
import { pembaruan, regsosek } from './paper.ts'

const all = (instrumen: Instrumen): readonly Question[] => instrumen.blocks.flatMap(({ questions }) => questions)

function codesOf(question: Question): readonly string[] {
  return question.kind === 'code' ? question.codes.map(({ code }) => code) : []
}

/** Number, question, codes in order, and the words of the last (form-and-siksng.md §1B). */
const regsosekCodes: readonly (readonly [number: string, id: string, codes: string, last: string])[] = [
  ['115', 'r115_kode_kk', '0-2', 'Keluarga pecahan'],
  ['205', 'r205_hasil', '1-5', 'Keluarga pindah/bangunan sensus sudah tidak ada'],
  ['301a', 'sta_bangunan', '1-5', 'Lainnya'],
  ['301b', 'r301b_bukti', '1-6', 'Tidak punya'],
  ['303', 'r303_lantai', '1-9', 'Lainnya'],
  ['304', 'r304_dinding', '1-7', 'Lainnya'],
  ['305', 'r305_atap', '1-8', 'Lainnya'],
  ['306a', 'r306a_air', '1-11', 'Lainnya'],
  ['306b', 'r306b_jarak', '1-3', 'Tidak tahu'],
  ['307a', 'r307a_penerangan', '1-4', 'Bukan listrik'],
  ['307b1', 'r307b1_daya', '1-5', 'Lebih dari 2.200 watt'],
  ['307b2', 'r307b2_daya', '1-5', 'Lebih dari 2.200 watt'],
  ['307b3', 'r307b3_daya', '1-5', 'Lebih dari 2.200 watt'],
  ['308', 'r308_bahan_bakar', '1-12', 'Tidak memasak di rumah'],
  ['309a', 'r309a_bab', '1-6', 'Tidak ada fasilitas'],
  ['309b', 'r309b_kloset', '1-4', 'Cemplung/cubluk'],
  ['310', 'r310_tinja', '1-6', 'Lainnya'],
  ['404', 'r404_keberadaan', '1-6', 'Tidak ditemukan'],
  ['405', 'jnskel', '1-2', 'Perempuan'],
  ['408', 'sta_kawin', '1-4', 'Cerai mati'],
  ['409', 'hubkel', '1-8', 'Lainnya'],
  ['412', 'r412_partisipasi', '1-3', 'Tidak bersekolah lagi'],
  ['413', 'r413_jenjang', '1-22', 'S3'],
  ['414', 'kelas_tertinggi', '1-8', 'Tamat'],
  ['415', 'r415_ijazah', '1-23', 'Tidak punya ijazah SD'],
  ['417', 'r417_lapangan', '1-26', 'Badan internasional'],
  ['418', 'status_pekerjaan', '1-8', 'Pekerja keluarga/tidak dibayar'],
  ['419', 'r419_npwp', '1-3', 'Tidak ada'],
  ['421', 'r421_lapangan', '1-26', 'Badan internasional'],
  ['424', 'r424_izin', '1-12', 'Surat izin gangguan'],
  ['425', 'r425_omset', '1-7', 'Rp4.167 juta atau lebih (besar)'],
  ['428a', 'r428a_fungsi', '1-4', 'Tidak mengalami kesulitan'],
  ['428j', 'r428j_fungsi', '1-4', 'Tidak pernah'],
  ['430', 'r430_penyakit', '1-18', 'Lainnya'],
  ['505', 'r505_internet', '0-3', 'HP'],
  ['506', 'r506_rekening', '1-4', 'Tidak ada'],
]

describe('REGSOSEK2022.K', () => {
  test.each(regsosekCodes)('%s %s has the codes %s', (number, id, range, last) => {
    const question = getQuestion(regsosek.instrumen, id)
    const [first = 0, end = 0] = range.split('-').map(Number)
    expect(question.number).toBe(number)
    expect(codesOf(question)).toEqual(Array.from({ length: end - first + 1 }, (_, index) => String(first + index)))
    expect(question.kind === 'code' ? question.codes.at(-1)?.label : '').toBe(last)
  })

  test.each([
    ['r427_gizi', '1 2 3 8'],
    ['r431b_prakerja', '1 2 8'],
    ['r431e_pip', '1 2 8'],
  ])('%s has the codes %s', (id, codes) => {
    expect(codesOf(getQuestion(regsosek.instrumen, id)).join(' ')).toBe(codes)
  })

  test.each([
    ['r411_identitas', '1 2 4', undefined],
    ['r426_internet', '1 2 4 8 16 32', undefined],
    ['r431a_jamkes', '1 2 4 8', 99],
    ['r431f_jamket', '1 2 4 8 16', 99],
  ])('%s is a sum of %s', (id, bits, alone) => {
    const question = getQuestion(regsosek.instrumen, id)
    expect(question.kind === 'bitmask' ? question.bits.map(({ bit }) => bit).join(' ') : '').toBe(bits)
    expect(question.kind === 'bitmask' ? question.alone?.value : null).toBe(alone)
  })

  test.each([
    ['luas_lantai', 999],
    ['jumlah_jamkerja', 99],
    ['r420b_jumlah_usaha', 99],
    ['r422_dibayar', 999],
    ['r423_tak_dibayar', 99],
    ['jumlah_sapi', 999],
    ['r501a_bpnt_bulan', 12],
  ])('%s goes up to %i', (id, most) => {
    const question = getQuestion(regsosek.instrumen, id)
    expect('max' in question ? question.max : undefined).toBe(most)
  })

  test('the blocks stand in the order of the paper, the sheets of the office after them', () => {
    const ids = regsosek.instrumen.blocks.map(({ id }) => id)
    expect(ids.join(' ')).toBe('I II III IV-A IV-B IV-C IV-D IV-E IV-F V-501 V-502 VI KK usulan perubahan')
  })

  test('its numbers run on through the paper', () => {
    const numbers = regsosek.instrumen.blocks
      .filter(({ number, id }) => number !== '' && id !== 'VI')
      .flatMap(({ questions }) => questions.map(({ number }) => Number.parseInt(number, 10)))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    const missing = [
      '105',
      '105a',
      '113',
      '114',
      '201',
      '204a',
      '302',
      '403',
      '410',
      '416b',
      '420a',
      '422',
      '431f',
      '502n',
      '504e',
    ]
    expect(missing.filter((number) => all(regsosek.instrumen).every((one) => one.number !== number))).toEqual([])
  })

  test('what the document doubts is marked', () => {
    for (const id of ['r305_atap', 'r429_perawat', 'r431a_jamkes', 'status_keluarga'])
      expect([id, getQuestion(regsosek.instrumen, id).mark]).toEqual([id, 'L'])
  })
})

describe('DTSEN', () => {
  test.each([
    ['d_kepemilikan_rumah', 'Milik sendiri · Sewa · Kontrak · Bebas sewa · Lainnya'],
    [
      'd_pendapatan',
      'Tidak ada · Kurang dari Rp1 juta · Rp1 juta sampai kurang dari UMK · Sama dengan UMK · Lebih dari UMK sampai Rp10 juta · Lebih dari Rp10 juta',
    ],
    [
      'd_sawah_kebun',
      'Tidak memiliki · Kurang dari 1.000 m² · 1.000 sampai 5.000 m² · 5.000 sampai 10.000 m² · Lebih dari 10.000 m²',
    ],
  ])('%s: %s', (id, labels) => {
    const question = getQuestion(pembaruan.instrumen, id)
    expect(question.kind === 'code' ? question.codes.map(({ label }) => label).join(' · ') : '').toBe(labels)
  })

  test('fourteen things are counted', () => {
    const counted = all(pembaruan.instrumen).filter(
      ({ number, kind }) => /^502[a-n]$/.test(number) && kind === 'integer',
    )
    expect(counted.length).toBe(14)
  })

  test('the desil is shown and never keyed', () => {
    expect(getQuestion(pembaruan.instrumen, 'd_desil')).toMatchObject({ readOnly: true, min: 1, max: 10 })
  })

  test('what only one program shows carries a mark, everything but who people are and where they live', () => {
    const known =
      /^(dusun|rw|rt|alamat|nama|nik|nokk|idbdt|nama_kepala_keluarga|jumlah_anggota|jnskel|tmplahir|tgllahir|umur|namagadis_ibukandung|sta_kawin|hubkel|sta_hamil|tgl_mulai_hamil)$/
    const own = pembaruan.instrumen.blocks.filter(({ number }) => number !== '').flatMap(({ questions }) => questions)
    expect(own.filter(({ id, mark }) => mark === undefined && !known.test(id)).map(({ id }) => id)).toEqual([])
  })
})

describe('the ten criteria of the usulan', () => {
  test.each([regsosek, pembaruan])('$instrumen.id says which answer is a sign of hardship', ({ instrumen }) => {
    const items = all(instrumen).filter(({ id }) => id.startsWith('k262_'))
    const bad = items.map((one) => `${one.id.slice(5)} ${one.kind === 'yesNo' ? (one.hardship ?? '-') : ''}`)
    expect(bad.join(', ')).toBe(
      'tempat no, bekerja no, makan yes, pangan yes, pakaian no, lantai yes, dinding yes, bab no, listrik yes, bersama -',
    )
    expect(items.every(({ mark }) => mark === 'C')).toBe(true)
  })
})

describe('a name never means two things', () => {
  const others = instrumenList.filter(({ id }) => id !== 'pbdt2015' && id !== 'penghapusan-1')
  const pairs = others.flatMap((instrumen) =>
    instrumenList
      .filter(({ id }) => id !== instrumen.id)
      .flatMap((other) => all(instrumen).flatMap((question) => shared(question, findQuestion(other, question.id)))),
  )

  test('many names are shared', () => {
    expect(new Set(pairs.map(({ question }) => question.id)).size).toBeGreaterThan(60)
  })

  test('where they are, the answers are of one kind with the same codes', () => {
    const differ = pairs.filter(({ question, same }) => {
      const codes = codesOf(question).join() === codesOf(same).join()
      return question.kind !== same.kind || !codes
    })
    expect(differ.map(({ question }) => question.id)).toEqual([])
  })

  test('a name of PBDT2015 is one of its names', () => {
    const pbdt = getInstrumen('pbdt2015')
    const own = /^(r\d{3}|d_|k262_)/
    const unknown = others
      .flatMap((instrumen) => all(instrumen))
      .filter(({ id }) => !own.test(id) && findQuestion(pbdt, id) === undefined)
      .map(({ id }) => id)
    expect([...new Set(unknown)]).toEqual([
      'kode_sls',
      'kode_sub_sls',
      'nama_kepala_keluarga',
      'no_bangunan',
      'no_keluarga',
      'status_keluarga',
      'jumlah_anggota',
      'id_landmark',
      'catatan_formulir',
    ])
  })
})

function shared(question: Question, same: Question | undefined) {
  return same === undefined ? [] : [{ question, same }]
}
