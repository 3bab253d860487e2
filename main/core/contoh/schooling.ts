import type { Random } from './random.ts'

/** Questions 15 to 18 of block IV: taking part, level, class (8 = finished), certificate. */
export type Schooling =
  | { readonly taking: '0' }
  | { readonly taking: '1' | '2'; readonly level: string; readonly grade: string; readonly certificate: string }

type Level = 'sd' | 'smp' | 'sma' | 'pt'

/** The certificate that finishing a level gives, and the class at which it is finished. */
const finished: Readonly<Record<Level, { certificate: string; before: string }>> = {
  sd: { certificate: '1', before: '0' },
  smp: { certificate: '2', before: '1' },
  sma: { certificate: '3', before: '2' },
  pt: { certificate: '5', before: '3' },
}

/** How far somebody of that age went to school. Children's classes follow their age; the old went less; who is married has left. */
export function inventSchooling(
  random: Random,
  who: { readonly age: number; readonly birthYear: number; readonly married: boolean; readonly wealth: number },
): Schooling {
  const { age, birthYear, married, wealth } = who
  if (age < 7) return { taking: '0' }
  if (married) return ofAdult(random, birthYear)
  if (age < 13) return inSchool(random, 'sd', age - 6)
  if (age < 16) return random.chance(0.93) ? inSchool(random, 'smp', age - 12) : left(random, 'sd', true)
  if (age < 19)
    return random.chance(0.72) ? inSchool(random, 'sma', age - 15) : left(random, 'smp', random.chance(0.85))
  if (age < 23 && random.chance(0.05 + wealth * 0.12)) return inSchool(random, 'pt', age - 18)
  return ofAdult(random, birthYear)
}

function ofAdult(random: Random, birthYear: number): Schooling {
  const level = random.weighted(adultLevels(birthYear))
  if (level === 'tidak') return { taking: '0' }
  return left(random, level, random.chance(birthYear < 1966 ? 0.55 : 0.88))
}

function adultLevels(birthYear: number): readonly (readonly [number, Level | 'tidak'])[] {
  if (birthYear < 1956)
    return [
      [38, 'tidak'],
      [59, 'sd'],
      [3, 'smp'],
    ]
  if (birthYear < 1976)
    return [
      [10, 'tidak'],
      [66, 'sd'],
      [16, 'smp'],
      [8, 'sma'],
    ]
  if (birthYear < 1994)
    return [
      [1, 'tidak'],
      [38, 'sd'],
      [36, 'smp'],
      [24, 'sma'],
      [1, 'pt'],
    ]
  return [
    [9, 'sd'],
    [38, 'smp'],
    [50, 'sma'],
    [3, 'pt'],
  ]
}

function inSchool(random: Random, level: Level, grade: number): Schooling {
  return { taking: '1', level: printedLevel(random, level), grade: String(grade), certificate: finished[level].before }
}

function left(random: Random, level: Level, complete: boolean): Schooling {
  const grade = complete ? '8' : String(random.int(1, level === 'sd' ? 5 : 2))
  const certificate = complete ? finished[level].certificate : finished[level].before
  return { taking: '2', level: printedLevel(random, level), grade, certificate }
}

/** Madrasah are as common here as state schools; the paper has codes of their own for them. */
function printedLevel(random: Random, level: Level): string {
  if (level === 'sd') return random.chance(0.3) ? '3' : '1'
  if (level === 'smp') return random.chance(0.35) ? '6' : '4'
  if (level === 'sma') return random.chance(0.3) ? '9' : '7'
  return '10'
}
