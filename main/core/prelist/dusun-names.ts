import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { listDusun } from '../wilayah/dusun.ts'

/** How the office writes its dusun: lists have them in capitals, and a form is compared with the register sign by sign. */
export type DusunNames = {
  /** Asks for the dusun of these desa, each once. */
  readonly know: (desaCodes: readonly string[]) => Promise<void>
  /** The office's name of a dusun of a desa that is known; what the list says where the office has none like it. */
  readonly of: (desaCode: string, said: string) => string
}

export function dusunNames(db: Kysely<Tables>): DusunNames {
  const known = new Map<string, ReadonlyMap<string, string>>()
  return {
    know: async (desaCodes) => {
      for (const code of new Set(desaCodes)) {
        if (code === '' || known.has(code)) continue
        const dusun = await listDusun(db, code)
        known.set(code, new Map(dusun.map(({ name }) => [name.toUpperCase(), name])))
      }
    },
    of: (desaCode, said) => known.get(desaCode)?.get(said.toUpperCase()) ?? said,
  }
}
