/** Prints the number of a rule: 205 is 'R-0205' in the first edition and 'R-1205' in the second, where it says the same. */
export type Numbered = (number: number) => string

/** The numbers of one edition: its thousand is its own, so that a number never means two rules. */
export function numberedFrom(thousand: number): Numbered {
  return (number) => `R-${String(thousand * 1000 + number).padStart(4, '0')}`
}
