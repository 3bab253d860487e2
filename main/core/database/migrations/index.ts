import type { Kysely } from 'kysely'
import * as initial from './0001-initial.ts'
import * as entry from './0002-entry.ts'
import * as orang from './0003-orang.ts'
import * as siks from './0004-siks.ts'

export type Migration = { readonly name: string; readonly up: (db: Kysely<unknown>) => Promise<void> }

/**
 * Every migration, in order, forward only. The position is the version that the file then has (`user_version`), so nothing is ever
 * taken out, put between, or changed after a release. One that moves data has a test that opens the version before it.
 */
export const migrations: readonly Migration[] = [
  { name: '0001-initial', up: initial.up },
  { name: '0002-entry', up: entry.up },
  { name: '0003-orang', up: orang.up },
  { name: '0004-siks', up: siks.up },
]
