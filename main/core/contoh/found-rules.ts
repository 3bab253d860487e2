/**
 * The rules that the papers of the demo must bring to light, by what is wrong on the paper. Written down here and not asked of the
 * checks: a check that stops finding something must be noticed.
 */
export const found = {
  missing: 'R-0001',
  unreadable: 'R-0002',
  nikNot16: 'R-0201',
  nikSex: 'R-0206',
  nikDate: 'R-0205',
  nikRegion: 'R-0207',
  nikTwice: 'R-0210',
  nikElsewhere: 'R-0211',
  cardNot16: 'R-0212',
  heads: 'R-0502',
  familyHeads: 'R-0504',
  stateServant: 'R-0601',
  future: 'R-0701',
  nobodyMarked: 'R-0704',
} as const
