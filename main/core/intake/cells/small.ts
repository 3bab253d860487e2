import { threeDigits } from '#shared/domain/rt-rw.ts'
import type { ListCell } from '../../spreadsheets/lists/list-cell.ts'
import { doubted, empty, kept, refused, repaired, type Outcome } from './outcome.ts'
import { numberText, saysNothing, shownCell, tidy } from './plain-text.ts'

export const smallWords = {
  error: 'Sel ini berisi galat rumus Excel (seperti #N/A); dibaca kosong.',
  noName: 'Berisi galat rumus Excel (seperti #N/A), bukan nama.',
  nameDigits: 'Ada angka di dalam nama. Cocokkan dengan KK.',
  sex: 'Bukan jenis kelamin. Isi L atau P, Laki-laki atau Perempuan, 1 atau 2.',
  rtRw: 'Bukan nomor RT/RW yang dikenali.',
  rtDay: 'Excel mengubah nomor RT/RW menjadi tanggal. Tulis sebagai teks.',
  desil: 'Desil harus 1 sampai 10.',
  desilRange: 'Desil tertulis sebagai rentang; tidak ada satu angka yang dapat dicatat.',
  idLost:
    'Tersimpan sebagai angka lebih dari 15 angka: angka terakhirnya sudah hilang. Minta daftar dengan kolom ini sebagai teks.',
  idPower: 'Tertulis sebagai bilangan berpangkat (seperti 3,5E+17); angka aslinya sudah hilang.',
  idSigns: 'Spasi atau kutip di antara angkanya dibuang.',
} as const

/** A text; a day or number as a person would read it. Errors of formulas say nothing. */
export function readPlain(cell: ListCell | undefined, date1904: boolean): Outcome {
  if (cell === undefined) return empty
  if (typeof cell !== 'string' && cell.type === 'error') return doubted('', smallWords.error)
  const text = tidy(shownCell(cell, date1904))
  return saysNothing(text) ? empty : kept(text)
}

/** A name, in capitals as the register keeps names. A cell that holds an error instead is refused: a person without a name is nobody. */
export function readName(cell: ListCell | undefined, date1904: boolean): Outcome {
  if (cell !== undefined && typeof cell !== 'string' && cell.type === 'error') return refused(smallWords.noName)
  const outcome = readPlain(cell, date1904)
  const name = outcome.value.replace(/^['"`´‘’]+/, '').toUpperCase()
  return /\d/.test(name) ? doubted(name, smallWords.nameDigits) : kept(name)
}

const sexes: Readonly<Record<string, '1' | '2'>> = {
  '1': '1',
  l: '1',
  lk: '1',
  lakilaki: '1',
  laki: '1',
  pria: '1',
  cowok: '1',
  m: '1',
  male: '1',
  '2': '2',
  p: '2',
  pr: '2',
  perempuan: '2',
  wanita: '2',
  w: '2',
  cewek: '2',
  f: '2',
  female: '2',
}

export function readSex(cell: ListCell | undefined, date1904: boolean): Outcome {
  const { value, told } = readPlain(cell, date1904)
  if (value === '' || value === '0') return told === undefined ? empty : { value: '', told }
  const plain = value.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  // '1. Laki-laki', 'L (Laki-laki)'.
  const found = sexes[plain] ?? sexes[plain.replace(/^[12lp](?=lak|per|pri|wan)/, '')]
  return found === undefined ? refused(smallWords.sex) : kept(found)
}

/** '3', 'RT 03' and 3 are all '003'; 0 and signs for nothing are none. */
export function readRtRw(cell: ListCell | undefined, date1904: boolean): Outcome {
  if (cell !== undefined && typeof cell !== 'string' && (cell.type === 'date' || cell.type === 'isoDate')) {
    return refused(smallWords.rtDay)
  }
  const { value, told } = readPlain(cell, date1904)
  if (value === '') return told === undefined ? empty : { value: '', told }
  const bare = value
    .replace(/^(rt|rw)[ .:]*/i, '')
    .replace(/\.0+$/, '')
    .replace(/^'/, '')
  const text = threeDigits(bare) ?? threeDigits(bare.replace(/^0+(?=\d{3}$)/, ''))
  return text === undefined ? refused(smallWords.rtRw) : kept(text)
}

/** 1 to 10; 'Desil 3' too. The ministry shows some as a range, which is no number. */
export function readDesil(cell: ListCell | undefined, date1904: boolean): Outcome {
  const { value, told } = readPlain(cell, date1904)
  const text = value
    .toLowerCase()
    .replace(/^(kategori )?desil[ :]*/, '')
    .replace(/^d(?=\d)/, '')
    .replace(/[.,]0+$/, '')
  if (text === '' || text === '0' || /^(belum|tidak) ada/.test(text))
    return told === undefined ? empty : { value: '', told }
  if (/^\d+ ?(-|–|s\/d|sd|sampai) ?\d+$|^\d+ ?\+$|^>/.test(text)) return doubted('', smallWords.desilRange)
  return /^0?([1-9]|10)$/.test(text) ? kept(String(Number(text))) : refused(smallWords.desil)
}

/** A number that names something, sign by sign. More than 15 digits do not survive as a number. */
export function readId(cell: ListCell | undefined, date1904: boolean): Outcome {
  if (cell !== undefined && typeof cell !== 'string' && cell.type === 'number') {
    const text = numberText(cell.raw)
    return text.length > 15 ? refused(smallWords.idLost) : kept(text === '0' ? '' : text)
  }
  const { value, told } = readPlain(cell, date1904)
  if (value === '' || value === '0') return told === undefined ? empty : { value: '', told }
  if (/^[\d.,]+E\+?\d+$/i.test(value)) return refused(smallWords.idPower)
  const bare = value.replaceAll(/[\s'"`´‘’]/g, '')
  return bare === value ? kept(value) : repaired(bare, smallWords.idSigns)
}

const yes = new Set([
  '1',
  '3',
  'ya',
  'y',
  'yes',
  'true',
  'v',
  'x',
  '√',
  '✓',
  '✔',
  'ada',
  'aktif',
  'penerima',
  'dapat',
  'terima',
  'menerima',
])
const no = new Set([
  '0',
  '2',
  '4',
  'tidak',
  't',
  'n',
  'no',
  'false',
  'tdk',
  'bukan',
  'bukan penerima',
  'tidak ada',
  'tidak aktif',
  'nonaktif',
])

/** Whether somebody takes part in a programme; other words (a period, a stage) stay as the list has them. */
export function readFlag(cell: ListCell | undefined, date1904: boolean): Outcome {
  const { value, told } = readPlain(cell, date1904)
  if (value === '') return told === undefined ? empty : { value: '', told }
  const text = value.toLowerCase()
  if (yes.has(text)) return kept('ya')
  return kept(no.has(text) ? 'tidak' : value)
}

/** A code of a place: digits alone. */
export function readPlaceCode(cell: ListCell | undefined, date1904: boolean): Outcome {
  const { value, told } = readPlain(cell, date1904)
  const digits = value.replaceAll(/[.\s'"`-]/g, '')
  if (/^\d*$/.test(digits)) return told === undefined ? kept(digits) : { value: digits, told }
  return kept(value)
}
