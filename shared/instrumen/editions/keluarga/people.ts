import { all, any, atLeast, atMost, is, oneOf } from '../declare.ts'

/** Conditions about one person of a family paper, whatever it calls being there. */
export const female = is('jnskel', '2')

/** Education, work and business are asked from five years on. Source: OSID. */
export const fromFive = atLeast('umur', 5)
export const everSchooled = all(fromFive, oneOf('r412_partisipasi', '2', '3'))
export const working = all(fromFive, is('sta_bekerja', true))
export const inBusiness = all(fromFive, is('r420a_usaha', true))

/** 410: women of 10 to 54 who are or were married. Source: OSID. */
export const mayBePregnant = all(female, atLeast('umur', 10), atMost('umur', 54), oneOf('sta_kawin', '2', '3', '4'))

/** Civil servants, military, police, state companies by their place at work or by the job on the family card. Criterion: SEED1. */
export const stateEmployee = any(is('status_pekerjaan', '5'), oneOf('jenis_pekerjaan', '5', '6', '7', '16', '17'))

/** The ten functions of 428 by letter. */
export const functions = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const
export type Fungsi = (typeof functions)[number]

export function fungsi(letter: Fungsi): string {
  return `r428${letter}_fungsi`
}

/** Cannot do it at all, or only with help. */
export function hindered(...letters: readonly Fungsi[]) {
  return any(...letters.map((letter) => oneOf(fungsi(letter), '1', '2')))
}
