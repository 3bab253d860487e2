import type { Condition, Meaning } from '../../types.ts'
import { oneOf } from '../declare.ts'
import { familyOf } from '../keluarga/meaning.ts'
import { gone } from './conditions.ts'

/** Every sum of the six kinds of disability (bits 1 to 32) that holds one of these bits. */
function holds(bits: number): Condition {
  const sums = Array.from({ length: 63 }, (_, index) => index + 1)
  return oneOf('d_disabilitas', ...sums.filter((sum) => (sum & bits) !== 0))
}

/** Read from the members; where several disabilities come together the one that the SIKS-NG file names first counts. */
export const meaning: Meaning = {
  family: familyOf({
    presence: 'd_keberadaan',
    gone,
    disability: [
      { kind: 'fisik', when: holds(1) },
      { kind: 'sensorik', when: holds(8 + 16 + 32) },
      { kind: 'intelektual', when: holds(4) },
      { kind: 'mental', when: holds(2) },
    ],
  }),
}
