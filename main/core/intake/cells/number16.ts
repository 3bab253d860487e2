import { parseNik } from '#shared/domain/nik.ts'
import type { ListCell } from '../../spreadsheets/lists/list-cell.ts'
import { doubted, empty, kept, refused, repaired, type Outcome } from './outcome.ts'
import { numberText, saysNothing } from './plain-text.ts'

const askForText = 'Minta daftar dengan kolom ini sebagai teks, atau ketik ulang dari KK.'

/** What is said about numbers of 16 digits (NIK, No. KK), each in one place so that the report can count them. */
export const number16Words = {
  lost: `Tersimpan sebagai angka, padahal Excel hanya menyimpan 15 angka: angka ke-16 menjadi 0 dan aslinya hilang. ${askForText}`,
  tooLarge: `Tersimpan sebagai angka yang terlalu besar untuk disimpan utuh; angka terakhirnya tidak dapat dipercaya. ${askForText}`,
  whole: 'Tersimpan sebagai angka, tetapi 16 angkanya masih utuh; dijadikan teks.',
  power: `Tertulis sebagai bilangan berpangkat (seperti 3,50911E+15); angka aslinya sudah hilang. ${askForText}`,
  short15: `Hanya 15 angka. Tidak ada kode wilayah yang diawali 0, jadi bukan nol di depan yang hilang; satu angka tidak diketahui. ${askForText}`,
  long17: 'Ada 17 angka, satu terlalu banyak. Cocokkan dengan KK.',
  length: 'Bukan 16 angka. Cocokkan dengan KK.',
  letters: 'Ada huruf atau tanda yang bukan angka. Cocokkan dengan KK.',
  zero: 'Diawali 0, padahal tidak ada kode wilayah yang diawali 0. Cocokkan dengan KK.',
  fraction: 'Berisi bilangan pecahan, bukan 16 angka. Cocokkan dengan KK.',
  day: `Excel mengubah isinya menjadi tanggal; angka aslinya sudah hilang. ${askForText}`,
  error: 'Berisi galat rumus Excel (seperti #N/A), bukan 16 angka. Perbaiki rumusnya lalu simpan ulang.',
  other: 'Berisi TRUE/FALSE, bukan 16 angka.',
  signs: 'Spasi, titik, kutip, atau tanda lain di antara angkanya dibuang.',
  twins: 'Huruf O atau I/l di antara angka dibaca sebagai 0 atau 1.',
  nothing: 'Tertulis tanda kosong (seperti -, 0, atau NULL); dibaca tidak ada.',
  noDay: 'Tanggal di dalam nomor ini tidak mungkin. Cocokkan dengan KK.',
} as const

/**
 * Reads a NIK or No. KK. What Excel did to it is made right only where that leaves no doubt: a lost digit is never guessed. Rules of
 * form-and-siksng.md §3: 16 digits, never beginning with 0.
 */
export function readNumber16(cell: ListCell | undefined): Outcome {
  if (cell === undefined) return empty
  if (typeof cell === 'string') return readText(cell)
  switch (cell.type) {
    case 'number':
      return readNumber(cell.raw)
    case 'date':
    case 'isoDate':
      return refused(number16Words.day)
    case 'error':
      return refused(number16Words.error)
    case 'boolean':
      return refused(number16Words.other)
  }
}

function readNumber(raw: string): Outcome {
  const value = Number(raw)
  if (value === 0) return doubted('', number16Words.nothing)
  if (!Number.isInteger(value)) return refused(number16Words.fraction)
  const text = numberText(raw)
  if (text.length !== 16) return refused(lengthWords(text))
  if (!Number.isSafeInteger(value)) return refused(number16Words.tooLarge)
  // A person who types 16 digits into Excel gets a 0 at the end; a program that writes numbers does not. A 0 may be either.
  if (text.endsWith('0')) return refused(number16Words.lost)
  return checked(text, number16Words.whole)
}

const sixteen = /^[1-9]\d{15}$/

function readText(typed: string): Outcome {
  if (sixteen.test(typed)) return checked(typed)
  const text = typed.normalize('NFKC').trim()
  if (saysNothing(text) || /^[0\s.-]+$/.test(text)) return text === '' ? empty : doubted('', number16Words.nothing)
  if (/^[\d.,\s]+E\s*\+?\s*\d+$/i.test(text)) return refused(number16Words.power)
  const whole = text.replace(/(?<=\d{15})[.,]0+$/, '')
  const bare = whole.replaceAll(/[^\p{L}\p{N}|]/gu, '')
  const digits = withDigitsForTwins(bare)
  if (!/^\d+$/.test(digits)) return refused(number16Words.letters)
  if (digits.length !== 16) return refused(lengthWords(digits))
  if (digits.startsWith('0')) return refused(number16Words.zero)
  if (digits !== bare) return checked(digits, number16Words.twins)
  return checked(digits, number16Words.signs)
}

/** Only where nearly everything else is a digit: 'SOLO' is a word. */
function withDigitsForTwins(text: string): string {
  const digits = text.replaceAll(/\D/g, '').length
  if (digits < 10) return text
  return text.replaceAll(/[Oo]/g, '0').replaceAll(/[Il|]/g, '1')
}

function lengthWords(digits: string): string {
  if (digits.length === 15) return number16Words.short15
  return digits.length === 17 ? number16Words.long17 : number16Words.length
}

function checked(text: string, message?: string): Outcome {
  if (message !== undefined) return repaired(text, message)
  return parseNik(text)?.dayAndMonthPossible === false ? doubted(text, number16Words.noDay) : kept(text)
}
