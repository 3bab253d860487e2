import { editions } from './editions/all-editions.ts'
import type { Instrumen, JenisFormulir } from './types.ts'

/** The editions that are known, found by id or by what they serve. */
export type Registry = {
  readonly list: readonly Instrumen[]
  /** The edition of that id, or undefined. */
  readonly find: (id: string) => Instrumen | undefined
  /** The edition of that id. Throws for one that is not known. */
  readonly get: (id: string) => Instrumen
  /** The edition in which a new form of that jenis is keyed: `preferred` where it serves that jenis, else the first that does. */
  readonly forJenis: (jenis: JenisFormulir, preferred?: string) => Instrumen
}

/** A registry over a list of editions. */
export function createRegistry(list: readonly Instrumen[]): Registry {
  const byId = new Map(list.map((instrumen) => [instrumen.id, instrumen]))
  return {
    list,
    find: (id) => byId.get(id),
    get: (id) => {
      const instrumen = byId.get(id)
      if (instrumen === undefined) throw new Error(`unknown instrumen ${id}`)
      return instrumen
    },
    forJenis: (jenis, preferred) => {
      const wanted = preferred === undefined ? undefined : byId.get(preferred)
      const instrumen = [wanted, ...list].find((candidate) => candidate?.jenis.includes(jenis) === true)
      if (instrumen === undefined) throw new Error(`no instrumen for ${jenis}`)
      return instrumen
    },
  }
}

const { list, find, get, forJenis } = createRegistry(editions)

/** Every edition that answers may be stored with. */
export const instrumenList = list
/** The edition of that id, or undefined. */
export const findInstrumen = find
/** The edition of that id. Throws for one that this program does not know. */
export const getInstrumen = get
/** The edition in which a new form of that jenis is keyed; see Registry. */
export const instrumenFor = forJenis

/** What people call the edition of that id; the id itself for one that this program does not know. */
export function editionName(id: string): string {
  const instrumen = find(id)
  return instrumen?.short ?? instrumen?.title ?? id
}

/** The editions that a berkas's papers may be printed in: those about families. A removal is always keyed on the office's own sheet. */
export function paperEditions(): readonly Instrumen[] {
  return list.filter((instrumen) => instrumen.jenis.includes('usulan'))
}
