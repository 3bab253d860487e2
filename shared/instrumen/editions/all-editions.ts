import type { Instrumen } from '../types.ts'
import { dtsen } from './dtsen/index.ts'
import { pbdt2015 } from './pbdt2015/index.ts'
import { penghapusan1 } from './penghapusan-1.ts'
import { regsosek2022k } from './regsosek2022k/index.ts'

/** Every edition that answers may be stored with. The first one that serves a jenis is used where nothing else is said. */
export const editions: readonly Instrumen[] = [pbdt2015, regsosek2022k, dtsen, penghapusan1]
