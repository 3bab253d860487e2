const STEPS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A number from 1 to 3999 in Roman numerals, as lampiran and the months of letter numbers have it. Throws RangeError outside that. */
export function roman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) throw new RangeError('no roman numeral')
  let rest = number
  let text = ''
  for (const [value, sign] of STEPS) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
