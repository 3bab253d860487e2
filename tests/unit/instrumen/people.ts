import { composeNik } from '#shared/domain/nik.ts'
import type { Answers, FormContent } from '#shared/instrumen/types.ts'
import { kecamatan, validFamily, withMember, withRow } from '#tests/builders/keluarga.ts'

/** Parts of invented people that the labelled forms are made of. */

export const pregnant = { sta_hamil: true, tgl_mulai_hamil: '2026-06-15' }
export const noPregnancy = { sta_hamil: undefined, tgl_mulai_hamil: undefined }
export const noSchool = {
  partisipasi_sekolah: undefined,
  pendidikan_tertinggi: undefined,
  kelas_tertinggi: undefined,
  ijazah_tertinggi: undefined,
}
export const work = { sta_bekerja: true, jumlah_jamkerja: 10, lapangan_usaha: '1', status_pekerjaan: '8' }

/** Answers that make a grown man a schoolboy of 8. */
export const schoolboy = {
  ...born('2018-04-05', 'L', 1),
  sta_kawin: '1',
  ada_akta_nikah: undefined,
  ada_kartu_identitas: 1,
  partisipasi_sekolah: '1',
  pendidikan_tertinggi: '1',
  kelas_tertinggi: '2',
  ijazah_tertinggi: '0',
  sta_bekerja: false,
  jumlah_jamkerja: undefined,
  lapangan_usaha: undefined,
  status_pekerjaan: undefined,
  jenis_pekerjaan: '3',
}

/** A birth date with the NIK that goes with it. */
export function born(tgllahir: string, sex: 'L' | 'P', serial: number) {
  return { tgllahir, nik: composeNik(kecamatan, tgllahir, sex, serial) }
}

/** The family with a girl in place of the boy of 3. */
export function girlOfThree(): FormContent {
  return withMember(validFamily(), 4, { ...born('2023-07-30', 'P', 4), jnskel: '2', nama: 'DEWI SARTIKA' })
}

/** The family with the widowed mother of its head as fifth member, 66 years old. */
export function withGrandmother(changes: Answers): FormContent {
  const {
    ada_akta_nikah: _paper,
    sta_hamil: _hamil,
    tgl_mulai_hamil: _since,
    ...rest
  } = validFamily().rows[1]?.answers ?? {}
  const family = withMember(validFamily(), 1, {})
  return {
    ...withRow(family, 'anggota', {
      ...rest,
      ...born('1960-01-02', 'P', 9),
      nama: 'SUPINAH',
      hub_krt: '6',
      hubkel: '6',
      namagadis_ibukandung: 'WAGIYEM',
      sta_kawin: '4',
      ...changes,
    }),
    // Room enough for five.
    answers: { ...family.answers, luas_lantai: 45 },
  }
}

/** A household of so many, all children of the head but the first two. */
export function crowd(size: number): FormContent {
  const family = { ...validFamily(), answers: { ...validFamily().answers, luas_lantai: 400 } }
  const child = validFamily().rows[3]?.answers ?? {}
  return Array.from({ length: size - 4 }, (_, index) => index).reduce(
    (content, index) =>
      withRow(content, 'anggota', {
        ...child,
        nama: `ANAK ${'A'.repeat(index + 1)}`,
        ...born('2023-07-30', 'L', index + 10),
      }),
    family as FormContent,
  )
}
