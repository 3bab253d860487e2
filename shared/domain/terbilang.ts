const UNITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun']

/**
 * A whole number in Indonesian words: 1360 is 'seribu tiga ratus enam puluh'.
 * From 0 to 999.999.999.999.999; throws RangeError outside that or for a fraction.
 */
export function terbilang(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || number >= 1e15) throw new RangeError('no words for this number')
  if (number === 0) return 'nol'
  const words: string[] = []
  for (let scale = SCALES.length - 1; scale >= 0; scale--) {
    const group = Math.floor(number / 1000 ** scale) % 1000
    if (group > 0) words.push(groupWords(group, scale))
  }
  return words.join(' ')
}

/** The same in Title Case, as the date of a berita acara is written: 'Dua Ribu Dua Puluh Enam'. */
export function terbilangTitle(number: number): string {
  return terbilang(number).replace(/(^|\s)[a-z]/g, (letter) => letter.toUpperCase())
}

/** A count as a berita acara writes it: '12 (dua belas)', with dots between thousands. */
export function countInWords(count: number): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, '.')} (${terbilang(count)})`
}

function groupWords(group: number, scale: number): string {
  // One thousand is 'seribu'; one million is 'satu juta'.
  if (group === 1 && scale === 1) return 'seribu'
  return scale === 0 ? belowThousand(group) : `${belowThousand(group)} ${SCALES[scale]}`
}

function belowThousand(number: number): string {
  const hundreds = Math.floor(number / 100)
  const words = hundreds === 0 ? [] : [hundreds === 1 ? 'seratus' : `${UNITS[hundreds]} ratus`]
  const rest = number % 100
  if (rest > 0) words.push(belowHundred(rest))
  return words.join(' ')
}

function belowHundred(number: number): string {
  if (number < 10) return UNITS[number] ?? ''
  if (number === 10) return 'sepuluh'
  if (number === 11) return 'sebelas'
  if (number < 20) return `${UNITS[number - 10]} belas`
  const unit = number % 10
  const tens = `${UNITS[Math.floor(number / 10)]} puluh`
  return unit === 0 ? tens : `${tens} ${UNITS[unit]}`
}
