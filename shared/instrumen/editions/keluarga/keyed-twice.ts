import type { KeyedTwice, QuestionId } from '../../types.ts'

/**
 * Who each member is, how many there are, and whatever decides whether the family may be proposed: for which programme, who still lives
 * there, and work for the state (R-x601 to R-x603) with the answer that it rests on.
 */
export function keyedTwiceWith(presence: QuestionId): KeyedTwice {
  return {
    always: [
      'nama',
      'nik',
      'nokk',
      presence,
      'jnskel',
      'tgllahir',
      'sta_bekerja',
      'status_pekerjaan',
      'jenis_pekerjaan',
      'program',
    ],
    oncePerValue: ['nokk'],
    counts: ['anggota'],
  }
}
