/** What came of the kills. */
export type Tally = {
  kills: number
  lost: number
  failedOpens: number
  brokenChains: number
  /** Completed fields that the core had confirmed, counted as they came. */
  confirmed: number
  readonly byKind: Map<string, number>
  /** At each kill in the middle of a word: how old the oldest key was that the disk did not have, in ms. */
  readonly ages: number[]
  readonly details: string[]
}

export function newTally(): Tally {
  return { kills: 0, lost: 0, failedOpens: 0, brokenChains: 0, confirmed: 0, byKind: new Map(), ages: [], details: [] }
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = newTally()
  for (const one of tallies) {
    sum.kills += one.kills
    sum.lost += one.lost
    sum.failedOpens += one.failedOpens
    sum.brokenChains += one.brokenChains
    sum.confirmed += one.confirmed
    for (const [kind, count] of one.byKind) sum.byKind.set(kind, (sum.byKind.get(kind) ?? 0) + count)
    sum.ages.push(...one.ages)
    sum.details.push(...one.details)
  }
  return sum
}

export function countKill(tally: Tally, kind: string): void {
  tally.kills += 1
  tally.byKind.set(kind, (tally.byKind.get(kind) ?? 0) + 1)
}

/** The line that the campaign ends with. */
export function verdictOf({ kills, lost, failedOpens, brokenChains }: Tally): string {
  return `kills ${kills}, completed fields lost ${lost}, failed opens ${failedOpens}, broken chains ${brokenChains}`
}

export function isClean({ lost, failedOpens, brokenChains }: Tally): boolean {
  return lost + failedOpens + brokenChains === 0
}
