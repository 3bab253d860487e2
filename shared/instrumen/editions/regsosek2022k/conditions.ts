import { any, not, answered, oneOf } from '../declare.ts'

/** 404: lives with the family or is new in it. Only about them the paper goes on. Source: OSID. */
export const here = oneOf('r404_keberadaan', '1', '5')
/** Died, moved or was not found. */
export const gone = oneOf('r404_keberadaan', '2', '3', '4', '6')
/** Until it is answered, a member counts as living here. */
export const presentMember = any(not(answered('r404_keberadaan')), here)
