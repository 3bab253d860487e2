/**
 * How alike two folded words are, 0 to 1: Damerau's distance (letters more, less, other, or swapped with the next) in which the slips
 * that Indonesian ears make weigh half: a vowel for another, b/p, d/t, g/k, j/s, an h more or less.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const longest = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) > longest / 2) return 0
  return Math.max(0, 1 - distance(a, b) / longest)
}

/** Optimal string alignment over weighted letters. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let above = [0]
  for (let j = 1; j <= b.length; j += 1) above[j] = (above[j - 1] ?? 0) + dropped(b, j - 1)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [(above[0] ?? 0) + dropped(a, i - 1)]
    for (let j = 1; j <= b.length; j += 1) {
      let best = Math.min(
        (above[j - 1] ?? 0) + replaced(a.charAt(i - 1), b.charAt(j - 1)),
        (above[j] ?? 0) + dropped(a, i - 1),
        (row[j - 1] ?? 0) + dropped(b, j - 1),
      )
      const swapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row[j] = best
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

const heardAlike = ['AEIOU', 'BP', 'DT', 'GK', 'JS', 'CS', 'YI', 'NM']

function replaced(a: string, b: string): number {
  if (a === b) return 0
  return heardAlike.some((letters) => letters.includes(a) && letters.includes(b)) ? 0.5 : 1
}

/** An H, a K or N at the end (glottal stop), and a first letter that is a vowel come and go. */
function dropped(word: string, at: number): number {
  const letter = word.charAt(at)
  if (letter === 'H') return 0.5
  return letter === 'K' && at === word.length - 1 ? 0.5 : 1
}
