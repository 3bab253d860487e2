/**
 * The numbers of the linkage model (I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", Journal of the American Statistical
 * Association 64, 1969): for each way in which an answer of two people can compare, `m` is how often it is seen of one and the same
 * person written down twice, `u` how often of two different people. A field speaks with log2(m / u) bits; the bits of all fields and
 * the prior add up to the log of the odds that both are one person. Names follow W. E. Winkler's adjustment: `u` is the share of people
 * who have that word, counted in the office's own register, so a rare name says more than SITI or MUHAMMAD; words that nearly agree are
 * told by a weighted Damerau distance (word-likeness.ts) instead of Jaro and Winkler's, which knows no Indonesian ear.
 *
 * `m` is set from what is known of registers keyed from paper (2 to 4 % of birth dates wrong, 10 to 20 % of names spelled otherwise, 5 to
 * 10 % of numbers), not estimated from test pairs; the bands, and how `m` is split among the levels of a field, were looked at with
 * generated pairs of other seeds than those that are measured. `u` comes from counting: days of eighty years, people of a desa, words.
 * Fields are taken as independent but for what a family shares (`kin`) and what stands in the NIK (`sameNik`).
 */
export type Chance = { readonly m: number; readonly u: number }

/** What agreement or disagreement of this kind says, in bits: above 0 for the same person. */
export function bits({ m, u }: Chance): number {
  return Math.log2(m / u)
}

/** How many other entries somebody who is keyed is expected to have: one in five. With N people known, the prior odds are this / N. */
export const expectedTwins = 0.2

/** The prior of a pair, in bits, where `people` are known. */
export function priorBits(people: number): number {
  return Math.log2(expectedTwins / Math.max(people, 2))
}

export const bands = { hampirPasti: 90, mungkin: 15 } as const

/** Days among which birth dates are spread. */
const days = 80 * 365

export const birthDate = {
  same: { m: 0.86, u: 1 / days },
  /** 1 January, 1 July, 31 December…: written down where nobody knows the day. */
  sameDefault: { m: 0.86, u: 0.01 / 80 },
  swapped: { m: 0.015, u: 1 / days },
  dayDiffers: { m: 0.035, u: 30 / days },
  monthDiffers: { m: 0.02, u: 11 / days },
  yearSlip: { m: 0.03, u: 5 / days },
  yearDiffers: { m: 0.005, u: 75 / days },
  /** The same year, and one of them the day of those whose day nobody knows. */
  yearOfUnknownDay: { m: 0.03, u: 1 / 80 },
  /** Neither agrees, but the days within their NIK do: one of the dates is a slip. */
  numbersAgree: { m: 0.015, u: 1.5 / days },
  /** One of the dates is missing, but the days within their NIK agree. */
  numbersOnly: { m: 0.7, u: 1.5 / days },
  yearOnly: { m: 0.015, u: 1 / 80 },
  yearNear: { m: 0.01, u: 0.05 },
  other: { m: 0.006, u: 0.9 },
} as const satisfies Record<string, Chance>

export const sex = { same: { m: 0.993, u: 0.5 }, differs: { m: 0.007, u: 0.5 } } as const satisfies Record<
  string,
  Chance
>

export const word = {
  /** `u` is the share of people with that word. */
  same: 0.85,
  /** A letter or two off; `u` is the share of people with either word, and a little for words like it that nobody has counted. */
  near: { m: 0.1, times: 1.2, floor: 0.001 },
  far: { m: 0.03, times: 1.5, floor: 0.003 },
  initial: { m: 0.1, u: 0.07 },
  /** M. is Muhammad far oftener than any other word. */
  initialOfMuhammad: { m: 0.3, u: 0.1 },
  /** One has a word more than the other. */
  missing: { m: 0.3, u: 0.5 },
  /** Each has a word that the other has not. */
  conflict: { m: 0.03, u: 0.95 },
} as const

/** Somebody is called quite differently now and then (a nickname, a name after marriage or the hajj): never less than this. */
export const nameFloor = { own: -8, mother: -4 } as const
export const motherTop = 13

export const place = {
  /** `u` is the share of people who live there. */
  same: 0.85,
  sameKecamatan: { m: 0.06, u: 0.05 },
  other: { m: 0.09, u: 0.95 },
} as const

/** One number in a hundred is another person's. */
export const nik = {
  same: 0.85,
  sharedWrongly: 0.01,
  /** One slip, where the rest says who it is. */
  slip: { m: 0.06, u: 0.00002 },
  /** Born on the same day and registered in the same kecamatan: only the last four digits tell people apart. */
  otherSerial: { m: 0.06, u: 0.3 },
  /** The same, although they now live in different kecamatan: few who do were registered in one. */
  otherSerialElsewhere: { m: 0.05, u: 0.03 },
  other: { m: 0.1, u: 1 },
} as const

export const noKk = {
  same: 0.6,
  /** Others in the same family. */
  housemates: 3,
  slip: { m: 0.03, u: 0.002 },
  other: { m: 0.37, u: 1 },
} as const

/**
 * People of one family are alike without being the same: they share card, mother and place, twins the birth date, some father and son
 * the name. Within a family these count instead of the above.
 */
export const kin = {
  nameTop: { m: 0.9, u: 0.012 },
  birthDateSame: { m: 0.86, u: 0.009 },
  motherSame: { m: 0.85, u: 0.4 },
  motherOther: { m: 0.06, u: 0.6 },
  /** From this many bits of mother and place together, two entries are of one family although no card says so. */
  from: 14,
} as const

/** Where the NIK is the same, date and sex, which stand in it, say little more. */
export const sameNik = {
  birthDateSame: { m: 0.9, u: 0.5 },
  sexSame: { m: 0.99, u: 0.8 },
} as const
