import { numberedFrom } from '../rules/numbering.ts'

/** R-0xxx: the numbers of this edition. */
export const numbered = numberedFrom(0)
