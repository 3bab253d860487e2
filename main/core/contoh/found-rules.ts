/**
 * The rules that the papers of the demo must bring to light, by what is wrong on the paper. Written down here and not asked of the
 * checks: a check that stops finding something must be noticed.
 */
export const found = {
  missing: 'R-0001',
  unreadable: 'R-0002',
  outOfRange: 'R-0003',
  nikNot16: 'R-?',
  nikSex: 'R-?',
  nikDate: 'R-?',
  nikRegion: 'R-?',
  nikTwice: 'R-?',
  nikElsewhere: 'R-?',
  cardNot16: 'R-?',
  heads: 'R-?',
  familyHeads: 'R-?',
  stateServant: 'R-?',
  future: 'R-?',
  nobodyMarked: 'R-?',
} as const
