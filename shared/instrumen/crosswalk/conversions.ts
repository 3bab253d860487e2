import { dtsenBelongings, dtsenHousing, dtsenPeople } from './dtsen.ts'
import { belongings, housing } from './housing.ts'
import { people } from './people.ts'
import type { Conversion } from './types.ts'

/** Every conversion between questions of different names, in whatever editions they stand. */
export const conversions: readonly Conversion[] = [
  ...housing,
  ...belongings,
  ...people,
  ...dtsenHousing,
  ...dtsenBelongings,
  ...dtsenPeople,
]
