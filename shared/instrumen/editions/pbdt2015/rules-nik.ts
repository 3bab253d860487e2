import type { Rule } from '../../types.ts'
import { familyNumberRules, numberRules as numbersOfPeople } from '../rules/numbers.ts'
import { numbered } from './numbered.ts'

/** R-02xx: NIK and No. KK, which every member has. */
export const numberRules: readonly Rule[] = [
  ...numbersOfPeople(numbered, 'person'),
  ...familyNumberRules(numbered, 'nuk'),
]
