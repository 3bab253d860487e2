import { describe, expect, test } from 'vitest'
import { findQuestion, getQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { Question } from '#shared/instrumen/types.ts'

const pbdt = getInstrumen('pbdt2015')
const questions = pbdt.blocks.flatMap((block) => block.questions)

function codesOf(id: string) {
  const question = getQuestion(pbdt, id)
  return question.kind === 'code' ? question.codes : []
}

describe('the PBDT2015 questionnaire', () => {
  // First code, how many, and the words of the last: from the printed form.
  test.each([
    ['sta_bangunan', '1', 5, 'Lainnya'],
    ['sta_lahan', '1', 4, 'Lainnya'],
    ['lantai', '1', 10, 'Lainnya'],
    ['dinding', '1', 7, 'Lainnya'],
    ['kondisi_dinding', '1', 2, 'Jelek/kualitas rendah'],
    ['atap', '1', 10, 'Lainnya'],
    ['kondisi_atap', '1', 2, 'Jelek/kualitas rendah'],
    ['sumber_airminum', '1', 12, 'Lainnya'],
    ['cara_peroleh_airminum', '1', 3, 'Tidak membeli'],
    ['sumber_penerangan', '1', 3, 'Bukan listrik'],
    ['daya', '1', 6, 'Tanpa meteran'],
    ['bb_masak', '1', 9, 'Tidak memasak di rumah'],
    ['fasbab', '1', 4, 'Tidak ada'],
    ['kloset', '1', 4, 'Tidak pakai'],
    ['buang_tinja', '1', 6, 'Lainnya'],
    ['hub_krt', '1', 8, 'Lainnya'],
    ['hubkel', '1', 8, 'Lainnya'],
    ['jnskel', '1', 2, 'Perempuan'],
    ['sta_kawin', '1', 4, 'Cerai mati'],
    ['ada_akta_nikah', '0', 3, 'Ya, tidak dapat ditunjukkan'],
    ['jenis_cacat', '0', 13, 'Cacat fisik & mental'],
    ['penyakit_kronis', '0', 10, 'Lainnya (gagal ginjal, paru-paru flek, dan sejenisnya)'],
    ['partisipasi_sekolah', '0', 3, 'Tidak bersekolah lagi'],
    ['pendidikan_tertinggi', '1', 10, 'Perguruan tinggi'],
    ['kelas_tertinggi', '1', 8, 'Tamat'],
    ['ijazah_tertinggi', '0', 7, 'S2/S3'],
    ['lapangan_usaha', '1', 21, 'Lainnya'],
    ['status_pekerjaan', '1', 8, 'Pekerja keluarga/tidak dibayar'],
    ['sta_keberadaan_art', '1', 6, 'Tidak ditemukan'],
    ['omset_usaha', '1', 4, 'Rp10 juta atau lebih'],
    ['lokasi_usaha', '1', 2, 'Tidak ada'],
    ['kb_metode', '1', 8, 'Tradisional'],
    ['kb_tempat', '1', 8, 'Lainnya'],
    ['kb_ingin_anak', '1', 3, 'Tidak'],
    ['kb_alasan', '1', 7, 'Lainnya'],
    ['hasil_pencacahan', '1', 6, 'Data ganda'],
  ])('%s: from %s, %i codes, last %s', (id, first, count, last) => {
    const codes = codesOf(id)
    expect([codes[0]?.code, codes.length, codes.at(-1)?.label]).toEqual([first, count, last])
    expect(codes.map(({ code }) => Number(code))).toEqual(codes.map((_code, index) => Number(first) + index))
  })

  test('the items of block V in printed order with their alternating codes', () => {
    const printed = questions.flatMap((one: Question) =>
      one.kind === 'yesNo' && /^[16][a-o]$/.test(one.number) ? [`${one.number} ${one.siks} ${one.yes}/${one.no}`] : [],
    )
    expect(printed).toEqual([
      '1a ada_tabung_gas 1/2',
      '1b ada_lemari_es 3/4',
      '1c ada_ac 1/2',
      '1d ada_pemanas 3/4',
      '1e ada_telepon 1/2',
      '1f ada_tv 3/4',
      '1g ada_emas 1/2',
      '1h ada_laptop 3/4',
      '1i ada_sepeda 1/2',
      '1j ada_motor 3/4',
      '1k ada_mobil 1/2',
      '1l ada_perahu 3/4',
      '1m ada_motor_tempel 1/2',
      '1n ada_perahu_motor 3/4',
      '1o ada_kapal 1/2',
      '6a sta_kks 1/2',
      '6b sta_kip 3/4',
      '6c sta_kis 1/2',
      '6d sta_bpjs_mandiri 3/4',
      '6e sta_jamsostek 1/2',
      '6f sta_asuransi 3/4',
      '6g sta_pkh 1/2',
      '6h sta_rastra 3/4',
      '6i sta_kur 1/2',
    ])
  })

  test('every column of the SIKS files has the name of its question', () => {
    const named = questions.filter(({ siks }) => siks !== undefined)
    expect(named.length).toBeGreaterThan(85)
    expect(named.filter(({ id, siks }) => siks?.toLowerCase() !== id)).toEqual([])
    const columns = [
      'Hub_KRT',
      'NUK',
      'Hubkel',
      'JnsKel',
      'TglLahir',
      'NoKK',
      'Sta_hamil',
      'Jenis_cacat',
      'luas_atb',
      'jumlah_kambing',
    ]
    expect(columns.filter((column) => findQuestion(pbdt, column.toLowerCase()) === undefined)).toEqual([])
  })

  test('the blocks stand in the order of the paper', () => {
    expect(pbdt.blocks.map(({ id }) => id)).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'V-5b',
      'V-6',
      'V-7',
      'usulan',
      'perubahan',
    ])
  })
})
