import { all, answered, any, atLeast, atMost, is, not, oneOf } from '../declare.ts'

/** Dead, moved, wrongly listed or not found: not counted, and their other answers may stay empty. */
export const absentMember = oneOf('sta_keberadaan_art', '2', '3', '5', '6')
/** Until it is answered, a member counts as living here. */
export const presentMember = any(not(answered('sta_keberadaan_art')), not(absentMember))

export const female = is('jnskel', '2')

/** School and work are asked from five years on. Source: WSB, OSID. */
export const schoolAge = atLeast('umur', 5)
export const everSchooled = all(schoolAge, oneOf('partisipasi_sekolah', '1', '2'))
export const working = all(schoolAge, is('sta_bekerja', true))

export const married = is('sta_kawin', '2')

/** Wide on purpose: the limits of 10–49 years and of marriage are warnings, only men are refused. Source: WSB (10–49), OSID (10–54). */
export const mayBePregnant = all(female, atLeast('umur', 10), atMost('umur', 54))

/** Civil servants, military, police, state companies by their place at work or by the job on the KK. Criterion: SEED1. */
export const stateEmployee = any(is('status_pekerjaan', '5'), oneOf('jenis_pekerjaan', '5', '6', '7', '16', '17'))
