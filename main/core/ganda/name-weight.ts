import { bits, word as chances } from './model.ts'
import { likeness } from './word-likeness.ts'

/** How many people have a word, and how many a word that begins so, as shares of everyone. */
export type WordShares = {
  readonly ofWord: (word: string) => number
  readonly ofBeginning: (letters: string) => number
}

export type NameWeight = {
  readonly weight: number
  /** Every word has its like on the other side. */
  readonly whole: boolean
  /** Word for word the same, in whatever order. */
  readonly same: boolean
  /** What words that disagree take away, without what the others add. */
  readonly conflict: number
}

export type NameOptions = {
  /** The last of the first name's words may be a beginning. */
  readonly typing?: boolean
  /** People of one family share parts of their names: only names that agree as a whole speak for the same person. */
  readonly kin?: boolean
}

/** More words than this are not compared: the rest says nothing new. */
const longestName = 5

/**
 * What two names say, in bits: the best way to pair their words, whatever their order, each pair with its own weight. Symmetric unless
 * `typing`.
 */
export function weighNames(
  a: readonly string[],
  b: readonly string[],
  shares: WordShares,
  options: NameOptions = {},
): NameWeight {
  const [mine, theirs] = [a.slice(0, longestName), b.slice(0, longestName)]
  const blanks = mine.length === theirs.length ? 0 : likeness(mine.join(''), theirs.join(''))
  if (blanks > 0.88) return joined(mine, theirs, shares, blanks === 1)
  const paired = bestPairs(mine, theirs, shares, options.typing === true)
  const conflicts = Math.min(mine.length, theirs.length) - paired.count
  const missing = Math.abs(mine.length - theirs.length)
  const conflict = conflicts * bits(chances.conflict)
  const agree = options.kin === true && conflicts > 0 ? 0 : paired.weight
  return {
    weight: agree + conflict + (options.typing === true ? missing * -0.3 : missing * bits(chances.missing)),
    whole: conflicts === 0,
    same: paired.same === mine.length && mine.length === theirs.length,
    conflict,
  }
}

/** The same, or nearly, once blanks are left out: NUR HAYATI and NURHAYATI. The side with more words says how rare it is. */
function joined(a: readonly string[], b: readonly string[], shares: WordShares, exact: boolean): NameWeight {
  const words = a.length > b.length ? a : b
  const weight = words.reduce((sum, word) => sum + same(word, shares), 0)
  return { weight: exact ? weight : weight / 2, whole: true, same: exact, conflict: 0 }
}

type Paired = { readonly weight: number; readonly count: number; readonly same: number }
const nothing: Paired = { weight: 0, count: 0, same: 0 }

function bestPairs(mine: readonly string[], theirs: readonly string[], shares: WordShares, typing: boolean): Paired {
  const weights = mine.map((one, index) =>
    theirs.map((other) => weighWords(one, other, shares, typing && index === mine.length - 1)),
  )
  const pairFrom = (index: number, used: number): Paired => {
    if (index === mine.length) return nothing
    let best = pairFrom(index + 1, used)
    theirs.forEach((other, at) => {
      const weight = weights[index]?.[at]
      if (weight === undefined || (used & (1 << at)) !== 0) return
      const rest = pairFrom(index + 1, used | (1 << at))
      const total = weight + rest.weight
      if (rest.count + 1 > best.count || (rest.count + 1 === best.count && total > best.weight)) {
        best = { weight: total, count: rest.count + 1, same: rest.same + (mine[index] === other ? 1 : 0) }
      }
    })
    return best
  }
  return pairFrom(0, 0)
}

/** What two words say, in bits; undefined when they are different words. */
function weighWords(a: string, b: string, shares: WordShares, typing: boolean): number | undefined {
  if (a === b) return same(a, shares)
  if (typing && a.length > 1 && b.startsWith(a)) return Math.log2(0.9 / shares.ofBeginning(a))
  if (a.length === 1 || b.length === 1) return initials(a, b)
  const alike = likeness(a, b)
  if (alike === 0) return undefined
  const { m, times, floor } = isNear(a, b, alike) ? chances.near : chances.far
  const share = Math.max(shares.ofWord(a), shares.ofWord(b))
  return Math.log2(m / Math.min(1, times * share + floor))
}

/** One letter of a word that is not short. */
function isNear(a: string, b: string, alike: number): boolean {
  const longest = Math.max(a.length, b.length)
  return alike >= 0.85 || (longest >= 4 && (1 - alike) * longest <= 1)
}

function same(word: string, shares: WordShares): number {
  return Math.log2(chances.same / Math.min(chances.same, shares.ofWord(word)))
}

/** A letter alone is not folded, the word that it stands for is: K. for KHASANAH, which is compared as HASANA. */
const foldedInitials = ['KH', 'CH', 'ZJ', 'YJ', 'FP', 'VP', 'QK', 'ZS', 'OU', 'DJ', 'TC']

function initials(a: string, b: string): number | undefined {
  const [one, other] = [a.charAt(0), b.charAt(0)]
  if (one !== other && !foldedInitials.includes(one + other) && !foldedInitials.includes(other + one)) return undefined
  return bits(a === 'MUHAMAD' || b === 'MUHAMAD' ? chances.initialOfMuhammad : chances.initial)
}
