/**
 * A NIK or No. KK for lists and posters: the first six and the last two characters, stars between ('320533********01').
 * Something shorter than ten characters shows nothing but stars, since little would be hidden otherwise.
 */
export function masked(number: string): string {
  if (number.length < 10) return '*'.repeat(number.length)
  return number.slice(0, 6) + '*'.repeat(number.length - 8) + number.slice(-2)
}
