import { any, answered, not, oneOf } from '../declare.ts'

/** Asked further while nothing says that somebody is gone: what is not yet decided counts as living here. */
export const here = oneOf('d_keberadaan', '0', '1')
export const gone = oneOf('d_keberadaan', '2', '3', '4', '6')
export const presentMember = any(not(answered('d_keberadaan')), here)
