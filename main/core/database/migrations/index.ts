import type { Kysely } from 'kysely'
import * as initial from './0001-initial.ts'

export type Migration = { readonly name: string; readonly up: (db: Kysely<unknown>) => Promise<void> }

/**
 * Every migration, in order, forward only. The position is the version that the file then has (`user_version`), so nothing is ever
 * taken out, put between, or changed after a release. One that moves data has a test that opens the version before it.
 */
export const migrations: readonly Migration[] = [{ name: '0001-initial', up: initial.up }]
