/** Words less alike than this are different words. */
export const leastLikeness = 0.66

/**
 * How alike two folded words (A to Z) are, 0 to 1: Damerau's distance (letters more, less, other, or swapped with the next) in which the
 * slips that Indonesian ears make weigh half: a vowel for another, b/p, d/t, g/k, j/s, an h or a last k more or less. Below
 * `leastLikeness` it is 0. Runs some thousand times for each name that is typed, hence whole numbers in arrays made once.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const longest = Math.max(a.length, b.length)
  const most = Math.floor((1 - leastLikeness) * longest * 2)
  if (Math.abs(a.length - b.length) > most || longest >= rowLength) return 0
  const halves = distance(a, b, most)
  return halves > most ? 0 : 1 - halves / 2 / longest
}

const rowLength = 64
const rows = [0, 1, 2].map(() => new Int32Array(rowLength))

/** Optimal string alignment, in half letters; more than `most` as soon as it cannot be less. */
function distance(a: string, b: string, most: number): number {
  let [before, above, row] = rows as [Int32Array, Int32Array, Int32Array]
  above[0] = 0
  for (let j = 1; j <= b.length; j += 1) above[j] = (above[j - 1] ?? 0) + dropped(b, j - 1)
  for (let i = 1; i <= a.length; i += 1) {
    const [letter, lost] = [a.charCodeAt(i - 1), dropped(a, i - 1)]
    let least = (row[0] = (above[0] ?? 0) + lost)
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1)
      let best = (above[j - 1] ?? 0) + replaced(letter, other)
      best = Math.min(best, (above[j] ?? 0) + lost, (row[j - 1] ?? 0) + dropped(b, j - 1))
      const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 2)
      row[j] = best
      if (best < least) least = best
    }
    // One more row back may still be reached by swapping two letters.
    if (least > most + 2) return most + 1
    ;[before, above, row] = [above, row, before]
  }
  return above[b.length] ?? 0
}

const A = 'A'.charCodeAt(0)
const letters = 26

/** What it costs to have one letter for another, in half letters. */
const costs = new Uint8Array(letters * letters).fill(2)
for (const alike of ['AEIOU', 'BP', 'DT', 'GK', 'JS', 'CS', 'YI', 'NM']) {
  for (const one of alike) for (const other of alike) costs[place(one.charCodeAt(0), other.charCodeAt(0))] = 1
}
for (let letter = 0; letter < letters; letter += 1) costs[letter * letters + letter] = 0

function place(one: number, other: number): number {
  return (one - A) * letters + (other - A)
}

function replaced(one: number, other: number): number {
  return costs[place(one, other)] ?? 2
}

const [H, K] = ['H'.charCodeAt(0), 'K'.charCodeAt(0)]

/** An H, and a K at the end (a glottal stop), come and go. */
function dropped(word: string, at: number): number {
  const letter = word.charCodeAt(at)
  return letter === H || (letter === K && at === word.length - 1) ? 1 : 2
}
