import { randomInt } from 'node:crypto'

/** Crockford's alphabet: no I, L, O or U, so that print and handwriting cannot be misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 8
const groupLength = 5
const length = groups * groupLength

/** A new recovery code, eight groups of five; 39 random characters (195 bits) and one that checks them. */
export function newRecoveryCode(): string {
  const random = Array.from({ length: length - 1 }, () => alphabet[randomInt(alphabet.length)]).join('')
  const code = random + checkCharacter(random)
  return (code.match(/.{5}/g) ?? []).join('-')
}

/**
 * What was typed from the printed code, as it is used for the key: blanks, dots and dashes of any length do not matter, nor does the case; O is read as 0,
 * I and L as 1. Null when it cannot be a code: a character is wrong, missing or swapped with its neighbour.
 */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s.\p{Dash_Punctuation}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (code.length !== length) return null
  if ([...code].some((character) => !alphabet.includes(character))) return null
  return checkCharacter(code.slice(0, -1)) === code.at(-1) ? code : null
}

/** Luhn's check for 32 characters: finds any single wrong character and nearly every swap of two neighbours. */
function checkCharacter(text: string): string {
  const size = alphabet.length
  let sum = 0
  for (const [fromEnd, character] of [...text].reverse().entries()) {
    const doubled = alphabet.indexOf(character) * (fromEnd % 2 === 0 ? 2 : 1)
    sum += Math.floor(doubled / size) + (doubled % size)
  }
  return alphabet.charAt((size - (sum % size)) % size)
}
