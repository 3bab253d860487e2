/** 'none': one of them is no number of 16 digits · 'slip': one digit wrong, or two neighbours the wrong way round. */
export type NumberLikeness = 'none' | 'same' | 'slip' | 'other'

/** How two NIK or No. KK compare. */
export function numberLikeness(a: string, b: string): NumberLikeness {
  if (!isWhole(a) || !isWhole(b)) return 'none'
  if (a === b) return 'same'
  const wrong = [...a].flatMap((digit, at) => (digit === b.charAt(at) ? [] : [at]))
  const [first = -1, second] = wrong
  if (wrong.length === 1) return 'slip'
  const swapped =
    wrong.length === 2 &&
    second === first + 1 &&
    a.charAt(first) === b.charAt(second) &&
    a.charAt(second) === b.charAt(first)
  return swapped ? 'slip' : 'other'
}

function isWhole(number: string): boolean {
  return /^\d{16}$/.test(number)
}
