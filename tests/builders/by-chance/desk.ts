import type { Random } from '#core/contoh/random.ts'
import type { RawDatabase } from '#core/database/open.ts'

type Row = Readonly<Record<string, string | number | null | Buffer>>

/** The instant of everything that is made by chance. */
export const at = '2026-11-05T03:00:00.000Z'

/** Two desa of one kecamatan of Jember, and one of another. */
export const someDesa = ['3509162002', '3509162003', '3509211004'] as const
export const someDusun = ['Krajan', 'KRAJAN ', 'Sukosari', ''] as const

/** Where rows are written, and what decides what is in them. */
export type Desk = {
  readonly raw: RawDatabase
  readonly random: Random
  /** Whoever did everything. */
  readonly by: string
  readonly id: () => string
  readonly insert: (table: string, row: Row) => void
}

/** A desk over an open office with at least one account. */
export function deskOver(raw: RawDatabase, random: Random): Desk {
  let ids = 0
  return {
    raw,
    random,
    by: raw.prepare<[], { id: string }>('SELECT id FROM pengguna LIMIT 1').get()?.id ?? '',
    id: () => {
      ids += 1
      return `0195b000-0000-7000-8000-${String(ids).padStart(12, '0')}`
    },
    insert: (table, row) => {
      const names = Object.keys(row)
      raw
        .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
        .run(...Object.values(row))
    },
  }
}

/** '07' */
export function two(n: number): string {
  return String(n).padStart(2, '0')
}
