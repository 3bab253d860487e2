import { pbdt2015 } from './editions/pbdt2015/index.ts'
import { penghapusan1 } from './editions/penghapusan-1.ts'
import type { Instrumen, JenisFormulir } from './types.ts'

/** Every edition that answers may be stored with. The first one that serves a jenis is used for new forms. */
export const instrumenList: readonly Instrumen[] = [pbdt2015, penghapusan1]

/** The edition of that id, or undefined. */
export function findInstrumen(id: string): Instrumen | undefined {
  return instrumenList.find((instrumen) => instrumen.id === id)
}

/** The edition of that id. Throws for one that this program does not know. */
export function getInstrumen(id: string): Instrumen {
  const instrumen = findInstrumen(id)
  if (instrumen === undefined) throw new Error(`unknown instrumen ${id}`)
  return instrumen
}

/** The edition in which a new form of that jenis is keyed. */
export function instrumenFor(jenis: JenisFormulir): Instrumen {
  const instrumen = instrumenList.find((candidate) => candidate.jenis.includes(jenis))
  if (instrumen === undefined) throw new Error(`no instrumen for ${jenis}`)
  return instrumen
}
