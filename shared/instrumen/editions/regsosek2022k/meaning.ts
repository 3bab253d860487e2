import type { Meaning } from '../../types.ts'
import { familyOf } from '../keluarga/meaning.ts'
import { hindered } from '../keluarga/people.ts'
import { gone } from './conditions.ts'

/**
 * Read from block IV. The paper asks for difficulties, not for kinds of disability: which of them stand for which kind is our
 * proposal (P), in the order in which the SIKS-NG file names one. Sadness (428j) is none.
 */
export const meaning: Meaning = {
  family: familyOf({
    presence: 'r404_keberadaan',
    gone,
    disability: [
      { kind: 'fisik', when: hindered('c', 'd', 'h') },
      { kind: 'sensorik', when: hindered('a', 'b', 'g') },
      { kind: 'intelektual', when: hindered('e', 'i') },
      { kind: 'mental', when: hindered('f') },
    ],
  }),
}
