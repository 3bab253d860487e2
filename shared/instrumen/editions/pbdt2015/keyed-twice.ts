import type { KeyedTwice } from '../../types.ts'

/**
 * Who each member is, how many there are, and whatever decides whether the household may be proposed: for which programme, who still lives
 * there, and work for the state (R-0601 to R-0603) with the answer that it rests on.
 *
 * Nothing is left out because something else would prove it. That an identical person stands in the register proves nothing, since the first
 * keying may have been taken from there; a birth date that agrees with the NIK may have been read from the NIK instead of the paper.
 */
export const keyedTwice: KeyedTwice = {
  always: [
    'nama',
    'nik',
    'nokk',
    'jnskel',
    'tgllahir',
    'sta_keberadaan_art',
    'sta_bekerja',
    'status_pekerjaan',
    'jenis_pekerjaan',
    'program',
  ],
  oncePerValue: ['nokk'],
  counts: ['anggota'],
}
