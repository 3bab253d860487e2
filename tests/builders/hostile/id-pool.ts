import fc from 'fast-check'

/** Ids that the office has answered so far, by what they name. */
export type IdPool = {
  /** Remembers every id that stands in a reply of a room. */
  readonly learn: (room: string, reply: unknown) => void
  /** Mostly an id of the kind that this part of an input asks for, now and then another one or none at all. */
  readonly arbitrary: (key: string) => fc.Arbitrary<string>
  readonly of: (kind: string) => readonly string[]
}

const kinds: Readonly<Record<string, string>> = {
  formulirId: 'formulir',
  berkasId: 'berkas',
  periodeId: 'periode',
  keluargaId: 'keluarga',
  anggotaId: 'anggota',
  rowId: 'row',
  rows: 'row',
  row: 'row',
  pindaianId: 'pindaian',
  ids: 'dukcapil',
  a: 'row',
  b: 'row',
  formulir: 'formulir',
  menunggu: 'dukcapil',
  surat: 'surat',
}

const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

export function idPool(): IdPool {
  const pool = new Map<string, string[]>()
  const add = (kind: string, id: string) => {
    const known = pool.get(kind) ?? []
    if (!known.includes(id)) known.push(id)
    pool.set(kind, known)
  }
  const learn = (kind: string, value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) learn(kind, one)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        if (typeof part === 'string') {
          if (isId.test(part)) add(key === 'id' ? kind : (kinds[key] ?? key), part)
        } else learn(kinds[key] ?? (Array.isArray(part) || key === 'base' ? key : kind), part)
      }
    }
  }
  const at = (ids: readonly string[], n: number) => ids[n % ids.length]
  const all = () => [...pool.values()].flat()
  return {
    learn,
    of: (kind) => pool.get(kind) ?? [],
    arbitrary: (key) => {
      const kind = kinds[key] ?? key
      // Read when drawn: the pool grows while the calls go on.
      const known = fc.nat().map((n) => at(pool.get(kind) ?? [], n) ?? at(all(), n) ?? crypto.randomUUID())
      const other = fc.nat().map((n) => at(all(), n) ?? crypto.randomUUID())
      const none = fc.uuid()
      return fc.oneof({ weight: 20, arbitrary: known }, { weight: 2, arbitrary: other }, { weight: 1, arbitrary: none })
    },
  }
}
