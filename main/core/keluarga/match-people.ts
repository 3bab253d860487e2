/** What tells somebody apart within a family; '' for what is not known. */
export type Identity = {
  readonly idArtBdt: string
  readonly nik: string
  readonly name: string
  readonly birthDate: string
}

type Same = (one: Identity, other: Identity) => boolean

/** A name as it is compared within a family: letters alone, capitals. Other spellings are other names here: a NIK or IDARTBDT says the rest. */
export function plainName(name: string): string {
  return name
    .toUpperCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
}

const apart = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other
const equal = (one: string, other: string): boolean => one !== '' && one === other
const sameName: Same = (one, other) => equal(plainName(one.name), plainName(other.name))

/**
 * From the surest sign to the weakest. A NIK alone and a name alone count only where they point at one on either side: a NIK is written
 * twice in many families, and the wrong one of the two must not be changed.
 */
const ways: readonly { readonly same: Same; readonly onlyOne: boolean }[] = [
  { same: (one, other) => equal(one.idArtBdt, other.idArtBdt), onlyOne: false },
  { same: (one, other) => equal(one.nik, other.nik) && sameName(one, other), onlyOne: false },
  { same: (one, other) => equal(one.nik, other.nik), onlyOne: true },
  { same: (one, other) => equal(one.birthDate, other.birthDate) && sameName(one, other), onlyOne: true },
  {
    same: (one, other) => sameName(one, other) && !apart(one.nik, other.nik) && !apart(one.birthDate, other.birthDate),
    onlyOne: true,
  },
]

/** Who of a family each of these people is, in their order; undefined for somebody new. Nobody is meant twice. */
export function matchPeople<M extends Identity>(people: readonly Identity[], members: readonly M[]): (M | undefined)[] {
  const found: (M | undefined)[] = people.map(() => undefined)
  const free = new Set(members)
  for (const { same, onlyOne } of ways) {
    const fits = (one: Identity, member: M) => !apart(one.idArtBdt, member.idArtBdt) && same(one, member)
    const open = people.map((_, index) => index).filter((index) => found[index] === undefined)
    for (const index of open) {
      const one = people[index]
      if (one === undefined) continue
      const candidates = [...free].filter((member) => fits(one, member))
      const [member] = candidates
      if (member === undefined) continue
      const rivals = open.filter((other) => people[other] !== undefined && fits(people[other], member))
      if (onlyOne && (candidates.length > 1 || rivals.length > 1)) continue
      found[index] = member
      free.delete(member)
    }
  }
  return found
}
